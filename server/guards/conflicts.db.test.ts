// Conflicts through push and pull: Harbor & Pine pays, Lumen and Harbor Cloud sell with it, each on its own.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { Conflict, ConflictNotice } from "#lib/contract/conflict.ts";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { ConflictDisclosure } from "#lib/contract/words.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { settleConflicts } from "#server/guards/settle-conflicts.ts";
import { freshOrganisation, freshPartnership, testDatabase } from "#test/support/database.ts";
import {
  answerTo,
  applied,
  heldDeal,
  putInForce,
  register,
  termsOf,
  threeCompanies,
} from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";

const DAY = 86_400_000;

/** Harbor & Pine with each of its partners, its policy telling so much of conflicts. */
async function scene(conflictDisclosure: ConflictDisclosure = "exists") {
  const clock = { ahead: 0 };
  const made = await threeCompanies({ now: () => Date.now() + clock.ahead });
  const { app, harbor, lumen, cloud, parties, device } = made;
  const policyId = uuid();
  await putInForce(app, harbor, parties.slice(1), policyId, { ...startingTerms, conflictDisclosure });
  const [ours, ofLumen, ofCloud] = [device(harbor), device(lumen), device(cloud)];
  const [us, first, second] = parties;
  if (!us || !first || !second) throw new Error("three parties");
  const all = [ours, ofLumen, ofCloud];
  const settle = async () => {
    await settleConflicts(app.context);
    for (const each of all) await each.pull();
  };
  const withPartner = (who: "lumen" | "cloud", change: Partial<RegistrationTerms> = {}) => ({
    ...termsOf([us, who === "lumen" ? first : second], policyId),
    ...change,
  });
  /** Registers with one partner, from our side, and lets the payer's side look. */
  const registerWith = async (who: "lumen" | "cloud", change: Partial<RegistrationTerms> = {}) => {
    const terms = withPartner(who, change);
    const { dealId, revisionId, submit } = await register(ours, terms);
    await applied(ours, "deal.submit", submit(terms, revisionId));
    await settle();
    return dealId;
  };
  const accept = async (who: "lumen" | "cloud", dealId: string) => {
    const theirs = who === "lumen" ? ofLumen : ofCloud;
    await applied(
      theirs,
      "deal.answer",
      answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"),
    );
    await settle();
  };
  const approve = async (dealId: string, of: Device = ours) => {
    const { outcomes } = await of.push("deal.decide", {
      dealId,
      revisionId: heldDeal(ours, dealId)?.registration.revision?.id,
      decisionId: uuid(),
      decision: { kind: "approved" },
    });
    await settle();
    return outcomes[0];
  };
  return {
    ...made,
    clock,
    policyId,
    ours,
    ofLumen,
    ofCloud,
    settle,
    withPartner,
    registerWith,
    accept,
    approve,
  };
}

const conflicts = (device: Device) => device.rows("conflict") as Conflict[];
const open = (device: Device) => conflicts(device).filter((row) => row.endedAt === null && !row.resolution);
const told = (device: Device, dealId: string): ConflictNotice | undefined =>
  (device.rows("conflict_notice") as ConflictNotice[]).filter((row) => row.dealId === dealId).at(-1);
const resolveWith = (row: Conflict | undefined, outcome: "this" | "other" | "both") => ({
  dealId: row?.dealId,
  conflictId: row?.id,
  outcome,
  reason: "They brought us in first.",
});

