// Digests on the database: who is told what and when, once, tried again, given up.
import { expect, test } from "vitest";
import { DAY, daily, EIGHT, HOUR, scene, shown, url } from "./digest-scene.test-support.ts";

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
