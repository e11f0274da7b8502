// Which account a record of the CRM was said to be, kept in step with changes of its rows. Called by the mutators and by the
// device's replay.
import type { AccountLink } from "../contract/account-link.ts";
import type { RowChange } from "./mutators/mutator.ts";

export const linkOfRecord = (links: readonly AccountLink[], recordRef: string): AccountLink | null =>
  links.find((each) => each.recordRef === recordRef) ?? null;

/** Changes of other rows leave them as they are. */
export function accountLinksAfter(held: AccountLink[], change: RowChange): AccountLink[] {
  if (change.entity !== "account_link") return held;
  const id = change.op === "put" ? change.row.id : change.id;
  const others = held.filter((each) => each.id !== id);
  return change.op === "put" ? [...others, change.row] : others;
}
