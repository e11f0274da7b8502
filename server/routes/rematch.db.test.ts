// Wishes to match again: kept until the matching that read them is done, and never a moment less.
import { expect, test } from "vitest";
import { freshOrganisation, freshPartnership } from "#test/support/database.ts";
import { testApp } from "#test/support/server-app.ts";
import { afterChange, resumeRematches, wantRematch } from "./rematch.ts";

async function scene() {
  // A clock that stands still: what tells two wishes apart must not be the time.
  const { context } = await testApp({ now: () => 5_000 });
  const actor = await freshOrganisation(context.db);
  const partnershipId = await freshPartnership(context.db, actor, await freshOrganisation(context.db));
  const call = { context, actor };
  const want = () => context.db.as(actor, (trx) => wantRematch(trx, call, partnershipId));
  const wishes = async () => {
    const wished = context.db.owner.selectFrom("rematch_wanted").select("partnership_id");
    return await wished.where("organisation_id", "=", actor.organisationId).execute();
  };
  return { context, partnershipId, want, wishes, call };
}

test("a wish is forgotten once matched", async () => {
  const { partnershipId, want, wishes, call } = await scene();
  await want();
  await afterChange(async () => undefined, call, partnershipId);
  expect(await wishes()).toEqual([]);
});

test("a wish made while matching runs stays for the next time", async () => {
  const { partnershipId, want, wishes, call } = await scene();
  await want();
  await afterChange(want, call, partnershipId);
  expect(await wishes()).toHaveLength(1);
});

test("a wish stays where matching failed, and the next server fulfils it", async () => {
  const { context, partnershipId, want, wishes, call } = await scene();
  await want();
  await afterChange(() => Promise.reject(new Error("no")), call, partnershipId);
  expect(await wishes()).toHaveLength(1);
  const matched: string[] = [];
  await resumeRematches(async (_, id) => void matched.push(id), context)();
  expect(matched).toContain(partnershipId);
  expect(await wishes()).toEqual([]);
});
