// What a stage text of our CRM means, said once for the whole organisation: by whoever meets it first; changed by that person,
// or by those who speak for the company. Its inverse says what was said before, or `stage.unmap`.
import { isSenior } from "../../contract/roles.ts";
import { saidOf } from "../deal/crm-stage.ts";
import { say } from "../messages/say.ts";
import { personOf } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { ownSettings, putOwn } from "./settings-rows.ts";

export const mapStage: Mutator<"stage.map"> = {
  needs: () => ({ settings: true }),
  run(state, { stageId, crm, instance, text, pipeline, means }, { actor, now }) {
    const known = saidOf(ownSettings(state).stages, { crm, instance, text, pipeline });
    if (known?.means === means) return { outcome: "changes", changes: [] };
    if (known && known.mappedBy.memberId !== actor.memberId && !isSenior(actor.role)) {
      return refused("not_allowed", say("stage.saidBefore", { name: known.mappedBy.name, text: known.text }));
    }
    const row = {
      id: known?.id ?? stageId,
      organisationId: actor.organisationId,
      crm,
      instance,
      text: known?.text ?? text,
      ...(pipeline === undefined ? {} : { pipeline: known?.pipeline ?? pipeline }),
      means,
      mappedBy: { memberId: actor.memberId, ...personOf(actor) },
      mappedAt: now,
    };
    return { outcome: "changes", changes: [putOwn({ entity: "crm_stage", row })] };
  },
};
