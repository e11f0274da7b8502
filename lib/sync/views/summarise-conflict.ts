// Conflicts and competitors in words. Called by `summarise.ts`.
import type { ConflictCommand, MutationArgs, PartnersCommand } from "../../contract/mutations.ts";
import { say } from "../messages/say.ts";
import { type Deed, dealNamed, type Names, partnerNamed } from "./told.ts";

export const conflictTellers: {
  [N in ConflictCommand | PartnersCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "conflict.resolve": ({ dealId, outcome: decided, reason }, names) => {
    const outcome = say(`conflict.outcome.${decided}`);
    return {
      line: say("conflict.decide.line", { deal: dealNamed(names, dealId), outcome }),
      did: say("conflict.decide.did", { outcome }),
      more: [reason],
    };
  },
  "partners.compete": ({ partnershipIds, competing }, names) => {
    const [one = "", other = ""] = partnershipIds.map((id) => partnerNamed(names, id));
    const both = { one, other };
    return competing
      ? { line: say("compete.apart.line", both), did: say("compete.apart.did", both) }
      : { line: say("compete.together.line", both), did: say("compete.together.did", both) };
  },
};
