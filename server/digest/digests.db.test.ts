// Digests end to end on the database: who is told what and when, once with any number of instances, tried again, given up, and
// what reps, partners and strangers can read of a channel. Names `digests_due`.
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { ChannelSettings, DigestSettings } from "#lib/contract/digest.ts";
import { testDatabase } from "#test/support/database.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import { partner as makePartners, testApp } from "#test/support/server-app.ts";
import { sendDigests } from "./job.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday, 06:30 in London. */
const MONDAY = Date.parse("2026-11-30T06:30:00Z");
const daily: DigestSettings = { mail: true, hour: 8, timeZone: "Europe/London", off: [] };
const shared: ChannelSettings = { audience: "shared", hour: 8, timeZone: "Europe/London", off: [] };
const url = "https://hooks.example.com/services/T000/B000/XXXXXXXXXXXXX2Qd";
const shown = (text: string | undefined) => text?.replaceAll("\u2060", "") ?? "";

/** The job looks at everybody: what other cases left must not be due here. */
async function nobodyElse() {
  const { owner } = await testDatabase();
  await owner.updateTable("digest_member").set({ next_at: null }).execute();
  await owner.updateTable("digest_channel").set({ next_at: null }).execute();
  await owner.deleteFrom("digest_delivery").execute();
}

