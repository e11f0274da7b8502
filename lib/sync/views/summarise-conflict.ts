// Conflicts and competitors in words. Called by `summarise.ts`.
import type { ConflictCommand, MutationArgs, PartnersCommand } from "../../contract/mutations.ts";
import type { ConflictOutcome } from "../../contract/words.ts";
import { type Deed, dealNamed, type Names } from "./told.ts";

const goesAhead: Record<ConflictOutcome, string> = {
  this: "this deal goes ahead",
  other: "the other deal goes ahead",
  both: "both go ahead",
};

export const conflictTellers: {
  [N in ConflictCommand | PartnersCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "conflict.resolve": ({ dealId, outcome, reason }, names) => ({
    line: `Decide a conflict of ${dealNamed(names, dealId)}: ${goesAhead[outcome]}`,
    did: `decided a conflict: ${goesAhead[outcome]}`,
    more: [reason],
  }),
  "partners.compete": ({ partnershipIds, competing }, names) => {
    const [one, other] = partnershipIds.map((id) => names.partner(id) ?? "a partner");
    return {
      line: competing ? `Keep ${one} and ${other} apart` : `Let ${one} and ${other} be in one deal again`,
      did: competing ? `kept ${one} and ${other} apart` : `let ${one} and ${other} be in one deal again`,
    };
  },
};
