// The rows that tell of what was done outside of deals: to both sides of a partnership where both read what changed, else to our
// organisation alone. Called by `history.ts` only.

import type { Entity } from "../../contract/records.ts";
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import { isPartnershipEntity } from "../../contract/shared-rows.ts";
import type { Deed, ToldCommand } from "./history.ts";
import type { RowChange } from "./mutator.ts";

type Told = ToldCommand["told"];
type DeedOf = (id: string, args: unknown, changed: readonly RowChange[]) => Deed;

/** Rows that are ours alone and say something; what is kept of a removal does not. */
const ours: ReadonlySet<Entity> = new Set<Entity>([
  "check_settings",
  "outreach_setting",
  "crm_stage",
  "programme",
  "programme_step",
  "overlap_correction",
  "account_link",
  "crm_table",
  "competitor_mark",
  "quota_setting",
  "touchpoint",
]);

const partnershipOf = ({ scopes }: RowChange): string => scopes[0]?.slice(partnershipScope("").length) ?? "";

/** An id of its own, made of a row's: no two rows of the database bear one id. Of version 8 in place of 7. */
const eventIdOf = (rowId: string): string => `${rowId.slice(0, 14)}8${rowId.slice(15)}`;

/** The first partnership's event bears the act's id, others one made of the row they tell of: the same on device and server. */
export function eventsOutside(
  changes: readonly RowChange[],
  told: Told,
  eventId: string,
  deedOf: DeedOf,
): RowChange[] {
  const shared = changes.filter(({ entity }) => isPartnershipEntity(entity));
  const own = changes.filter(({ entity }) => ours.has(entity));
  const forUs = told.to === "own" ? [...shared, ...own] : own;
  if (forUs.length > 0) {
    const row = deedOf(eventId, told.argsFor(null), forUs);
    return [{ op: "put", entity: "own_event", row, scopes: [orgScope] }];
  }
  return [...Map.groupBy(shared, partnershipOf)].map(([partnershipId, changed], index): RowChange => {
    const [first] = changed;
    const firstId = first === undefined ? eventId : first.op === "put" ? first.row.id : first.id;
    const deed = deedOf(index === 0 ? eventId : eventIdOf(firstId), told.argsFor(partnershipId), changed);
    const row = { ...deed, partnershipId };
    return { op: "put", entity: "partnership_event", row, scopes: [partnershipScope(partnershipId)] };
  });
}
