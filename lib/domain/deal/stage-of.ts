// Where a deal stands in joint stages: as the relationship owner's organisation says, else as the viewer's own does.
// Called by checks and views.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { StageReport } from "../../contract/plan.ts";
import type { Plan } from "./plan-of.ts";

/** Null: nobody has said. */
export function stageOf(
  { stages }: Pick<Plan, "stages">,
  { relationshipOwner }: Pick<RegistrationTerms, "relationshipOwner">,
  viewerId: string,
): StageReport | null {
  const by = (id: string) => stages.find(({ organisationId }) => organisationId === id);
  return by(relationshipOwner.organisationId) ?? by(viewerId) ?? null;
}
