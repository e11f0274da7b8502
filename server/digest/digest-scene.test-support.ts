// Two companies with a deal between them, a clock and what is sent: for the tests of digests on the database.
import type { ChannelSettings, DigestSettings } from "#lib/contract/digest.ts";
import type { Database } from "#server/context.ts";
import { testDatabase } from "#test/support/database.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import { sendDigests } from "./job.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday, 06:30 in London. */
export const MONDAY = Date.parse("2026-11-30T06:30:00Z");
export const daily: DigestSettings = { mail: true, hour: 8, timeZone: "Europe/London", off: [] };
export const shared: ChannelSettings = { audience: "shared", hour: 8, timeZone: "Europe/London", off: [] };
export const url = "https://hooks.example.com/services/T000/B000/XXXXXXXXXXXXX2Qd";
export const shown = (text: string | undefined) => text?.replaceAll("\u2060", "") ?? "";

/** The job looks at everybody: what other cases left must not be due here. */
async function nobodyElse({ owner }: Database) {
  await owner.updateTable("digest_member").set({ next_at: null }).execute();
  await owner.updateTable("digest_channel").set({ next_at: null }).execute();
  await owner.deleteFrom("digest_delivery").execute();
}

/** Harbor & Pine and Lumen with a deal that Lumen has to accept; the clock is the test's. */
export async function scene(db?: Database) {
  const clock = { now: MONDAY };
  await nobodyElse(db ?? (await testDatabase()));
  const { app, harbor, lumen, parties, policyId, device } = await threeCompanies({
    now: () => clock.now,
    ...(db ? { db } : {}),
  });
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
export const EIGHT = MONDAY + 1.5 * HOUR;
