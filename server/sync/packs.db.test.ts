// Buckets read ahead for a first pull: each once, whole, in order, with its overlaps, however unevenly accounts fall into them.
import { expect, test } from "vitest";
import { BUCKETS, bucketOf } from "#lib/contract/records.ts";
import { type FreshAccount, freshAccounts, freshOverlap } from "#test/support/accounts.ts";
import { partner, testApp } from "#test/support/server-app.ts";
import { type Bucket, createPackReader } from "./packs.ts";

async function two() {
  const app = await testApp();
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const partnershipId = await partner(app, ours, theirs);
  const { db } = app.context;
  const actor = { organisationId: ours.id, memberId: ours.memberIds.rep };
  return {
    theirs,
    db,
    ours,
    /** As a walk asks: from the first bucket on until nothing is left. */
    readAll: (deviceAccounts?: number) =>
      db.as(actor, async (trx) => {
        const packs = createPackReader(trx, actor, deviceAccounts);
        const all: Bucket[] = [];
        let read = await packs.next(0);
        while (read.length > 0) {
          all.push(...read);
          read = await packs.next((read.at(-1)?.bucket ?? 0) + 1);
        }
        return all;
      }),
    /** With their overlaps. */
    async putIn(accounts: readonly FreshAccount[], bucket: number) {
      const ids = accounts.map(({ id }) => id);
      await db.owner.updateTable("account").set({ bucket }).where("id", "in", ids).execute();
      await db.owner.updateTable("overlap").set({ bucket }).where("account_id", "in", ids).execute();
    },
    async overlap(account: FreshAccount) {
      const [theirAccount] = await freshAccounts(db, theirs.id, 1);
      if (!theirAccount) throw new Error("no account was made");
      await freshOverlap(db, { organisationId: ours.id, partnershipId, account, theirAccount });
    },
  };
}

const idsOf = (buckets: readonly Bucket[]) => buckets.flatMap(({ accounts }) => accounts.map(({ id }) => id));
const places = (buckets: readonly Bucket[]) => buckets.map(({ bucket }) => bucket);

test("an empty list has no bucket", async () => {
  const { readAll } = await two();
  expect(await readAll()).toEqual([]);
});

test("each bucket comes once, in order, also one that is larger than what is read at once", async () => {
  const { db, ours, readAll, putIn } = await two();
  const accounts = await freshAccounts(db, ours.id, 2_100);
  await putIn(accounts.slice(0, 400), 3);
  await putIn(accounts.slice(400, 1_600), 7);
  await putIn(accounts.slice(1_600, 2_099), 8);
  await putIn(accounts.slice(2_099), BUCKETS - 1);
  const read = await readAll();
  expect(places(read)).toEqual([3, 7, 8, BUCKETS - 1]);
  expect(read.map(({ accounts: held }) => held.length)).toEqual([400, 1_200, 499, 1]);
  expect(new Set(idsOf(read)).size).toBe(2_100);
});

test("overlaps come with the bucket of their account, and those with an overlap first", async () => {
  const { db, ours, readAll, overlap } = await two();
  const accounts = await freshAccounts(db, ours.id, 900);
  const last = [...accounts].sort((a, b) => a.id.localeCompare(b.id)).slice(-5);
  for (const account of last) await overlap(account);
  const read = await readAll();
  expect(new Set(idsOf(read)).size).toBe(900);
  const found = read.flatMap(({ bucket, overlaps }) =>
    overlaps.flatMap(({ rows }) => rows.map(({ accountId }) => [bucket, accountId])),
  );
  expect(found.sort()).toEqual(last.map(({ id }) => [bucketOf(id), id]).sort());
  for (const { id } of last) {
    const holder = read.find(({ accounts: held }) => held.some((account) => account.id === id));
    expect(holder?.accounts.findIndex((account) => account.id === id)).toBeLessThan(5);
  }
});

test("of a list larger than a device holds, each bucket sends its share, with the overlaps of those alone", async () => {
  const { db, ours, readAll, putIn, overlap } = await two();
  const accounts = await freshAccounts(db, ours.id, 1_100);
  const some = accounts.slice(0, 3);
  for (const account of some) await overlap(account);
  await putIn(accounts, 5);
  const [read, ...others] = await readAll(2 * BUCKETS);
  expect(others).toEqual([]);
  expect(read?.bucket).toBe(5);
  expect(read?.accounts).toHaveLength(2);
  const held = read?.accounts.map(({ id }) => id) ?? [];
  expect(some.map(({ id }) => id)).toEqual(expect.arrayContaining(held));
  const shown = read?.overlaps.flatMap(({ rows }) => rows.map(({ accountId }) => accountId)) ?? [];
  expect(shown.sort()).toEqual([...held].sort());
});
