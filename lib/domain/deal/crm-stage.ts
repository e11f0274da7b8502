// What a stage text of a CRM means in a joint deal: how texts are compared, what an organisation said of one, and what a text
// nobody has spoken of probably means. Called by mutators, by the record's view and by the question on the page.
import type { CrmStage, StageMeaning } from "../../contract/settings.ts";
import { type DealStage, dealStage } from "../../contract/words.ts";

/** Of which installation of which CRM, and the words on its page. */
export type StageText = Pick<CrmStage, "crm" | "instance" | "text">;

/** Case, width and spaces do not tell two stages apart. */
export const stageKey = (text: string): string =>
  text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();

const isSame = (a: StageText, b: StageText): boolean =>
  a.crm === b.crm && a.instance === b.instance && stageKey(a.text) === stageKey(b.text);

/** The earliest where two devices made one each, so that all read the same. */
export function mappedStage(stages: readonly CrmStage[], shown: StageText): CrmStage | null {
  const found = stages.filter((each) => isSame(each, shown));
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;
}

/** The first that fits; what ends a deal before what a stage of it may also be called. */
const hints: readonly [RegExp, StageMeaning][] = [
  [/\b(lost|verloren|perdue?|perdid[oa]|disqualif|dead)/, "lost"],
  [/\b(won|gewonnen|gagn[ée]|ganad[oa])/, "won"],
  [/\b(on hold|delayed|paused|nurtur)/, "open"],
  [/nego[ct]iat|verhandl|négoci|\b(legal|contract|redlin|procure)/, "negotiation"],
  [/proposal|quot(e|ation)|\boffer|angebot|pricing|devis|propuesta/, "proposal"],
  [/validat|proof|\bpo[cv]\b|pilot|trial|evaluat|technical/, "technical_validation"],
  [/\bdemo|presentation|solution|value proposition/, "demo"],
  [/\bclos|commit|verbal|signature|abschluss/, "close"],
];

/** Only a first choice in a question: it counts for nothing until somebody has said it. */
export function guessedMeaning(text: string): StageMeaning {
  const key = stageKey(text);
  return hints.find(([words]) => words.test(key))?.[1] ?? "discovery";
}

/** Null: the meaning names none. */
export function jointStageOf(means: StageMeaning): DealStage | null {
  return dealStage.safeParse(means).data ?? null;
}
