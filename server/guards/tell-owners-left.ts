// When a membership ends, each co-sell plan for which the member answers says that its owner left; when it is given again, the
// plans forget it. Part of the transaction that changed the member. Naming somebody who left is refused by the mutator.
// Called by the route of members. Decision: docs/decisions/025-owners-bound.md.
import { sql, type Transaction } from "kysely";
import { coSellOwner } from "../../lib/contract/co-sell.ts";
import type { Member } from "../../lib/contract/records.ts";
import { partnershipScope } from "../../lib/contract/scope.ts";
import { isOwner } from "../../lib/domain/co-sell/owners.ts";
import type { RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import { lockPlans } from "../sync/co-sell-state.ts";

/** What to change in the plans because this member's status is what it is now. `members`: all of the organisation. */
export async function ownersAfter(
  trx: Transaction<Tables>,
  member: Member,
  members: readonly Member[],
  now: number,
): Promise<RowChange[]> {
  const { organisationId } = member;
  const active = await trx
    .selectFrom("partnership")
    .select("id")
    .where("status", "=", "active")
    .where((where) =>
      where.or([where("inviting_id", "=", organisationId), where("accepting_id", "=", organisationId)]),
    )
    .execute();
  const places = active.map(({ id }) => id);
  if (places.length === 0) return [];
  // Whoever names an owner meanwhile comes after us, and reads that the member has left.
  await lockPlans(trx, places);
  const found = await trx
    .selectFrom("scope_row")
    .select("row")
    .where("scope_kind", "=", "partnership")
    .where("scope_id", "in", places)
    .where("entity", "=", "co_sell_owner")
    .where(sql<boolean>`row ->> 'organisationId' = ${organisationId}`)
    .orderBy("id")
    .execute();
  const leftAt = member.status === "deactivated" ? now : null;
  return found.flatMap((each): RowChange[] => {
    const row = coSellOwner.parse(each.row);
    const isSaid = (row.leftAt == null) === (leftAt === null);
    if (isSaid || !isOwner(row, member, members)) return [];
    const scopes = [partnershipScope(row.partnershipId)];
    return [{ op: "put", entity: "co_sell_owner", row: { ...row, leftAt }, scopes }];
  });
}
