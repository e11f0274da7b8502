import { describe, expect, it } from "vitest";
import type { Conflict } from "../../contract/conflict.ts";
import { emptyDeal } from "../deal-whole.ts";
import { DAY, DealWorld, idOf, START, termsFor, uuid } from "../mutators/deal-world.test-support.ts";
import { againstApproval, areInConflict, areKeptApart, type Standing, standingOf } from "./conflicts.ts";

const standing = (n: number, fields: Partial<Standing> = {}): Standing => ({
  dealId: uuid(n),
  payerId: idOf.harbor,
  customer: { name: "Zapier", domain: "zapier.com" },
  partnerIds: [idOf.lumen],
  revisionId: uuid(n + 1),
  submittedAt: START + n,
  protectedUntil: null,
  ...fields,
});
const ofLumen = standing(200);
const ofCloud = standing(300, { partnerIds: [idOf.cloud] });

describe("two registrations", () => {
  it("meet on one customer with different partners, by domain first, else by name", () => {
    expect(areInConflict(ofLumen, ofCloud)).toBe(true);
    const named = { ...ofCloud, customer: { name: "ZAPIER, Inc.", domain: null } };
    expect(areInConflict(ofLumen, named)).toBe(true);
    const another = { ...ofCloud, customer: { name: "Zapier", domain: "zapier.example" } };
    expect(areInConflict(ofLumen, another)).toBe(false);
  });

  it("do not meet where the partners are the same, whatever their order, nor where another pays", () => {
    const both = standing(400, { partnerIds: [idOf.lumen, idOf.cloud] });
    expect(areInConflict(both, standing(500, { partnerIds: [idOf.cloud, idOf.lumen] }))).toBe(false);
    expect(areInConflict(both, ofLumen)).toBe(true);
    expect(areInConflict(ofLumen, { ...ofCloud, payerId: idOf.lumen })).toBe(false);
    expect(areInConflict(ofLumen, { ...ofCloud, dealId: ofLumen.dealId })).toBe(false);
  });

  it("are kept apart where a partner of the one competes with a partner of the other", () => {
    expect(areKeptApart(ofLumen, ofCloud, [[idOf.cloud, idOf.lumen]])).toBe(true);
    expect(areKeptApart(ofLumen, ofCloud, [[idOf.cloud, idOf.harbor]])).toBe(false);
  });
});

describe("a registration that others can meet", () => {
  const terms = termsFor(["harbor", "lumen"]);
  const of = (world: DealWorld) => standingOf(world.seenBy("harbor") ?? emptyDeal(), world.now);

  it("is one that was submitted, until it is given up", () => {
    const world = new DealWorld();
    world.draft(terms);
    expect(of(world)).toBeNull();
    world.submit("harbor", terms, uuid(102));
    expect(of(world)).toMatchObject({ partnerIds: [idOf.lumen], protectedUntil: null });
    world.withdraw("harbor");
    expect(of(world)).toBeNull();
  });

  it("stays one as long as its protection runs, also while a revision asks again", () => {
    const world = new DealWorld();
    world.draft(terms);
    world.submit("harbor", terms, uuid(102));
    world.answer("lumen", "accepted");
    world.decide("harbor", "approved");
    world.submit("harbor", { ...terms, rateBp: 3_000 });
    world.answer("lumen", "accepted");
    world.decide("harbor", "rejected");
    expect(of(world)?.protectedUntil).toBe(START + 90 * DAY);
    world.now += 91 * DAY;
    expect(of(world)).toBeNull();
  });

  it("counts no partner that left", () => {
    const world = new DealWorld();
    const three = termsFor(["harbor", "lumen", "cloud"]);
    world.draft(three);
    world.submit("harbor", three, uuid(102));
    world.leave("cloud");
    expect(of(world)?.partnerIds).toEqual([idOf.lumen]);
    world.leave("lumen");
    expect(of(world)).toBeNull();
  });
});

describe("an approval", () => {
  const protectedOther = { ...ofCloud, protectedUntil: START + DAY };
  const decided = (outcome: "this" | "other" | "both", fields: Partial<Conflict> = {}): Conflict => ({
    id: uuid(600),
    dealId: ofLumen.dealId,
    organisationId: idOf.harbor,
    otherDealId: ofCloud.dealId,
    accountId: null,
    revisionIds: [ofLumen.revisionId, ofCloud.revisionId],
    arisenAt: START,
    endedAt: null,
    resolution: { outcome, reason: "x", resolvedBy: { name: "Sam", title: null }, resolvedAt: START },
    ...fields,
  });
  const against = (conflicts: Conflict[] = [], other: Standing = protectedOther, now = START) =>
    againstApproval(ofLumen, [ofLumen, other], conflicts, now)?.reason ?? null;

  it("needs a manager's reason while another is protected, and none afterwards", () => {
    expect(against()).toBe("protected");
    expect(against([], ofCloud)).toBeNull();
    expect(against([], protectedOther, START + DAY)).toBeNull();
  });

  it("goes ahead where the conflict was decided for it, whichever deal the record lies in", () => {
    expect(against([decided("this")])).toBeNull();
    expect(against([decided("both")])).toBeNull();
    const turned = { dealId: ofCloud.dealId, otherDealId: ofLumen.dealId };
    expect(against([decided("other", turned)])).toBeNull();
    expect(against([decided("this", turned)])).toBe("lost");
  });

  it("is refused where it was decided for the other, also once that is no longer protected", () => {
    expect(against([decided("other")], ofCloud)).toBe("lost");
  });

  it("asks again once either was revised, or where the conflict had ended", () => {
    expect(against([decided("this", { revisionIds: [uuid(1), ofCloud.revisionId] })])).toBe("protected");
    expect(against([decided("this", { endedAt: START })])).toBe("protected");
  });
});
