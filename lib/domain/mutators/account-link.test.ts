// Which account a record is, said by anybody of us, changed by whoever said it or by those who speak for the company, and told
// in our history alone.
import { expect, it } from "vitest";
import type { AccountLink, AccountLinkCommand } from "../../contract/account-link.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { MemberRole } from "../../contract/words.ts";
import { accountLinksAfter } from "../account-links.ts";
import { DealWorld, START, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const REP = uuid(880);
const OTHER = uuid(881);
const acme = { id: uuid(71), name: "Acme", domain: "acme.com" };
const labs = { id: uuid(72), name: "Acme Labs", domain: null };
const args: MutationArgs<"account.link"> = {
  linkId: uuid(73),
  recordRef: "atomic/crm.example/account/7",
  shown: "ACME",
  account: acme,
};

function ours() {
  let links: AccountLink[] = [];
  const run = <C extends AccountLinkCommand>(
    command: C,
    given: MutationArgs<C>,
    memberId = REP,
    role: MemberRole = "rep",
  ): MutatorResult => {
    const prepared = prepareMutation(command, given);
    if (prepared.outcome === "refused") return prepared;
    const actor = { ...new DealWorld().actor("harbor", role), memberId };
    const state = { ...nothingThere, accountLinks: () => links };
    const event = { id: uuid(90), surface: "panel" as const, madeAt: START };
    const result = prepared.run(state, { actor, now: START, skew: 0, onServer: true, event });
    if (result.outcome === "changes") links = result.changes.reduce(accountLinksAfter, links);
    return result;
  };
  return { run, held: () => links };
}

it("holds one word for each record, changed by whoever said it and by seniors, told to us alone", () => {
  const { run, held } = ours();
  const first = run("account.link", args);
  expect(first).toMatchObject({
    changes: [
      { entity: "account_link", scopes: ["org"], row: { account: acme, said: { memberId: REP } } },
      { entity: "own_event", scopes: ["org"], row: { command: "account.link" } },
    ],
  });
  const again = { ...args, linkId: uuid(74), account: labs };
  expect(run("account.link", again, OTHER)).toMatchObject({ outcome: "refused", code: "not_allowed" });
  expect(run("account.link", again)).toMatchObject({ outcome: "changes" });
  expect(held()).toMatchObject([{ id: args.linkId, account: labs }]);
  run("account.link", { ...args, account: null }, OTHER, "manager");
  expect(held()).toMatchObject([{ id: args.linkId, account: null, said: { memberId: OTHER } }]);
});

it("is taken back by whoever said it, and may be said again; what says the same changes nothing", () => {
  const { run, held } = ours();
  run("account.link", args);
  expect(run("account.link", { ...args, linkId: uuid(75) }, OTHER)).toEqual({
    outcome: "changes",
    changes: [],
  });
  expect(run("account.unlink", { linkId: args.linkId }, OTHER)).toMatchObject({ outcome: "refused" });
  expect(run("account.unlink", { linkId: args.linkId })).toMatchObject({ outcome: "changes" });
  expect(held()).toEqual([]);
  expect(run("account.link", { ...args, linkId: uuid(76) }, OTHER)).toMatchObject({ outcome: "changes" });
});

it("does not take the id of another record's", () => {
  const { run } = ours();
  run("account.link", args);
  const other = { ...args, recordRef: "atomic/crm.example/account/8" };
  expect(run("account.link", other)).toMatchObject({ outcome: "refused", code: "already_exists" });
});
