// What a push and a pull say to the database names one organisation, one deal or one partnership, so that rows can lie on several
// machines by it (docs/running-it.md). Every statement is heard at the driver, whoever made it.
import pg from "pg";
import { v7 as uuid } from "uuid";
import { expect, test, vi } from "vitest";
import { bucketOf } from "#lib/contract/records.ts";
import { accountsPack, appendFeed } from "#server/feed/append.ts";
import { freshAccounts } from "#test/support/accounts.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import { sharedWith } from "#test/support/device.ts";

/** A deal's id is the scope of its rows; a payer is an organisation. */
const KEYS = "organisation_id|payer_id|deal_id|scope_id|partnership_id";
const NAMED = new RegExp(`"?(?:\\b\\w+"?\\.)?"?\\b(${KEYS})"? = \\$(\\d+)`, "g");
const INSERTED = new RegExp(`^insert into "?\\w+"? \\((?:[^)]*\\W)?(?:${KEYS})\\W`);

/** Small, seldom written, the same on every machine. */
const EVERYWHERE = ["organisation", "partnership", "offline_partner", "partner_profile"];

const OF_THE_SESSION =
  /^(?:begin|commit|rollback|start transaction|savepoint|release|select (?:set_config|current_setting|pg_advisory_xact_lock)\()/;

const ALLOWED: readonly { statement: RegExp; why: string }[] = [
  { statement: /^select \* from member_of\(/, why: "who it is that asks: a directory by issuer and subject" },
  { statement: /^select append_feed\(/, why: "a push spans the deal and the feeds of those in it" },
  { statement: /^select set_deal_access\(\$1/, why: "the deal is its first argument" },
  { statement: /^select want_conflict_check\(\$1/, why: "the payer is named, then the deal" },
  {
    statement:
      /from "touchpoint_share" where "touchpoint_id" = \$1 and "partnership_id" in \(select "id" from "partnership"\)$/,
    why: "whether a touchpoint that is not ours is a partner's: once in each of our partnerships, by its index",
  },
];

type Heard = { text: string; values: readonly unknown[] };

function hear() {
  const heard: Heard[] = [];
  const real = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [first, second] = args;
    const config: object =
      typeof first === "object" && first !== null ? first : { text: first, values: second };
    const text = "text" in config ? String(config.text) : "";
    const values = "values" in config && Array.isArray(config.values) ? config.values : [];
    heard.push({ text: text.replaceAll(/\s+/g, " ").trim(), values });
    return Reflect.apply(real, this, args);
  });
  return { heard, stop: () => spy.mockRestore() };
}

/** In words what is wrong; null: it names one key. */
function fault({ text, values }: Heard): string | null {
  if (OF_THE_SESSION.test(text) || ALLOWED.some(({ statement }) => statement.test(text))) return null;
  const tables = [...text.matchAll(/\b(?:from|join|into|update) "?(\w+)"?/g)].map(([, table]) => table ?? "");
  if (tables.length > 0 && tables.every((table) => EVERYWHERE.includes(table))) return null;
  const named = [...text.matchAll(NAMED)];
  for (const column of new Set(named.map(([, each]) => each))) {
    const keys = new Set(
      named.filter(([, each]) => each === column).map(([, , n]) => String(values[Number(n) - 1])),
    );
    if (keys.size > 1) return `names ${keys.size} of ${column}: ${text}`;
  }
  return named.length > 0 || INSERTED.test(text) ? null : `names no key: ${text}`;
}

test("every statement of a push and a pull names one key, whatever is pushed and pulled", async () => {
  const { app, harbor, lumen, cloud, parties, device, policyId } = await threeCompanies();
  const [ours, theirs, third] = [device(harbor), device(lumen), device(cloud)];
  const pullAll = async () => {
    for (const each of [ours, theirs, third]) await each.pull();
  };
  const [account] = await freshAccounts(app.context.db, harbor.id, 3);
  if (account === undefined) throw new Error("no account was made");
  const { heard, stop } = hear();
  await pullAll();
  const partnershipId = parties[1]?.partnershipId ?? "";
  const note = { noteId: uuid(), text: "met", visibility: "shared" as const };
  const { touchpointId } = await ours.record({ sharedWith: sharedWith(partnershipId), note });
  await theirs.pull();
  await theirs.push("touchpoint.remove", { touchpointId });
  await ours.push("touchpoint.remove", { touchpointId });
  const terms = termsOf(parties, policyId);
  const { revisionId, submit, dealId } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  await pullAll();
  const shown = heldDeal(theirs, dealId)?.registration.revision;
  for (const each of [theirs, third]) await applied(each, "deal.answer", answerTo(shown, "accepted"));
  await app.context.db.as({ organisationId: harbor.id, memberId: harbor.memberIds.rep }, (trx) =>
    appendFeed(trx, [accountsPack(bucketOf(account.id), "ours")]),
  );
  await pullAll();
  stop();
  const statements = new Set(heard.map(({ text }) => text));
  expect(statements.size).toBeGreaterThan(50);
  expect([...new Set(heard.flatMap((each) => fault(each) ?? []))]).toEqual([]);
  for (const { statement } of ALLOWED) {
    expect(
      [...statements].some((text) => statement.test(text)),
      `${statement} is not needed`,
    ).toBe(true);
  }
});
