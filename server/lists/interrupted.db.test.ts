// What a stopped server or a failed import leaves behind, and how it is mended.
import { existsSync, utimesSync } from "node:fs";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import type { ListApp } from "#test/support/list-app.ts";
import { listApp } from "#test/support/list-app.ts";
import { partner } from "#test/support/server-app.ts";
import { importsEnded } from "./import-list.ts";
import { importRows } from "./import-rows.ts";
import { failInterruptedImports } from "./interrupted-imports.ts";
import type { PublishReading } from "./reading.ts";
import { superviseImports, tendImports } from "./supervise-imports.ts";
import { uploadFile } from "./upload-files.ts";

const reading: PublishReading = {
  encoding: "utf-8",
  delimiter: ",",
  headers: ["Company", "Website"],
  headerLine: 1,
  mapping: { name: 0, website: 1 },
  defaultSegment: "prospect",
};

/** An import whose server died after its rows were written, before they were fed or matched. */
async function diedAfterRows(app: ListApp) {
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const partnershipId = await partner(app, ours, theirs);
  const { listId } = await app.upload(ours.people.rep, Buffer.from("Company,Website\nAcme,acme.com\n"));
  const key = { organisationId: ours.id, listId };
  const actor = { organisationId: ours.id, memberId: ours.memberIds.rep };
  await importRows({ context: app.context, actor, key, reading, isStopping: () => false });
  const { owner } = app.context.db;
  await owner.updateTable("account_list").set({ state: "reading" }).where("id", "=", listId).execute();
  await owner
    .insertInto("account_import")
    .values({ organisation_id: ours.id, list_id: listId, worked_at: 1_000 })
    .execute();
  return { ours, partnershipId, listId };
}

const scopesFed = async (app: ListApp, organisationId: string) => {
  const { owner } = app.context.db;
  const fed = owner.selectFrom("feed").select("scope").where("organisation_id", "=", organisationId);
  return (await fed.where("op", "=", "pack").execute()).map((row) => row.scope);
};

const wishesOf = async (app: ListApp, organisationId: string) => {
  const wished = app.context.db.owner.selectFrom("rematch_wanted").select("partnership_id");
  const rows = await wished.where("organisation_id", "=", organisationId).execute();
  return rows.map((row) => row.partnership_id);
};

test("what an import had written when its server died is fed, and waits to be matched", async () => {
  const app = await listApp();
  const { ours, partnershipId } = await diedAfterRows(app);
  expect(await scopesFed(app, ours.id)).toEqual([]);
  expect(await wishesOf(app, ours.id)).toEqual([partnershipId]);
  await tendImports(app.context, 2_000);
  const [account] = await app.context.db.owner
    .selectFrom("account")
    .select("bucket")
    .where("organisation_id", "=", ours.id)
    .execute();
  expect(await scopesFed(app, ours.id)).toEqual([`accounts:${account?.bucket}`]);
});

test("organisations_to_feed leaves a running import its own buckets", async () => {
  const app = await listApp();
  const { ours } = await diedAfterRows(app);
  const find = async () => {
    const { rows } = await app.context.db.asNobody((trx) =>
      sql<{ organisation_id: string }>`select * from organisations_to_feed()`.execute(trx),
    );
    return rows.map((row) => row.organisation_id).filter((id) => id === ours.id);
  };
  expect(await find()).toEqual([]);
  await failInterruptedImports(app.context, 2_000);
  expect(await find()).toEqual([ours.id]);
});

test("an import that ends well leaves no wish behind", async () => {
  const app = await listApp();
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  await partner(app, ours, theirs);
  await app.importList(ours.people.rep, "Company,Website\nAcme,acme.com\n");
  expect(await wishesOf(app, ours.id)).toEqual([]);
});

test("a file that nobody imported within a day is removed", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const { listId } = await app.upload(people.rep, Buffer.from("Company\nAcme\n"));
  const file = uploadFile(app.context.env, listId);
  await tendImports(app.context, 0);
  expect(existsSync(file)).toBe(true);
  const yesterday = app.context.now() / 1000 - 24 * 60 * 60 - 1;
  utimesSync(file, yesterday, yesterday);
  await tendImports(app.context, 0);
  expect(existsSync(file)).toBe(false);
});

test("a file with too many rows is refused at the row that is one too many", async () => {
  const app = await listApp();
  const { id: organisationId, people, memberIds } = await app.company("Northwind");
  const { listId } = await app.upload(people.rep, Buffer.from("Company,Website\nA,a.com\nB,\n\nC,c.com\n"));
  const actor = { organisationId, memberId: memberIds.rep };
  const key = { organisationId, listId };
  const run = { context: app.context, actor, key, reading, isStopping: () => false };
  await expect(importRows({ ...run, maxRows: 2 })).rejects.toThrow("more than 2 rows. Split it");
  const tally = await importRows({ ...run, maxRows: 3 });
  expect(tally.counts).toMatchObject({ row_count: 3, added: 3 });
});

