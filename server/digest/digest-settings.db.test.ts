// Settings of digests: who sets, reads and tests a channel, what reps, partners and strangers can read of it, and which addresses
// are refused. Names `digests_due`.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { partner as makePartners, testApp } from "#test/support/server-app.ts";
import { daily, EIGHT, MONDAY, scene, shared, shown, url } from "./digest-scene.test-support.ts";

test("the address goes in and never comes out; removing forgets it", async () => {
  const { app, harbor, lumen, setChannel, partnershipId: id } = await scene();
  const { channel } = await setChannel();
  expect(channel.shown).toBe("hooks.example.com/…X2Qd");
  const answers = [channel, await app.ok(harbor.people.admin, "getChannel", { id })];
  expect(JSON.stringify(answers)).not.toContain("B000");
  for (const name of ["getChannel", "testChannel", "removeChannel"] as const) {
    expect((await app.call(harbor.people.rep, name, { id })).status).toBe(403);
  }
  expect((await app.ok(lumen.people.admin, "getChannel", { id })).channel).toBeNull();
  expect((await app.call(lumen.people.admin, "testChannel", { id })).status).toBe(404);
  await app.ok(harbor.people.admin, "removeChannel", { id });
  const { rows } = await sql`select from digest_channel_url where partnership_id = ${id}`.execute(
    app.context.db.owner,
  );
  expect(rows).toEqual([]);
});

test("row-level security: of a channel and its address reps, partners and strangers read nothing", async () => {
  const { app, harbor, lumen, setChannel, partnershipId: id } = await scene();
  await setChannel();
  const seen = async (organisationId: string, memberId: string) =>
    await app.context.db.as({ organisationId, memberId }, async (trx) => [
      ...(await trx.selectFrom("digest_channel").select("shown").execute()),
      ...(await trx.selectFrom("digest_channel_url").select("url").execute()),
    ]);
  expect(await seen(harbor.id, harbor.memberIds.manager)).toHaveLength(2);
  expect(await seen(harbor.id, harbor.memberIds.rep)).toEqual([]);
  expect(await seen(lumen.id, lumen.memberIds.admin)).toEqual([]);
  // The job acts as the partnership, for its own organisation alone.
  expect(await seen(harbor.id, id)).toHaveLength(2);
  expect(await seen(lumen.id, id)).toEqual([]);
  await app.ok(harbor.people.rep, "setDigest", daily);
  const settings = await app.context.db.as(
    { organisationId: harbor.id, memberId: harbor.memberIds.admin },
    (trx) => trx.selectFrom("digest_member").selectAll().execute(),
  );
  expect(settings).toEqual([]);
});

test("digests_due answers the job alone, with ids and times", async () => {
  const { app, harbor, setChannel, partnershipId: id } = await scene();
  await setChannel();
  const actor = { organisationId: harbor.id, memberId: harbor.memberIds.admin };
  const asked = (at: number) => sql`select * from digests_due(${at})`;
  await expect(app.context.db.as(actor, (trx) => asked(EIGHT).execute(trx))).rejects.toThrow(
    "for the job alone",
  );
  const { rows } = await app.context.db.asNobody((trx) => asked(EIGHT).execute(trx));
  const mine = {
    organisation_id: harbor.id,
    recipient_id: id,
    partnership_id: id,
    due_at: EIGHT,
    period: null,
  };
  expect(rows).toContainEqual(mine);
  await app.ok(harbor.people.admin, "endPartnership", { id });
  const after = await app.context.db.asNobody((trx) => asked(EIGHT).execute(trx));
  expect(after.rows).not.toContainEqual(mine);
});

test("an address inside a network, without https or with a password is refused before it is kept", async () => {
  const { app, harbor, partnershipId: id } = await scene();
  for (const bad of [
    "http://hooks.example.com/x",
    "https://user:pass@hooks.example.com/x",
    "https://127.0.0.1/x",
    "https://[::ffff:10.0.0.1]/x",
    "https://169.254.169.254/latest",
    "https://localhost/x",
  ]) {
    const { status, body } = await app.call(harbor.people.admin, "setChannel", { id, url: bad, ...shared });
    expect([bad, status, JSON.stringify(body)]).toEqual([bad, 400, expect.stringContaining('"at":"url"')]);
  }
  const first = await app.call(harbor.people.admin, "setChannel", { id, url: null, ...shared });
  expect(first.status).toBe(400);
});

test("two presses of the test button send one message", async () => {
  const { app, harbor, setChannel, partnershipId: id } = await scene();
  await setChannel();
  const press = () => app.call(harbor.people.admin, "testChannel", { id });
  const statuses = (await Promise.all([press(), press()])).map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 429]);
  expect(app.messages).toHaveLength(1);
});

test("names chosen to do harm stay words in the letter and in the channel", async () => {
  const app = await testApp({ now: () => MONDAY });
  const evil = await app.company("Evil <!channel> [x](https://evil.example) & Sons");
  const ours = await app.company("Northwind");
  const id = await makePartners(app, ours, evil);
  await app.ok(ours.people.admin, "setChannel", { id, url, ...shared });
  await app.ok(ours.people.admin, "testChannel", { id });
  const text = app.messages[0]?.text ?? "";
  expect(text).not.toMatch(/<|:\/\/|\[/);
  expect(shown(text)).toContain("Evil &lt;!channel&gt; (x)(https://evil.example) &amp; Sons");
});
