// From a mutator's row changes to feed entries. Our own touchpoints and notes reach us in `org`, so that their
// copy in a partnership's scope goes to the other side only.
import { orgScope } from "../../lib/contract/scope.ts";
import { isDealEntity } from "../../lib/contract/shared-rows.ts";
import type { AccessChange, RowChange } from "../../lib/domain/mutators/mutator.ts";
import { dealAccessEntry, dealRowEntry, type FeedEntry, rowEntry } from "../feed/append.ts";
import { parseScope } from "./viewer.ts";

export function entriesOf(changes: readonly RowChange[], access: readonly AccessChange[] = []): FeedEntry[] {
  return [
    ...access.map(({ dealId, organisationId, level }) => dealAccessEntry(dealId, organisationId, level)),
    ...changes.flatMap((change) => change.scopes.map((scope) => entryOf(change, scope))),
  ];
}

function entryOf(change: RowChange, scope: string): FeedEntry {
  const id = change.op === "put" ? change.row.id : change.id;
  if (scope === orgScope) return rowEntry(change.op, change.entity, id, scope);
  const parsed = parseScope(scope);
  if (parsed?.kind === "deal" && isDealEntity(change.entity)) {
    return dealRowEntry(change.op, change.entity, id, parsed.dealId);
  }
  if (parsed?.kind !== "partnership") throw new Error(`A mutator named a scope push cannot serve: ${scope}`);
  const livesInOrg = change.entity === "touchpoint" || change.entity === "note";
  return rowEntry(change.op, change.entity, id, scope, livesInOrg ? "theirs" : "both", parsed.partnershipId);
}
