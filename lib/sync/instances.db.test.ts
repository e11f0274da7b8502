// Two instances on one PostgreSQL: a device that reaches another one with every request, and a sign-in that hops between them.
import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Database } from "#server/context.ts";
import { openDatabase } from "#server/db/open.ts";
import { codeIn, startIssuer, type TestIssuer } from "#server/identity/issuer.test-support.ts";
import { redeem, refresh, SignInWindow } from "#server/identity/sign-in-window.test-support.ts";
import { Device } from "#test/support/device.ts";
import { copyDatabase } from "#test/support/postgres.ts";
import type {} from "#test/support/serve-postgres.ts";
import { type Company, partner, type TestApp, testApp } from "#test/support/server-app.ts";
import { syncedDevice } from "#test/support/synced-device.ts";

let databases: Database[];
let apps: [TestApp, TestApp];
let companies: [Company, Company];
let partnershipId: string;
beforeAll(async () => {
  const env = { DATABASE_URL: await copyDatabase(inject("postgres")), DATA_DIR: ".data" };
  const [one, other] = await Promise.all([openDatabase(env), openDatabase(env)]);
  databases = [one, other];
  const first = await testApp({ db: one });
  apps = [first, await testApp({ db: other, beside: first })];
  companies = [await first.company("Northwind"), await apps[1].company("Contoso")];
  partnershipId = await partner(apps[1], ...companies);
});
afterAll(async () => {
  for (const db of databases) await db.close();
});

const act = fc.record({ who: fc.nat(2), do: fc.constantFrom("record", "share", "sync"), to: fc.nat(1) });

test("devices that reach another instance with every request hold what everybody wrote, each once", async () => {
  let readByOurs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 5, maxLength: 12 }),
      fc.infiniteStream(fc.nat(1)),
      async (acts, turns) => {
        let hops = 0;
        const reach = () => {
          hops += 1;
          return turns.next().value === 0 ? apps[0] : apps[1];
        };
        const [ours, theirs] = companies;
        const people = [ours.people.rep, ours.people.manager, theirs.people.rep];
        const devices = await Promise.all(people.map((who) => syncedDevice(reach, who)));
        const written: { id: string; who: number; shared: boolean }[] = [];
        for (const { who, do: what } of acts) {
          const device = devices[who];
          if (device === undefined) throw new Error("nobody");
          if (what === "sync") await device.sync();
          else {
            const shared = what === "share";
            const id = await device.record({ partnershipIds: shared ? [partnershipId] : [] });
            written.push({ id, who, shared });
            if (who < 2 || shared) readByOurs += 1;
          }
        }
        for (const device of [...devices, ...devices]) await device.sync();
        expect(hops).toBeGreaterThan(devices.length * 2);
        for (const [index, device] of devices.entries()) {
          const isTheirs = index === 2;
          const held = await device.touchpoints();
          for (const { id, who, shared } of written) {
            const times = held.filter((each) => each === id).length;
            const isOwn = (who === 2) === isTheirs;
            expect([id, times > 0]).toEqual([id, isOwn || shared]);
          }
          expect(await device.outbox()).toEqual({ waiting: 0, refused: 0 });
        }
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
  const fresh = new Device(apps[0], companies[0].people.admin);
  await fresh.pull();
  expect(fresh.rows("touchpoint")).toHaveLength(readByOurs);
}, 120_000);

test("a sign-in goes on at whichever instance its next step reaches, and both take the tokens", async () => {
  const [db, other] = databases;
  if (!db || !other) throw new Error("two databases");
  const one = await startIssuer({}, db);
  // Behind one address: both make the same links, whichever of them is reached.
  const two = await startIssuer({ PUBLIC_URL: one.url }, other);
  const issuers = [one, two] as const;
  let step = 0;
  const realFetch = globalThis.fetch;
  const reached: TestIssuer[] = [];
  globalThis.fetch = (input, init) => {
    const url = new URL(String(input));
    const next = issuers[step++ % 2] ?? one;
    reached.push(next);
    return realFetch(new URL(url.pathname + url.search, next.url), init);
  };
  try {
    const email = "grace@example.com";
    const password = "compilers are fun";
    const window = new SignInWindow();
    await window.open(one.url);
    await window.send("/sign-up", { name: "Grace Hopper", email, password });
    const code = issuers.flatMap((issuer) =>
      issuer.letters.some(({ to }) => to === email) ? [codeIn(issuer, email)] : [],
    );
    const end = await window.send("/confirm", { code: code[0] ?? "" });
    const tokens = await redeem(one.url, window, end);
    for (const issuer of issuers) {
      expect(await issuer.identity.authenticate(tokens.access_token ?? "")).toMatchObject({ email });
    }
    let renewed = tokens;
    for (let n = 0; n < 3; n++)
      renewed = await refresh(one.url, renewed.refresh_token, `attempt number ${n} of this device`);
    for (const issuer of issuers) {
      expect(await issuer.identity.authenticate(renewed.access_token ?? "")).toMatchObject({ email });
    }
    expect(new Set(reached).size).toBe(2);
  } finally {
    globalThis.fetch = realFetch;
    await one.close();
    await two.close();
  }
});
