// From a mutator's row changes to feed entries. Our own touchpoints and notes reach us in `org`, so that their
// copy in a partnership's scope goes to the other side only.
import { orgScope } from "../../lib/contract/scope.ts";
import type { RowChange } from "../../lib/domain/mutators/mutator.ts";
import { type FeedEntry, rowEntry } from "../feed/append.ts";
import { parseScope } from "./viewer.ts";

export function entriesOf(changes: readonly RowChange[]): FeedEntry[] {
  return changes.flatMap((change) => change.scopes.map((scope) => entryOf(change, scope)));
}

function entryOf(change: RowChange, scope: string): FeedEntry {
  const id = change.op === "put" ? change.row.id : change.id;
  if (scope === orgScope) return rowEntry(change.op, change.entity, id, scope);
  const parsed = parseScope(scope);
  if (parsed?.kind !== "partnership") throw new Error(`A mutator named a scope push cannot serve: ${scope}`);
  const livesInOrg = change.entity === "touchpoint" || change.entity === "note";
  return rowEntry(change.op, change.entity, id, scope, livesInOrg ? "theirs" : "both", parsed.partnershipId);
}
