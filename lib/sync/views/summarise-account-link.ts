// Which account a record of our CRM is, in words. Called by `summarise.ts`.
import type { AccountLinkCommand } from "../../contract/account-link.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import { say } from "../messages/say.ts";
import type { Deed, Names } from "./told.ts";

export const accountLinkTellers: {
  [N in AccountLinkCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "account.link": ({ recordRef, shown, account }) => {
    const record = shown ?? recordRef;
    if (account === null) {
      return {
        line: say("account.none.line", { shown: record }),
        did: say("account.none.did", { shown: record }),
        more: [recordRef],
      };
    }
    const said = { shown: record, account: account.name };
    return { line: say("account.link.line", said), did: say("account.link.did", said), more: [recordRef] };
  },
  "account.unlink": () => ({ line: say("account.unlink.line"), did: say("account.unlink.did") }),
};
