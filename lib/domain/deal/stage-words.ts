// A stage's own words, without for how long the deal has been in it: many pages say both in one breath ("Negotiation, 12
// days"), and tomorrow it would be another stage. Called wherever stage texts are kept or compared. Other numbers stay: who
// calls stages "Proposal 50 %" and "Proposal 75 %" means two.
const units = [
  ...["d", "h", "w", "mins?", "minutes?", "hours?", "days?", "weeks?", "months?", "years?"],
  ...["std", "stunden?", "tage?n?", "wochen?", "monate?n?", "jahre?n?"],
  ...["j", "jours?", "heures?", "semaines?", "mois", "ans?"],
  ...["d[ií]as?", "horas?", "semanas?", "mes(?:es)?", "mês", "a[ñn]os?", "anos?"],
  ...["giorn[oi]", "or[ae]", "settiman[ae]", "mes[ei]", "ann[oi]"],
  ...["dag(?:en)?", "uur", "uren", "we?ek(?:en)?", "maand(?:en)?", "jaar"],
].join("|");
const since =
  "(?:active for|in stage for|for|since|aktiv seit|seit|depuis|desde hace|hace|desde|há|da|sinds)";
const span = `(?:${since} )?[<>~]? ?\\d{1,4}\\+? ?(?:(?:${units})\\.?(?![\\p{L}])|日間?|時間|週間|か月|ヶ月)`;
const inStage = /(?: in (?:(?:this )?(?:stage|phase)|dieser phase))?/.source;
const label =
  "(?:days|time) in (?:this )?stage|tage in (?:dieser )?phase|jours dans (?:cette )?étape|d[ií]as en (?:esta )?etapa";

const ends = [`(?:${label}) ?:? ?(?:${span}|\\d{1,4})`, `${span}${inStage}`].map(
  (how) => new RegExp(`[\\s·•|,;:–—-]*(?:\\(${how}\\)|\\[${how}\\]|(?<![^\\s·•|,;:–—-])${how})$`, "iu"),
);

/** "Demo 3D" lasts no days. */
const NAME = /\d ?[A-Z][)\]]?$/;

/** Unchanged where nothing else is there ("14 days"). */
export function stageWords(text: string): string {
  // A time has a number. The expressions below take tens of milliseconds the first time, and most stages need none of them.
  if (!/\d/.test(text)) return text.trim();
  const words = ends
    .reduce((left, end) => left.replace(end, (how) => (NAME.test(how) ? how : "")), text.trim())
    .trim();
  return words === "" ? text.trim() : words;
}
