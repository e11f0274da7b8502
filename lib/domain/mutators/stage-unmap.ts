// Takes back what a stage text of our CRM means: the page asks again. By whoever said it, or by those who speak for the company.
// Its inverse is `stage.map`.
import { isSenior } from "../../contract/roles.ts";
import { orgScope } from "../../contract/scope.ts";
import { needsSenior } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { ownSettings } from "./settings-rows.ts";

export const unmapStage: Mutator<"stage.unmap"> = {
  needs: () => ({ settings: true }),
  run(state, { stageId }, { actor }) {
    const known = ownSettings(state).stages.find(({ id }) => id === stageId);
    if (!known) return { outcome: "changes", changes: [] };
    if (known.mappedBy.memberId !== actor.memberId && !isSenior(actor.role)) return needsSenior;
    const gone = { op: "remove", entity: "crm_stage", id: stageId, scopes: [orgScope] } as const;
    return { outcome: "changes", changes: [gone] };
  },
};
