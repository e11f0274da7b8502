// What a partner has earned by wins that is no money makes clocks shorter and puts its leads first, for the two it lies between.
import { expect, it } from "vitest";
import type { BonusEntry, Promised } from "../../contract/bonus-entry.ts";
import { serviceHeld } from "../credit/service.ts";
import { type Company, DAY, idOf, START, uuid } from "../mutators/deal-world.test-support.ts";
import { planWorld } from "../mutators/plan-world.test-support.ts";
import { requestNotice } from "../play/request-notice.ts";
import { noticesOf } from "./notices-of.ts";
import { payoutExpected, reviewClock } from "./service-clocks.ts";

const parties = { payerId: idOf.harbor, beneficiaryId: idOf.lumen };
const earned = (gives: Promised["gives"], rest: Partial<BonusEntry> = {}, n = 930): BonusEntry => ({
  id: uuid(n),
  partnershipId: uuid(12),
  organisationId: idOf.harbor,
  beneficiaryId: idOf.lumen,
  quarter: "2026-Q4",
  at: START,
  dealId: uuid(931),
  what: {
    kind: "earned",
    promise: { wins: 3, creditRoles: [], gives },
    policy: { id: uuid(932), version: 1 },
    wins: [{ dealId: uuid(931), name: "Stripe", day: "2026-11-01" }],
  },
  ...rest,
});
const shorter = earned({ kind: "service", service: "shorter_review" });
const gold = earned({ kind: "tier", name: "Gold", rewards: ["shorter_review", "lead_priority"] });

const clock = (entries: BonusEntry[]) =>
  reviewClock(planWorld(["harbor", "lumen"]).seenBy("harbor") ?? expect.unreachable(), entries, START);
const decides = (entries: BonusEntry[], company: Company = "harbor") => {
  const world = planWorld(["harbor", "lumen"]);
  const whole = world.seenBy(company) ?? expect.unreachable();
  return noticesOf(whole, { organisationId: idOf[company], role: "manager" }, [], world.now, entries);
};

it("gives the payer five working days for its review, or two where a partner in it has earned that", () => {
  const usual = clock([]);
  expect(usual).toMatchObject({ because: null });
  // A Friday: the Friday after, or the Tuesday.
  expect(usual && new Date(usual.dueAt).toISOString().slice(0, 10)).toBe("2026-11-27");
  const sooner = clock([shorter]);
  expect(sooner).toMatchObject({
    because: { service: "shorter_review", beneficiaryId: idOf.lumen, wins: 3, tier: null },
  });
  expect(sooner && new Date(sooner.dueAt).toISOString().slice(0, 10)).toBe("2026-11-24");
});

it("says until when the review waits, why, and whose lead comes first", () => {
  expect(decides([])).toMatchObject([{ kind: "registration_to_decide", dueAt: clock([])?.dueAt }]);
  expect(decides([])[0]).not.toHaveProperty("because");
  expect(decides([gold])).toMatchObject([
    {
      dueAt: clock([shorter])?.dueAt,
      because: [
        { service: "shorter_review", tier: "Gold", name: "Lumen Analytics" },
        { service: "lead_priority", tier: "Gold", name: "Lumen Analytics" },
      ],
    },
  ]);
});

it("holds in the quarter it was earned in and the one after, and no longer", () => {
  const held = (at: number) => serviceHeld([shorter], "shorter_review", parties, at) !== null;
  expect(held(Date.UTC(2026, 9, 1))).toBe(true);
  expect(held(Date.UTC(2027, 2, 31))).toBe(true);
  expect(held(Date.UTC(2027, 3, 1))).toBe(false);
});

it("is gone where the win that earned it is gone", () => {
  const gone = earned(
    { kind: "service", service: "shorter_review" },
    {
      id: uuid(933),
      what: { kind: "taken_back", of: shorter.id, wins: [] },
    },
  );
  expect(clock([shorter, gone])).toMatchObject({ because: null });
});

it("is nothing between another payer and that partner, nor for another partner", () => {
  expect(clock([{ ...shorter, organisationId: idOf.cloud }])).toMatchObject({ because: null });
  expect(clock([{ ...shorter, beneficiaryId: idOf.cloud }])).toMatchObject({ because: null });
});

it("expects a payment thirty days after its version, or ten where that was earned", () => {
  expect(payoutExpected([], parties, START)).toEqual({ day: "2026-12-20", because: null });
  const faster = earned({ kind: "service", service: "faster_payout" });
  expect(payoutExpected([faster], parties, START)).toMatchObject({
    day: "2026-11-30",
    because: { service: "faster_payout" },
  });
});

it("puts a request of who has earned it first, and never one of ours", () => {
  const request = {
    id: uuid(940),
    partnershipId: uuid(12),
    organisation: { id: idOf.lumen, name: "Lumen Analytics" },
    requestedBy: { name: "Ray Lin", title: null },
    play: "intro" as const,
    customer: { name: "Zapier", domain: null },
    opportunity: null,
    stakeholder: null,
    reason: "You know her.",
    requestedAt: START,
    dueAt: START + DAY,
  };
  const rows = { request, answers: [] };
  expect(requestNotice(rows, idOf.harbor, START, [gold])).toMatchObject({
    because: [{ service: "lead_priority", name: "Lumen Analytics" }],
  });
  expect(requestNotice(rows, idOf.harbor, START, [])).not.toHaveProperty("because");
  expect(requestNotice(rows, idOf.lumen, START + 2 * DAY, [gold])).not.toHaveProperty("because");
});
