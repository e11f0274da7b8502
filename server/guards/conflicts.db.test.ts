// Conflicts through push and pull: what the payer keeps of them, and what the others learn.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { ConflictNotice } from "#lib/contract/conflict.ts";
import type { ConflictDisclosure } from "#lib/contract/words.ts";
import { conflictScene, conflicts, open, told } from "#test/support/conflict-scene.ts";
import { applied, register, termsOf } from "#test/support/deals.ts";

const DAY = 86_400_000;

test("a second registration with another partner is a conflict of the payer alone; each partner learns that one exists", async () => {
  const { ours, ofLumen, ofCloud, registerWith, accept } = await conflictScene();
  const one = await registerWith("lumen");
  await accept("lumen", one);
  expect(told(ofLumen, one)).toMatchObject({ disclosure: "exists", exists: false, until: null });
  const two = await registerWith("cloud");
  await accept("cloud", two);
  expect(open(ours)).toMatchObject([{ dealId: two, otherDealId: one, accountId: null }]);
  expect(told(ofLumen, one)).toMatchObject({ exists: true, until: null });
  expect(told(ofCloud, two)).toMatchObject({ exists: true, until: null });
  for (const [theirs, foreign] of [
    [ofLumen, [two, "Harbor Cloud"]],
    [ofCloud, [one, "Lumen"]],
  ] as const) {
    expect(conflicts(theirs)).toEqual([]);
    const held = JSON.stringify([...theirs.held]);
    for (const name of foreign) expect(held).not.toContain(name);
  }
});

test("what a participant receives is the same with and without a conflict where the policy says nothing, or they compete", async () => {
  const ofOutsider = async (disclosure: ConflictDisclosure, others: boolean, compete: boolean) => {
    const { ours, ofLumen, parties, registerWith, accept, settle } = await conflictScene(disclosure);
    if (compete) {
      const partnershipIds = parties.flatMap(({ partnershipId }) => partnershipId ?? []);
      await applied(ours, "partners.compete", { markId: uuid(), partnershipIds, competing: true });
    }
    const before = others ? await registerWith("cloud") : null;
    if (before) await accept("cloud", before);
    const dealId = await registerWith("lumen");
    await accept("lumen", dealId);
    if (others) {
      const later = await registerWith("cloud", { customer: { name: "Zapier, Inc.", domain: null } });
      await accept("cloud", later);
    }
    await settle();
    const kept = [...ofLumen.held].filter(([key]) => key.startsWith(`deal:${dealId}`));
    const notices = kept.flatMap(([key, row]) => {
      const { disclosure, exists, until } = row as ConflictNotice;
      return key.includes("conflict_notice") ? [{ disclosure, exists, until }] : [];
    });
    return { kinds: kept.map(([key]) => key.split(" ")[1]).sort(), notices };
  };
  const alone = await ofOutsider("nothing", false, false);
  expect(alone.notices).toEqual([{ disclosure: "nothing", exists: null, until: null }]);
  expect(await ofOutsider("nothing", true, false)).toEqual(alone);
  const apart = await ofOutsider("exists_until", false, true);
  expect(apart.notices).toEqual([{ disclosure: "exists_until", exists: false, until: null }]);
  expect(await ofOutsider("exists_until", true, true)).toEqual(apart);
});

test("a conflict ends where one is withdrawn, and by itself where a protection runs out", async () => {
  const { clock, ours, ofCloud, registerWith, accept, approve, settle } = await conflictScene("exists_until");
  const one = await registerWith("lumen");
  await accept("lumen", one);
  await approve(one);
  const two = await registerWith("cloud");
  await accept("cloud", two);
  expect(open(ours)).toHaveLength(1);
  clock.ahead = 91 * DAY;
  await settle();
  expect(conflicts(ours)).toMatchObject([{ endedAt: expect.any(Number) }]);
  expect(told(ofCloud, two)).toMatchObject({ exists: false, until: null });

  const three = await registerWith("lumen", { customer: { name: "Zapier", domain: null } });
  expect(open(ours)).toMatchObject([{ dealId: three, otherDealId: two }]);
  await applied(ours, "deal.withdraw", { dealId: three, decisionId: uuid(), reason: "Not now." });
  await settle();
  expect(open(ours)).toEqual([]);
});

