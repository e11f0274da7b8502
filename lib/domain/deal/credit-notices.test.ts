// What waits once a deal is lived: touchpoints to judge, hand-overs, statements, disputes, policies; for whom, and where.
import { describe, expect, it } from "vitest";
import type { MemberRole } from "../../contract/words.ts";
import { type Company, DealWorld, idOf, termsFor, uuid } from "../mutators/deal-world.test-support.ts";
import { judge, touch } from "../mutators/evidence-world.test-support.ts";
import { planWorld } from "../mutators/plan-world.test-support.ts";
import { agreedWorld, amountOf } from "../mutators/statement-world.test-support.ts";
import { noticesOf } from "./notices-of.ts";
import { policyNotices } from "./policy-notices.ts";

function placed(world: DealWorld, company: Company, role: MemberRole = "manager") {
  const whole = world.seenBy(company);
  return whole
    ? noticesOf(whole, { organisationId: idOf[company], role }, world.offersTo(company), world.now)
    : [];
}
const named = (world: DealWorld, company: Company, role?: MemberRole) =>
  placed(world, company, role).map(({ kind }) => kind);

describe("after the win", () => {
  const parties = ["harbor", "lumen", "cloud"] as const;

  it("asks a post-sale owner's company for the hand-over, at the duty, until it answers", () => {
    const world = agreedWorld(parties);
    world.name("lumen", "onboarding");
    expect(named(world, "lumen", "rep")).toEqual([]);
    world.report("harbor", "won");
    expect(placed(world, "lumen", "rep")).toMatchObject([
      { kind: "hand_over_to_answer", subject: "Omar Haddad", place: { at: "hand_over", duty: "onboarding" } },
    ]);
    expect(named(world, "cloud", "rep")).toEqual([]);
    world.answerHandOver("lumen", "onboarding", "accepted");
    expect(named(world, "lumen", "rep")).toEqual([]);
  });

  it("shows a new statement to who could contest it, and asks the payer for the version that is due", () => {
    const world = agreedWorld(parties);
    world.report("harbor", "won");
    const { id } = world.latest();
    expect(placed(world, "lumen")).toMatchObject([
      { kind: "statement_to_check", subject: "1", place: { at: "statement", statementId: id } },
    ]);
    expect(named(world, "lumen", "rep")).toEqual([]);
    expect(named(world, "harbor")).toEqual([]);
    world.agree(termsFor(parties, amountOf(90_000)));
    expect(named(world, "harbor")).toEqual(["statement_due"]);
    expect(named(world, "harbor", "rep")).toEqual([]);
    // Without the policy it is pinned to nobody knows that one is due.
    const whole = world.seenBy("harbor");
    const manager = { organisationId: idOf.harbor, role: "manager" } as const;
    expect(whole && noticesOf(whole, manager, [], world.now)).toEqual([]);
    world.issue("harbor");
    expect(named(world, "harbor")).toEqual([]);
    expect(placed(world, "lumen")).toMatchObject([{ kind: "statement_to_check", subject: "2" }]);
  });

  it("asks the payer to answer a dispute by its due date, also once the deal was lost, until it is resolved", () => {
    const world = agreedWorld(parties);
    world.report("harbor", "won");
    world.dispute("lumen");
    expect(named(world, "lumen")).toEqual([]);
    const due = world.standing().disputes[0]?.dispute;
    const expected = {
      kind: "dispute_to_resolve",
      at: world.now,
      dueAt: due?.dueAt,
      subject: "Lumen Analytics",
      place: { at: "dispute", disputeId: due?.id },
    };
    expect(placed(world, "harbor", "partner_manager")).toMatchObject([expected]);
    expect(named(world, "harbor", "rep")).toEqual([]);
    expect(named(world, "cloud")).toEqual(["statement_to_check"]);
    world.report("harbor", "lost", "They took another.");
    expect(named(world, "harbor")).toEqual(["dispute_to_resolve"]);
    world.resolve("harbor", "declined");
    expect(named(world, "harbor")).toEqual([]);
  });
});

it("asks for a word on a touchpoint that decides nothing without one, and on no other", () => {
  const world = planWorld(["harbor", "lumen"]);
  world.decide("harbor", "approved");
  touch(world, "harbor");
  const late = touch(world, "harbor", { days: -9 });
  expect(placed(world, "lumen", "rep")).toMatchObject([
    { kind: "touchpoint_to_judge", subject: "Ray Lin", place: { dealTouchpointId: late.rowId } },
  ]);
  expect(named(world, "harbor")).toEqual([]);
  judge(world, "lumen", late.rowId, "contested");
  expect(named(world, "lumen")).toEqual([]);
});

describe("credit policies", () => {
  const us = { id: idOf.lumen, role: "manager" } as const;
  const partner = { id: idOf.harbor, name: "Harbor & Pine" };
  const rows = new DealWorld().policies.get(uuid(12));
  if (!rows) throw new Error("The world has a policy with Lumen");
  const [offer] = rows.offers;
  const unsaid = {
    ...rows,
    acceptances: rows.acceptances.filter(({ organisationId }) => organisationId !== us.id),
  };

  it("wait for who speaks for the company, until it accepted the latest version", () => {
    expect(policyNotices(unsaid, { us, partner })).toMatchObject([
      { kind: "policy_to_accept", subject: "Harbor & Pine", place: { at: "policy", offerId: offer?.id } },
    ]);
    expect(policyNotices(unsaid, { us: { ...us, role: "rep" }, partner })).toEqual([]);
    expect(policyNotices(rows, { us, partner })).toEqual([]);
  });

  it("wait for the side that published them, too", () => {
    const theirs = { ...rows, acceptances: [] };
    const harbor = { id: idOf.harbor, role: "admin" } as const;
    expect(policyNotices(theirs, { us: harbor, partner: { id: idOf.lumen, name: "Lumen" } })).toMatchObject([
      { subject: "Lumen", place: { offerId: offer?.id } },
    ]);
  });
});
