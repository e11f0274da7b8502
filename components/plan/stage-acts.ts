// Saying where the deal stands for us, with the way back. Called by the plan and by what the CRM's page says of the stage.
import type { StageReport } from "#lib/contract/plan.ts";
import type { DealStage } from "#lib/contract/words.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { beginning, changing } from "./edits.ts";

type SetStage = Extract<Act, { command: "plan.stage.set" }>;

/** `own`: what we said before; undefined: nothing, and the way back says so again. */
export function settingStage(dealId: string, own: StageReport | undefined, stage: DealStage) {
  const rowId = own?.id ?? newId();
  const toAct = (edit: SetStage["mutation"]["edit"]): SetStage => ({
    command: "plan.stage.set",
    mutation: { dealId, rowId, edit },
  });
  if (!own) {
    const { edit, back } = beginning(stage);
    return { acts: [toAct(edit)], back: [toAct(back)] };
  }
  const { step, back } = changing(own.stage, stage, stage);
  return { acts: [toAct(step.edit)], back: back.map(({ edit }) => toAct(edit)) };
}
