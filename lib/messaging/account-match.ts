// Which of our accounts a page was matched to, and how. A part of the record view.
import type { AccountLink } from "../contract/account-link.ts";
import type { MatchedBy } from "../contract/look-up.ts";
import type { Account } from "../contract/records.ts";

/** How a page's record was matched to one of our accounts; `link`: one of us said so. */
export type AccountMatch =
  /** No record in view. */
  | { state: "no_record" }
  /** Looking up; shown only when it takes longer than a blink. */
  | { state: "looking" }
  | { state: "matched"; account: Account; by: "link" | MatchedBy; value: string }
  /** Several accounts fit equally: the person chooses. */
  | { state: "ambiguous"; candidates: Account[]; by: MatchedBy; value: string }
  /** In none of our lists: the server said so, or one of us (`accountLink`). */
  | { state: "not_in_list" }
  /** Not held here and the server cannot be asked now. Never "no overlap". */
  | { state: "not_on_device" }
  /** The page has said all it will and names no company: nothing was asked. Never "not in our list". */
  | { state: "unnamed" };

export type ShownAccountLink = Pick<AccountLink, "id" | "account" | "said"> & {
  /** That account is in none of our lists any more: the page is matched by what it shows. */
  isGone: boolean;
  /** By this member. */
  mayChange: boolean;
  /** On this device, not on the server yet. */
  isPending: boolean;
};
