// Whether a draft still says what an undo takes it to say: a colleague may have gone on writing. Called by the mutators that
// save and discard drafts.
import type { MutationArgs } from "../../contract/mutations.ts";
import { sameValue } from "../deal/field.ts";
import type { DealWhole } from "../deal-whole.ts";
import { say } from "../messages/say.ts";
import type { Refusal } from "./deal-rows.ts";
import { refused } from "./mutator.ts";

/** Null: it does, or nobody asked. */
export function againstOver(
  { deal, registration_revision, deal_link }: DealWhole,
  over: MutationArgs<"deal.draft">["over"],
): Refusal | null {
  if (!over) return null;
  const [link] = deal_link;
  const now = {
    name: deal[0]?.name,
    terms: registration_revision[0]?.terms,
    link: { recordRef: link?.recordRef ?? null, accountId: link?.accountId ?? null },
  };
  if (sameValue(now, over)) return null;
  return refused("terms_changed", say("deal.draftChanged"));
}
