// What a stage on a CRM page leads to in the joint deal, as an offer to the person who sees it: nothing follows by itself. Called
// by the page of a record.
import type { StageMeaning } from "../../contract/settings.ts";
import type { DealOutcome, DealStage } from "../../contract/words.ts";
import { jointStageOf } from "./crm-stage.ts";

export type StageOffer = { offer: "stage"; stage: DealStage } | { offer: "outcome"; outcome: DealOutcome };

/** `stage`, `outcome`: our organisation's own word so far. Null: the page says what we have said. */
export function stageOffer(
  means: StageMeaning,
  { stage, outcome }: { stage: DealStage | null; outcome: DealOutcome },
): StageOffer | null {
  const onPage = means === "won" || means === "lost" ? means : "open";
  if (onPage !== outcome) return { offer: "outcome", outcome: onPage };
  const joint = jointStageOf(means);
  return joint && joint !== stage ? { offer: "stage", stage: joint } : null;
}
