// Says what our organisation gives its own sellers for a joint deal. Ours alone: nothing of it is ever shared.
import { isSenior } from "../../contract/roles.ts";
import { orgScope } from "../../contract/scope.ts";
import { say } from "../messages/say.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";

export const setQuota: Mutator<"quota.set"> = {
  needs: () => ({}),
  run(_state, { quotaBp, acceleratorBp }, context) {
    const { role, organisationId } = context.actor;
    if (!isSenior(role)) {
      return refused("not_allowed", say("quota.whoSets"));
    }
    const row = { id: organisationId, quotaBp, acceleratorBp, set: authorOf(context) };
    return {
      outcome: "changes",
      changes: [{ op: "put", entity: "quota_setting", scopes: [orgScope], row }],
    };
  },
};
