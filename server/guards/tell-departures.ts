// When a membership ends, each deal that names the member learns that this person left, and nothing else of it; when it is
// given again, the deals forget it. Part of the transaction that changed the member, and of a push that names somebody who left
// already. Called by the route of members and by push. Decision: docs/decisions/024-who-left.md.
import type { Transaction } from "kysely";
import { v7 as newId } from "uuid";
import type { Departure } from "../../lib/contract/departure.ts";
import { type Member, rowSchemas } from "../../lib/contract/records.ts";
import { dealScope } from "../../lib/contract/scope.ts";
import { isDealEntity } from "../../lib/contract/shared-rows.ts";
import { departureOf, isNamed, memberKey } from "../../lib/domain/deal/departures.ts";
import { heldBy } from "../../lib/domain/deal/held-by.ts";
import { type DealRow, type DealWhole, emptyDeal, putDealRow } from "../../lib/domain/deal-whole.ts";
import type { RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import { findRows } from "../sync/entities/registry.ts";
import type { Viewer } from "../sync/viewer.ts";

const MAX_MEMBERS = 100_000;

/** The rows that name people, and those that say whether it matters still. */
const naming = [
  "deal",
  "deal_participant",
  "registration_revision",
  "registration_answer",
  "registration_decision",
  "assignment",
  "milestone",
  "deal_touchpoint",
  "dispute",
  "dispute_resolution",
  "departure",
] as const;

/** The deals that we have accepted, with what in them names people. */
async function dealsNaming(
  trx: Transaction<Tables>,
  organisationId: string,
  only: readonly string[] | null,
): Promise<Map<string, DealWhole>> {
  const rows = await trx
    .selectFrom("scope_row")
    .innerJoin("deal_access", "deal_access.deal_id", "scope_row.scope_id")
    .select(["scope_id", "entity", "row"])
    .where("scope_kind", "=", "deal")
    .where("deal_access.organisation_id", "=", organisationId)
    .where("level", "=", "accepted")
    .where("entity", "in", [...naming])
    .$if(only !== null, (query) => query.where("scope_id", "in", [...(only ?? [])]))
    .orderBy("scope_id")
    .execute();
  const deals = new Map<string, DealWhole>();
  for (const { scope_id, entity, row } of rows) {
    if (!isDealEntity(entity)) continue;
    const whole = deals.get(scope_id) ?? emptyDeal();
    putDealRow(whole, { entity, row: rowSchemas[entity].parse(row) } as DealRow);
    deals.set(scope_id, whole);
  }
  return deals;
}

const putDeparture = (row: Departure): RowChange => ({
  op: "put",
  entity: "departure",
  row,
  scopes: [dealScope(row.dealId)],
});

/** Where the member holds something and nobody has said so yet. */
function missing(
  deals: ReadonlyMap<string, DealWhole>,
  member: Member,
  members: readonly Member[],
  now: number,
): RowChange[] {
  return [...deals].flatMap(([dealId, whole]): RowChange[] => {
    const held = heldBy(whole, isNamed(dealId, member, members), now);
    const { id, name, organisationId } = member;
    const key = memberKey(dealId, id);
    const isSaid = whole.departure.some((each) => each.key === key) || held.length === 0;
    if (isSaid || held.every(({ named }) => departureOf(whole, named))) return [];
    return [putDeparture({ id: newId(), dealId, organisationId, name, key, at: now })];
  });
}

export const membersOf = (trx: Transaction<Tables>, viewer: Viewer) =>
  findRows(trx, viewer, "member", { kind: "org" }, { after: null, limit: MAX_MEMBERS });

/** What to change in the deals because this member's status is what it is now. `members`: all of the organisation. */
export async function departuresAfter(
  trx: Transaction<Tables>,
  member: Member,
  members: readonly Member[],
  now: number,
): Promise<RowChange[]> {
  const deals = await dealsNaming(trx, member.organisationId, null);
  if (member.status === "deactivated") return missing(deals, member, members, now);
  return [...deals].flatMap(([dealId, { departure }]) =>
    departure
      .filter(({ key }) => key === memberKey(dealId, member.id))
      .map(({ id }): RowChange => ({ op: "remove", entity: "departure", id, scopes: [dealScope(dealId)] })),
  );
}

/** Beside changes that may name somebody who left: a colleague's edit, made apart, arrives after the membership ended. */
export async function tellDepartures(
  trx: Transaction<Tables>,
  viewer: Viewer,
  changes: readonly RowChange[],
  now: number,
): Promise<RowChange[]> {
  const named = changes.flatMap((change) => {
    if (change.op !== "put") return [];
    switch (change.entity) {
      case "registration_revision":
      case "assignment":
      case "milestone":
      case "deal_touchpoint":
        return [{ dealId: change.row.dealId, change }];
      default:
        return [];
    }
  });
  if (named.length === 0) return [];
  // Asked of every push that may name somebody: all members are read only where one of them has left.
  const left = await trx
    .selectFrom("member")
    .select("id")
    .where("organisation_id", "=", viewer.organisationId)
    .where("status", "=", "deactivated")
    .limit(1)
    .executeTakeFirst();
  if (left === undefined) return [];
  const members = await membersOf(trx, viewer);
  const gone = members.filter(({ status }) => status === "deactivated");
  const deals = await dealsNaming(trx, viewer.organisationId, [
    ...new Set(named.map(({ dealId }) => dealId)),
  ]);
  return gone.flatMap((member) => missing(deals, member, members, now));
}