/** Harbor & Pine and Lumen with a deal that Lumen has to accept; the clock is the test's. */
async function scene() {
  const clock = { now: MONDAY };
  await nobodyElse();
  const { app, harbor, lumen, parties, policyId, device } = await threeCompanies({ now: () => clock.now });
  const ours = device(harbor);
  const two = parties.slice(0, 2);
  const terms = termsOf(two, policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  const partnershipId = two[1]?.partnershipId ?? "";
  const accept = async () => {
    const theirs = device(lumen);
    await theirs.pull();
    const revision = heldDeal(theirs, dealId)?.registration.revision;
    await applied(theirs, "deal.answer", answerTo(revision, "accepted"));
  };
  const send = async (at: number) => {
    clock.now = at;
    await sendDigests(app.context);
  };
  const setChannel = (rest: Partial<ChannelSettings> = {}) =>
    app.ok(harbor.people.partner_manager, "setChannel", { id: partnershipId, url, ...shared, ...rest });
  return { app, harbor, lumen, clock, ours, dealId, partnershipId, accept, send, setChannel };
}
const EIGHT = MONDAY + 1.5 * HOUR;

test("a letter leaves at its hour, once, and only to who asked for it", async () => {
  const { app, lumen, send } = await scene();
  const reader = lumen.people.manager;
  expect((await app.ok(reader, "getDigest", {})).settings.mail).toBe(false);
  await app.ok(reader, "setDigest", daily);
  const before = app.letters.length;
  await send(EIGHT - 1);
  expect(app.letters.length).toBe(before);
  await Promise.all([send(EIGHT), send(EIGHT), send(EIGHT)]);
  await send(EIGHT + HOUR);
  const letters = app.letters.slice(before);
  expect(letters.map(({ to }) => to)).toEqual([reader.email]);
  expect(shown(letters[0]?.subject)).toBe("1 thing waits for us with Harbor & Pine");
  expect(shown(letters[0]?.text)).toContain("Zapier: platform expansion: accept the registration");
  expect(app.messages).toEqual([]);
});

test("a rep's letter does not ask for what reps may not do, and a deactivated member gets none", async () => {
  const { app, lumen, send } = await scene();
  await app.ok(lumen.people.rep, "setDigest", daily);
  await app.ok(lumen.people.manager, "setDigest", daily);
  const change = { id: lumen.memberIds.manager, role: "manager", status: "deactivated" } as const;
  await app.ok(lumen.people.admin, "changeMember", change);
  const before = app.letters.length;
  await send(EIGHT);
  expect(
    app.letters
      .slice(before)
      .map(({ text }) => shown(text))
      .join(),
  ).not.toContain("accept the registration");
  expect(app.letters.slice(before).map(({ to }) => to)).not.toContain(lumen.people.manager.email);
});

test("turned off before its hour, nothing leaves; nothing leaves at weekends", async () => {
  const { app, lumen, send } = await scene();
  await app.ok(lumen.people.manager, "setDigest", daily);
  await app.ok(lumen.people.manager, "setDigest", { ...daily, mail: false });
  const before = app.letters.length;
  await send(EIGHT);
  expect(app.letters.length).toBe(before);
  await app.ok(lumen.people.manager, "setDigest", daily);
  for (let day = 1; day <= 7; day++) await send(EIGHT + day * DAY + HOUR);
  // Tuesday to Friday, and the next Monday.
  expect(app.letters.length - before).toBe(5);
});

test("a letter that the mail server refuses is tried again and then arrives, once", async () => {
  const { app, lumen, send } = await scene();
  const reader = lumen.people.manager;
  await app.ok(reader, "setDigest", daily);
  const { mail } = app.context;
  app.context.mail = {
    send: async () => {
      throw new Error("The mail server did not take a letter (550).");
    },
  };
  await send(EIGHT);
  expect((await app.ok(reader, "getDigest", {})).failure).toEqual({
    problem: { code: "mail_refused", status: null },
    triedAt: EIGHT,
  });
  app.context.mail = mail;
  const before = app.letters.length;
  await send(EIGHT + 60_000);
  expect(app.letters.length).toBe(before);
  await send(EIGHT + 6 * 60_000);
  await send(EIGHT + 12 * 60_000);
  expect(app.letters.length).toBe(before + 1);
  expect((await app.ok(reader, "getDigest", {})).failure).toBeNull();
});

test("a shared channel is told of a deal when both have accepted it, and never before", async () => {
  const { app, accept, send, setChannel, clock } = await scene();
  await setChannel();
  await send(EIGHT);
  expect(app.messages).toEqual([]);
  clock.now = EIGHT + HOUR;
  await accept();
  await send(EIGHT + DAY);
  expect(app.messages).toHaveLength(1);
  const [message] = app.messages;
  expect(message?.url).toBe(url);
  const text = shown(message?.text);
  expect(text).toContain("Harbor &amp; Pine and Lumen Analytics, Tue 1 December");
  expect(text).toContain("Waiting for Harbor &amp; Pine");
  expect(text).toContain(
    "Zapier: platform expansion: everyone accepted; approve the registration or reject it",
  );
  expect(text).toContain("Lumen Analytics answered the registration");
  expect(text).not.toMatch(/84|USD|atomic:|Mira Vega/);
});

test("what changed is told once, and what a lost message would have told comes with the next", async () => {
  const { app, accept, send, setChannel, clock } = await scene();
  await setChannel();
  clock.now = EIGHT - HOUR / 2;
  await accept();
  app.webhook.problem = { code: "no_answer", status: null };
  await send(EIGHT);
  await send(EIGHT + 3 * HOUR);
  expect(app.messages).toHaveLength(1);
  app.webhook.problem = null;
  await send(EIGHT + DAY);
  await send(EIGHT + 2 * DAY);
  const told = app.messages.map(({ text }) => text.includes("answered the registration"));
  expect(told).toEqual([true, true, false]);
});

test("a channel that fails is told in the settings, tried again, and given up after eight tries", async () => {
  const { app, harbor, accept, send, setChannel, partnershipId: id, clock } = await scene();
  await accept();
  await setChannel();
  app.webhook.problem = { code: "status", status: 404 };
  const channel = async () => (await app.ok(harbor.people.manager, "getChannel", { id })).channel;
  await send(EIGHT);
  expect((await channel())?.failure).toEqual({
    problem: { code: "status", status: 404 },
    triedAt: EIGHT,
    givenUp: false,
  });
  for (let at = EIGHT; at < EIGHT + 4 * DAY; at += 30 * 60_000) await send(at);
  expect(app.messages).toHaveLength(8);
  expect((await channel())?.failure?.givenUp).toBe(true);

  app.webhook.problem = null;
  const tested = await app.ok(harbor.people.manager, "testChannel", { id });
  expect(tested).toMatchObject({ problem: null, channel: { failure: null, arrivedAt: clock.now } });
  expect(shown(app.messages.at(-1)?.text)).toContain("This is a test by manager");
  await send(clock.now + 4 * DAY);
  expect(app.messages).toHaveLength(10);
});

test("a digest that a stopped server was sending is not sent again, and says so", async () => {
  const { app, harbor, accept, send, setChannel, partnershipId: id, clock } = await scene();
  await accept();
  await setChannel();
  const { webhooks } = app.context;
  app.context.webhooks = { send: () => Promise.reject(new Error("the server stops")) };
  await send(EIGHT);
  app.context.webhooks = webhooks;
  clock.now = EIGHT + 2 * 60_000;
  expect((await app.ok(harbor.people.manager, "getChannel", { id })).channel?.failure).toMatchObject({
    problem: { code: "interrupted" },
  });
  await send(EIGHT + HOUR);
  expect(app.messages).toEqual([]);
  await send(EIGHT + DAY);
  expect(app.messages).toHaveLength(1);
});

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