test("an import that waits for another one keeps its heartbeat", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  let now = 1_000_000;
  const app = await listApp({ now: () => now });
  const { people } = await app.company("Northwind");
  const rows = Array.from({ length: 10_000 }, (_, n) => `Firm ${n},firm${n}.com`).join("\n");
  const uploaded = async (text: string) => {
    const { listId } = await app.upload(people.rep, Buffer.from(text));
    const { mapping } = await app.ok(people.rep, "previewList", { id: listId });
    return { id: listId, mapping, defaultSegment: "prospect" as const };
  };
  try {
    const waiting = await uploaded("Company,Website\nAcme,acme.com\n");
    await app.ok(people.rep, "publishList", await uploaded(`Company,Website\n${rows}\n`));
    await app.ok(people.rep, "publishList", waiting);
    now += 50_000;
    vi.advanceTimersByTime(20_000);
    const { owner } = app.context.db;
    const heart = owner.selectFrom("account_import").select("worked_at").where("list_id", "=", waiting.id);
    // Written beside the import that runs, on a connection of its own.
    await expect.poll(() => heart.execute()).toEqual([{ worked_at: now }]);
  } finally {
    vi.useRealTimers();
    await importsEnded();
  }
});

test("a server that stopped in the middle leaves a list that can be published again", async () => {
  const app = await listApp();
  const { id: organisationId, people } = await app.company("Northwind");
  const { listId } = await app.upload(
    people.rep,
    Buffer.from("Company,Website\nAcme,acme.com\nBeta,beta.com\n"),
  );
  const { mapping } = await app.ok(people.rep, "previewList", { id: listId });
  const { owner } = app.context.db;
  await owner.updateTable("account_list").set({ state: "reading" }).where("id", "=", listId).execute();
  await owner
    .insertInto("account_import")
    .values({ organisation_id: organisationId, list_id: listId, worked_at: 1_000 })
    .execute();

  expect(await failInterruptedImports(app.context, 1_000)).toBe(0);
  const failed = await app.ok(people.rep, "listProgress", { id: listId });
  expect(failed).toMatchObject({
    state: "failed",
    failure: expect.stringContaining("publish the list again"),
  });
  await app.ok(people.rep, "publishList", { id: listId, mapping, defaultSegment: "prospect" });
  await importsEnded();
  expect(await app.ok(people.rep, "listProgress", { id: listId })).toMatchObject({ state: "done", added: 2 });
  expect(existsSync(uploadFile(app.context.env, listId))).toBe(false);
  const again = await app.call(people.rep, "publishList", {
    id: listId,
    mapping,
    defaultSegment: "prospect",
  });
  expect(again).toMatchObject({ status: 409, body: { detail: expect.stringContaining("imported already") } });
});

test("fail_interrupted_imports closes old imports and leaves running ones", async () => {
  const app = await listApp();
  const { id: organisationId, people } = await app.company("Northwind");
  const { listId } = await app.upload(people.rep, Buffer.from("Company\nAcme\n"));
  const { owner } = app.context.db;
  await owner.updateTable("account_list").set({ state: "matching" }).where("id", "=", listId).execute();
  await owner
    .insertInto("account_import")
    .values({ organisation_id: organisationId, list_id: listId, worked_at: 5_000 })
    .execute();
  expect(await failInterruptedImports(app.context, 5_000)).toBe(0);
  expect(await failInterruptedImports(app.context, 5_001)).toBe(1);
  expect(await failInterruptedImports(app.context, 5_001)).toBe(0);
});

test("a graceful stop ends a running import where it is, and the list can be published again", async () => {
  const app = await listApp();
  const { people } = await app.company("Northwind");
  const rows = Array.from({ length: 10_000 }, (_, n) => `Firm ${n},firm${n}.com`).join("\n");
  const { listId } = await app.upload(people.rep, Buffer.from(`Company,Website\n${rows}\n`));
  const { mapping } = await app.ok(people.rep, "previewList", { id: listId });
  const stop = superviseImports(app.context);
  await app.ok(people.rep, "publishList", { id: listId, mapping, defaultSegment: "prospect" });
  await stop();
  await importsEnded();
  const left = await app.ok(people.rep, "listProgress", { id: listId });
  expect(left).toMatchObject({ state: "failed", failure: expect.stringContaining("The server stopped") });
  expect(existsSync(uploadFile(app.context.env, listId))).toBe(true);
});
