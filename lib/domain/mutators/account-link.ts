// "This page is that account", or "none of ours", said for the whole organisation by whoever knows it; changed by that person, or
// by those who speak for the company. Its inverse says what was said before, or `account.unlink`.
import type { AccountLink } from "../../contract/account-link.ts";
import { isSenior } from "../../contract/roles.ts";
import { orgScope } from "../../contract/scope.ts";
import { linkOfRecord } from "../account-links.ts";
import { sameValue } from "../deal/field.ts";
import { say } from "../messages/say.ts";
import type { Actor, Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";

/** Say something else of this record, or take back what was said. */
export const mayRelink = (
  { said }: Pick<AccountLink, "said">,
  { memberId, role }: Pick<Actor, "memberId" | "role">,
): boolean => said.memberId === memberId || isSenior(role);

const idTaken = refused("already_exists", say("row.idTaken"));

export const linkAccount: Mutator<"account.link"> = {
  needs: () => ({ accountLinks: true }),
  run(state, { linkId, recordRef, shown, account }, context) {
    const { actor } = context;
    const held = state.accountLinks();
    // A device that has not pulled yet takes it for the first; the server knows better.
    const links = typeof held === "object" ? held : [];
    const known = linkOfRecord(links, recordRef);
    if (known && sameValue(known.account, account)) return { outcome: "changes", changes: [] };
    if (known && !mayRelink(known, actor)) {
      return refused("not_allowed", say("accountLink.saidBefore", { name: known.said.person.name }));
    }
    if (!known && links.some(({ id }) => id === linkId)) return idTaken;
    const row: AccountLink = {
      id: known?.id ?? linkId,
      organisationId: actor.organisationId,
      recordRef,
      shown,
      account,
      said: { memberId: actor.memberId, ...authorOf(context) },
    };
    return { outcome: "changes", changes: [{ op: "put", entity: "account_link", row, scopes: [orgScope] }] };
  },
};