test("a second registration with another partner is a conflict of the payer alone; each partner learns that one exists", async () => {
  const { ours, ofLumen, ofCloud, registerWith, accept } = await scene();
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
    const { ours, ofLumen, parties, registerWith, accept, settle } = await scene(disclosure);
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

test("while another is protected an approval needs a manager's decision with a reason, and nobody else is told", async () => {
  const { app, harbor, ours, ofLumen, ofCloud, registerWith, accept, approve, settle } =
    await scene("exists_until");
  const one = await registerWith("lumen");
  await accept("lumen", one);
  expect(await approve(one)).toMatchObject({ outcome: "applied" });
  const two = await registerWith("cloud");
  await accept("cloud", two);
  expect(told(ofCloud, two)?.until).toBeGreaterThan(Date.now() + 89 * DAY);
  expect(await approve(two)).toMatchObject({
    outcome: "refused",
    code: "protected",
    message: expect.stringContaining("is protected on this customer until"),
  });

  const [row] = open(ours);
  const partnerManager = new Device(app, harbor.people.partner_manager);
  for (const [device, code] of [
    [partnerManager, "not_allowed"],
    [ofCloud, "not_allowed"],
  ] as const) {
    const { outcomes } = await device.push("conflict.resolve", resolveWith(row, "this"));
    expect(outcomes).toMatchObject([{ outcome: "refused", code }]);
  }
  await applied(ours, "conflict.resolve", resolveWith(row, "both"));
  await settle();
  expect(await approve(two, partnerManager)).toMatchObject({ outcome: "applied" });
  expect(heldDeal(ours, two)?.registration.status).toBe("approved");
  expect(told(ofLumen, one)).toMatchObject({ exists: false, until: null });
  for (const theirs of [ofLumen, ofCloud]) {
    expect(JSON.stringify([...theirs.held])).not.toMatch(/brought us in|conflict\.resolve/);
  }
});

test("what was decided for the other is not approved, until it is revised and decided anew", async () => {
  const { ours, registerWith, accept, approve, settle, withPartner } = await scene();
  await accept("lumen", await registerWith("lumen"));
  const two = await registerWith("cloud");
  await accept("cloud", two);
  await applied(ours, "conflict.resolve", resolveWith(open(ours)[0], "other"));
  await settle();
  expect(await approve(two)).toMatchObject({
    code: "protected",
    message: expect.stringContaining("decided that"),
  });
  const terms = withPartner("cloud", { rateBp: 3_000 });
  const { submit } = await register(ours, terms);
  await applied(ours, "deal.submit", { ...submit(terms), dealId: two });
  await settle();
  expect(open(ours)).toMatchObject([{ dealId: two }]);
  expect(conflicts(ours).filter(({ resolution }) => resolution)).toMatchObject([
    { endedAt: expect.any(Number) },
  ]);
  await accept("cloud", two);
  expect(await approve(two)).toMatchObject({ outcome: "applied" });
});

test("a conflict ends where one is withdrawn, and by itself where a protection runs out", async () => {
  const { clock, ours, ofCloud, registerWith, accept, approve, settle } = await scene("exists_until");
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
  const { app, harbor, lumen, parties, policyId, ours, ofLumen, settle } = await scene();
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
  const { app, harbor, cloud, lumen, ours, registerWith } = await scene();
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
      protectedUntil: null,
    },
  ]);
  expect(await check(harbor, { ...asked, partnerIds: [lumen.id] })).toEqual([]);
  expect(await check(harbor, { ...asked, dealId })).toEqual([]);
  for (const other of [lumen, cloud]) expect(await check(other, asked)).toEqual([]);
  expect(ours.rows("conflict")).toEqual([]);
});

test("competitors are refused together to the payer's own members, and to nobody else", async () => {
  const { ours, ofLumen, ofCloud, parties, policyId, settle } = await scene();
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

test("want_conflict_check is for participants, says nothing, and shows its note to the payer alone", async () => {
  const db = await testDatabase();
  const [payer, author, stranger] = [
    await freshOrganisation(db),
    await freshOrganisation(db),
    await freshOrganisation(db),
  ];
  await freshPartnership(db, author, payer);
  const dealId = uuid();
  const access = (of: typeof payer, level: string) =>
    db.as(author, (trx) =>
      sql`select set_deal_access(${dealId}, ${of.organisationId}, ${level}, 0)`.execute(trx),
    );
  await access(author, "accepted");
  const want = (actor: typeof payer, payerId = payer.organisationId) =>
    db.as(actor, (trx) =>
      sql<{ said: unknown }>`select want_conflict_check(${dealId}, ${payerId}, 5) as said`.execute(trx),
    );
  // One that is not in the deal pays none of it.
  await expect(want(author)).rejects.toThrow("no access");
  await access(payer, "invited");
  expect((await want(author)).rows).toEqual([{ said: "" }]);
  await expect(want(stranger)).rejects.toThrow("no access");
  const seen = (actor: typeof payer) =>
    db.as(actor, (trx) => trx.selectFrom("conflict_subject").select(["deal_id", "wanted_at"]).execute());
  expect(await seen(payer)).toEqual([{ deal_id: dealId, wanted_at: 5 }]);
  expect(await seen(author)).toEqual([]);
  // Another pays from now on: whoever paid before looks again, too.
  await want(author, author.organisationId);
  await db.as(author, (trx) =>
    sql`select want_conflict_check(${dealId}, ${author.organisationId}, 9)`.execute(trx),
  );
  expect(await seen(payer)).toEqual([{ deal_id: dealId, wanted_at: 9 }]);
});

test("conflict_checks_wanted answers whose side is to look by then, and no deal", async () => {
  const db = await testDatabase();
  const payer = await freshOrganisation(db);
  await db.as(payer, (trx) =>
    trx
      .insertInto("conflict_subject")
      .values({
        payer_id: payer.organisationId,
        deal_id: uuid(),
        domain: null,
        name_key: "",
        wanted_at: 5,
        told: null,
      })
      .execute(),
  );
  const find = async (until: number) => {
    const { rows } = await db.asNobody((trx) =>
      sql<{ payer_id: string }>`select * from conflict_checks_wanted(${until})`.execute(trx),
    );
    return rows.filter((row) => row.payer_id === payer.organisationId);
  };
  expect(await find(4)).toEqual([]);
  expect(await find(5)).toEqual([{ payer_id: payer.organisationId }]);
});
