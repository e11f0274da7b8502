// Rows that carry one name: which company they mean, and that thousands of them stay cheap.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { listApp } from "#test/support/list-app.ts";
import { candidates } from "./write-rows.ts";

const head = "Company,Website,Type,Owner\n";

async function scene(...files: string[]) {
  const app = await listApp();
  const { id, people } = await app.company("Northwind");
  const done = [];
  for (const file of files) done.push(await app.importList(people.rep, head + file));
  const accounts = await app.context.db.owner
    .selectFrom("account")
    .select(["name", "domain", "segment", "owner_name as owner"])
    .where("organisation_id", "=", id)
    .orderBy("id")
    .execute();
  return { accounts, done };
}

const deltas = "Delta,delta.com,prospect,Ann\nDelta,deltafaucet.com,prospect,Ben\n";

test("a row without a website never changes one of several companies of its name", async () => {
  const { accounts, done } = await scene(deltas, "Delta,,customer,Zoe\n", "Delta,,customer,Zoe\n");
  expect(accounts).toEqual([
    { name: "Delta", domain: "delta.com", segment: "prospect", owner: "Ann" },
    { name: "Delta", domain: "deltafaucet.com", segment: "prospect", owner: "Ben" },
    { name: "Delta", domain: null, segment: "customer", owner: "Zoe" },
  ]);
  expect(done.map(({ added, changed }) => ({ added, changed }))).toEqual([
    { added: 2, changed: 0 },
    { added: 1, changed: 0 },
    { added: 0, changed: 0 },
  ]);
});

test("a row without a website means the one company of its name", async () => {
  const { accounts } = await scene("Delta,delta.com,prospect,Ann\n", "Delta,,customer,Zoe\n");
  expect(accounts).toEqual([{ name: "Delta", domain: "delta.com", segment: "customer", owner: "Zoe" }]);
});

test("a file that names several companies of one name changes nothing when it comes again", async () => {
  const file = `Delta,,customer,Zoe\n${deltas}`;
  const { accounts, done } = await scene(file, file);
  expect(accounts).toHaveLength(3);
  expect(done[1]).toMatchObject({ rows: 3, added: 0, changed: 0, unchanged: 3 });
});

test("a row is compared with a few accounts of its name, and knows all the same that there are several", async () => {
  const app = await listApp();
  const { id } = await app.company("Northwind");
  const { owner } = app.context.db;
  const put = (count: number, domain: string | null) =>
    sql`insert into account (organisation_id, id, name, domain, name_key, segment, bucket, updated_at)
      select ${id}, i, 'Private', ${domain}, 'private', 'customer', 0, 0
      from unnest(${Array.from({ length: count }, () => uuid())}::uuid[]) as i`.execute(owner);
  await put(200, null);
  await put(200, "a.com");
  await put(1, "b.com");
  const row = { line: 2, name: "Private", nameKey: "private", domain: null, segment: "customer" as const };
  const nobody = { ownerName: null, ownerTitle: null, ownerEmail: null, ownerPhone: null };
  const found = await candidates(owner, id, [{ ...row, ...nobody, recordRefs: [] }]);
  expect(found.length).toBeLessThan(50);
  expect(new Set(found.map((account) => account.domain))).toEqual(new Set([null, "a.com", "b.com"]));
});
