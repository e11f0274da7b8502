// Convergence without information flow (I10), over random histories of two companies: whenever and in whatever
// pages a device pulls, after quiet it holds exactly what a fresh device of its organisation is given.
import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf } from "#lib/contract/records.ts";
import { accountsPack, appendFeed, overlapsPack } from "#server/feed/append.ts";
import { LETTER_WINDOW } from "#server/routes/invitation-letters.ts";
import { freshAccounts, freshOverlap } from "#test/support/accounts.ts";
import { Device, sharedWith } from "#test/support/device.ts";
import { type Company, partner, type TestApp, testApp } from "#test/support/server-app.ts";

const step = fc.oneof(
  fc.record({
    do: fc.constant("record" as const),
    side: fc.nat(1),
    shared: fc.boolean(),
    noted: fc.boolean(),
  }),
  fc.record({ do: fc.constant("remove" as const), side: fc.nat(1), which: fc.nat(20) }),
  fc.record({ do: fc.constant("overlap" as const), side: fc.nat(1) }),
  fc.record({ do: fc.constant("pull" as const), side: fc.nat(1), rows: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constant("renew" as const), side: fc.nat(1) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

class World {
  readonly recorded: string[][] = [[], []];
  readonly watching: Device[];
  readonly #writing: Device[];
  partnershipId: string;
  readonly #app: TestApp;
  readonly #companies: readonly [Company, Company];

  constructor(app: TestApp, companies: readonly [Company, Company], partnershipId: string) {
    this.#app = app;
    this.#companies = companies;
    this.partnershipId = partnershipId;
    this.watching = companies.map((company) => new Device(app, company.people.rep));
    this.#writing = companies.map((company) => new Device(app, company.people.admin));
  }

  async play(next: Step): Promise<void> {
    const device = this.#writing[next.side];
    const recorded = this.recorded[next.side];
    const watching = this.watching[next.side];
    const company = this.#companies[next.side];
    if (!device || !recorded || !watching || !company) throw new Error("a side that is not there");
    if (next.do === "record") {
      const note = { noteId: crypto.randomUUID(), text: "noted", visibility: "shared" as const };
      const { touchpointId } = await device.record({
        sharedWith: next.shared ? sharedWith(this.partnershipId) : [],
        note: next.noted ? note : null,
      });
      recorded.push(touchpointId);
    } else if (next.do === "remove") {
      const touchpointId = recorded[next.which % (recorded.length || 1)];
      if (touchpointId !== undefined) await device.push("touchpoint.remove", { touchpointId });
    } else if (next.do === "overlap") await this.#overlap(company);
    else if (next.do === "renew") {
      await this.#app.ok(company.people.admin, "endPartnership", { id: this.partnershipId });
      this.partnershipId = await partner(this.#app, ...this.#companies);
    } else {
      watching.limits = { bytes: 1_000_000, packs: 2, rows: next.rows };
      await watching.pullOnce();
    }
  }

  async #overlap({ id: organisationId, memberIds }: Company): Promise<void> {
    const { db } = this.#app.context;
    const [account] = await freshAccounts(db, organisationId, 1);
    if (account === undefined) throw new Error("no account was made");
    const { partnershipId } = this;
    await freshOverlap(db, { organisationId, partnershipId, account, theirAccount: account });
    const bucket = bucketOf(account.id);
    await db.as({ organisationId, memberId: memberIds.admin }, (trx) =>
      appendFeed(trx, [accountsPack(bucket, "ours"), overlapsPack(partnershipId, bucket, "ours")]),
    );
  }
}

const sorted = (device: Device) => [...device.held].sort(([a], [b]) => (a < b ? -1 : 1));

test("after quiet every device holds exactly what a fresh one is given", async () => {
  // An hour goes by with every renewal: one person is sent a few invitations an hour only.
  let ahead = 0;
  const app = await testApp({ now: () => Date.now() + ahead });
  const companies = [await app.company("Northwind"), await app.company("Contoso")] as const;
  const partnershipId = await partner(app, ...companies);
  const world = new World(app, companies, partnershipId);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      for (const next of steps) {
        if (next.do === "renew") ahead += LETTER_WINDOW;
        await world.play(next);
      }
      for (const [side, device] of world.watching.entries()) {
        await device.pull();
        const fresh = new Device(app, (companies[side] ?? companies[0]).people.manager);
        await fresh.pull();
        expect(sorted(device)).toEqual(sorted(fresh));
      }
    }),
    { numRuns: 8 },
  );
}, 240_000);
