// What a stage text of a CRM means in a joint deal: how texts are compared, what an organisation said of one, and what a text
// nobody has spoken of probably means. Called by mutators, by the record's view and by the question on the page.
import { POINTED_AT } from "../../contract/crm-table/crm-key.ts";
import type { CrmStage, StageMeaning } from "../../contract/settings.ts";
import { type DealStage, dealStage } from "../../contract/words.ts";
import { stageWords } from "./stage-words.ts";

/** Of which installation of which CRM, in which of its pipelines, and the words on its page. */
export type StageText = Pick<CrmStage, "crm" | "instance" | "text" | "pipeline">;

/** Case, width and spaces do not tell two stages apart, nor for how long a deal has been in one. */
export const stageKey = (text: string): string =>
  stageWords(text.normalize("NFKC").replace(/\s+/gu, " ").trim()).toLowerCase();

const isSameText = (a: StageText, b: StageText): boolean =>
  a.crm === b.crm && a.instance === b.instance && stageKey(a.text) === stageKey(b.text);
/** Where a table made by pointing names a place on its server (a tenant, but also an account or a list): the server alone. */
const serverOf = ({ crm, instance }: StageText): string =>
  (crm.startsWith(POINTED_AT) && /^https?:\/\/[^/]+/.exec(instance)?.[0]) || instance;
const onServer = <S extends StageText>(stage: S): S => ({ ...stage, instance: serverOf(stage) });
const pipelineKey = ({ pipeline }: StageText): string => stageKey(pipeline ?? "");

/** The earliest where two devices made one each, so that all read the same. */
const earliest = (stages: readonly CrmStage[]): CrmStage | null =>
  stages.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;

/** What was said of just this, to say it anew. */
export const saidOf = (stages: readonly CrmStage[], shown: StageText): CrmStage | null =>
  earliest(stages.filter((each) => isSameText(each, shown) && pipelineKey(each) === pipelineKey(shown)));

/** The earliest of them, if all say the same. */
const agreed = (stages: readonly CrmStage[]): CrmStage | null =>
  new Set(stages.map(({ means }) => means)).size === 1 ? earliest(stages) : null;

/**
 * What counts for a page: what was said of this stage in this pipeline, else without one. Where a page shows no pipeline, what was
 * said of all that have this stage, as long as it is the same; where nothing was said in this place, what was said elsewhere on its
 * server, likewise. Null: somebody has to be asked.
 */
export function mappedStage(stages: readonly CrmStage[], shown: StageText): CrmStage | null {
  const same = stages.filter((each) => isSameText(each, shown));
  const exact = saidOf(same, shown) ?? earliest(same.filter((each) => pipelineKey(each) === ""));
  if (exact) return exact;
  const fits = (each: StageText) =>
    pipelineKey(shown) === "" || ["", pipelineKey(shown)].includes(pipelineKey(each));
  const near = same.length > 0 ? same : stages.filter((each) => isSameText(onServer(each), onServer(shown)));
  return agreed(near.filter(fits));
}

/** For people. */
export const stageInWords = ({ text, pipeline }: Pick<StageText, "text" | "pipeline">): string =>
  pipeline ? `${text} (${pipeline})` : text;

/** The first that fits; what ends a deal before what a stage of it may also be called. */
const hints: readonly [RegExp, StageMeaning][] = [
  [/\b(lost|verloren|perdue?|perdid[oa]|pers[ao]\b|disqualif|dead)|失注/, "lost"],
  [/\b(won|gewonnen|gagn[ée]|ganad[oa]|ganh[oa]|vint[oa])|受注/, "won"],
  [/\b(on hold|delayed|paused|nurtur|zurückgestellt|en pause|en pausa)/, "open"],
  [
    /nego[ct]iat|verhandl|négoci|negocia|negoziaz|onderhandel|交渉|\b(legal|contract|redlin|procure)/,
    "negotiation",
  ],
  [
    /proposal|quot(e|ation)|\boffer|angebot|pricing|devis|propuesta|presupuesto|cotizaci|(?<!value )proposition|proposta|orçamento|preventivo|offerte|提案|見積/,
    "proposal",
  ],
  [
    /validat|proof|\bpo[cv]\b|pilot|trial|evaluat|technical|validierung|validaci|validaç/,
    "technical_validation",
  ],
  [/\bdemo|presentation|präsentation|présentation|presentaci|solution|value proposition/, "demo"],
  [/\bclos|commit|verbal|signature|abschluss|cierre|clôture|fechamento/, "close"],
];

/** What tells "Proposal (50 %)" from "Proposal (75 %)": two stages, or one with a number that changes. */
const withoutNumbers = (text: string): string =>
  stageKey(text)
    .replace(/[\d\s%()[\].,:·–-]+/gu, " ")
    .trim();

/**
 * Only a first choice in a question: it counts for nothing until somebody has said it. What was said of the same words with another
 * number, or in another pipeline, comes before what the words mean elsewhere.
 */
export function guessedMeaning(shown: StageText, stages: readonly CrmStage[] = []): StageMeaning {
  const words = withoutNumbers(shown.text);
  const alike = stages.filter(
    (each) =>
      each.crm === shown.crm &&
      serverOf(each) === serverOf(shown) &&
      words !== "" &&
      withoutNumbers(each.text) === words,
  );
  const key = stageKey(shown.text);
  return earliest(alike)?.means ?? hints.find(([fits]) => fits.test(key))?.[1] ?? "discovery";
}

/** Null: the meaning names none. */
export function jointStageOf(means: StageMeaning): DealStage | null {
  return dealStage.safeParse(means).data ?? null;
}
