// Who may do what in a programme or a co-sell plan, in one table that mutators, screens and tests read. Reps and managers read
// it. The database holds the same roles (`server/db/migrations/20261129T1000-co-sell.ts`).
import type { CoSellCommand } from "../../contract/co-sell.ts";
import type { Partnership } from "../../contract/records.ts";
import { partneringRoles } from "../../contract/roles.ts";
import type { MemberRole } from "../../contract/words.ts";

export const coSellRoles: Record<CoSellCommand, readonly MemberRole[]> = {
  "co-sell.edit": partneringRoles,
  "co-sell.step.put": partneringRoles,
  "co-sell.row.remove": partneringRoles,
  "co-sell.row.restore": partneringRoles,
  "co-sell.account.name": partneringRoles,
  "co-sell.owner.set": partneringRoles,
};

export type MayCoSell = "yes" | "role" | "ended";

/** `partnership` null: our programme. */
export function mayCoSell(
  command: CoSellCommand,
  role: MemberRole,
  partnership: Pick<Partnership, "status"> | null,
): MayCoSell {
  if (!coSellRoles[command].includes(role)) return "role";
  return partnership === null || partnership.status === "active" ? "yes" : "ended";
}
