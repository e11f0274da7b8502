// Takes back which account a record of the CRM is: its page is matched by what it shows again. By whoever said it, or by those
// who speak for the company. Its inverse is `account.link`.
import { orgScope } from "../../contract/scope.ts";
import { say } from "../messages/say.ts";
import { mayRelink } from "./account-link.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const unlinkAccount: Mutator<"account.unlink"> = {
  needs: () => ({ accountLinks: true }),
  run(state, { linkId }, { actor }) {
    const held = state.accountLinks();
    const known = typeof held === "object" ? held.find(({ id }) => id === linkId) : undefined;
    if (!known) return { outcome: "changes", changes: [] };
    if (!mayRelink(known, actor)) {
      return refused("not_allowed", say("accountLink.saidBefore", { name: known.said.person.name }));
    }
    const gone = { op: "remove", entity: "account_link", id: linkId, scopes: [orgScope] } as const;
    return { outcome: "changes", changes: [gone] };
  },
};