test("a payer that was only invited keeps its conflicts; an open opportunity of its own is one until it is linked", async () => {
  const { app, harbor, lumen, parties, policyId, ours, ofLumen, settle } = await conflictScene();
  await app.context.db.owner
    .insertInto("account")
    .values({
      organisation_id: harbor.id,
      id: uuid(),
      list_id: null,
      name: "Zapier",
      domain: "zapier.com",
      name_key: "zapier",
      segment: "open_opportunity",
      record_refs: [],
      owner_name: null,
      owner_title: null,
      owner_email: null,
      owner_phone: null,
      has_overlap: false,
      bucket: 0,
      updated_at: 0,
    })
    .execute();
  const partnershipId = parties[1]?.partnershipId ?? null;
  const theirs = [
    { company: lumen, partnershipId: null },
    { company: harbor, partnershipId },
  ];
  const terms = { ...termsOf(theirs, policyId), payerId: harbor.id };
  const { dealId, revisionId, submit } = await register(ofLumen, terms);
  await applied(ofLumen, "deal.submit", submit(terms, revisionId));
  await settle();
  expect(open(ours)).toMatchObject([{ dealId, otherDealId: null, accountId: expect.any(String) }]);
  expect(told(ofLumen, dealId)).toMatchObject({ exists: true });
  expect(conflicts(ofLumen)).toEqual([]);
  await applied(ours, "deal.link", {
    dealId,
    linkId: uuid(),
    recordRef: "a/b/opportunity/1",
    accountId: null,
  });
  await settle();
  expect(open(ours)).toEqual([]);
  expect(told(ofLumen, dealId)).toMatchObject({ exists: false });
});

test("the payer is told before submitting what it would meet; others are told nothing of what it pays", async () => {
  const { app, harbor, cloud, lumen, ours, registerWith } = await conflictScene();
  const dealId = await registerWith("lumen");
  const asked = {
    customer: { name: "ZAPIER Inc.", domain: null },
    partnerIds: [cloud.id],
    dealId: uuid(),
  };
  const check = async (who: typeof harbor, request: typeof asked) =>
    (await app.ok(who.people.rep, "checkConflicts", request)).conflicts;
  expect(await check(harbor, asked)).toEqual([
    {
      dealId,
      name: "Zapier: platform expansion",
      customer: { name: "Zapier", domain: "zapier.com" },
      partners: ["Lumen Analytics"],
      status: "submitted",
      since: expect.any(Number),
      protectedUntil: null,
    },
  ]);
  expect(await check(harbor, { ...asked, partnerIds: [lumen.id] })).toEqual([]);
  expect(await check(harbor, { ...asked, dealId })).toEqual([]);
  for (const other of [lumen, cloud]) expect(await check(other, asked)).toEqual([]);
  expect(ours.rows("conflict")).toEqual([]);
});

test("competitors are refused together to the payer's own members, and to nobody else", async () => {
  const { ours, ofLumen, ofCloud, parties, policyId, settle } = await conflictScene();
  const partnershipIds = parties.flatMap(({ partnershipId }) => partnershipId ?? []);
  await applied(ours, "partners.compete", { markId: uuid(), partnershipIds, competing: true });
  const together = termsOf(parties, policyId);
  const { revisionId, submit } = await register(ours, together);
  expect((await ours.push("deal.submit", submit(together, revisionId))).outcomes).toMatchObject([
    { outcome: "refused", code: "kept_apart", message: expect.stringContaining("on its own") },
  ]);
  await settle();
  for (const theirs of [ofLumen, ofCloud]) expect(theirs.rows("competitor_mark")).toEqual([]);
  expect(ours.rows("competitor_mark")).toHaveLength(1);
  await applied(ours, "partners.compete", { markId: uuid(), partnershipIds, competing: false });
  await applied(ours, "deal.submit", submit(together, revisionId));
});
