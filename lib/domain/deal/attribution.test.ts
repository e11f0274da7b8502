// Stories of who is recognised for an opportunity, and the reason each company reads.
import { describe, expect, it } from "vitest";
import type { RegistrationTerms } from "../../contract/deal.ts";
import {
  type Company,
  DAY,
  DealWorld,
  idOf,
  START,
  termsFor,
  uuid,
} from "../mutators/deal-world.test-support.ts";
import { judge, overrule, touch } from "../mutators/evidence-world.test-support.ts";
import { attributionOf } from "./attribution.ts";

const everyone: readonly Company[] = ["harbor", "lumen", "cloud"];
/** A day by the calendar, `days` from the start of the story. */
const dayOf = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);

/** Harbor & Pine pays; its opportunity was created six days from now. All have accepted. */
function deal(change: Partial<RegistrationTerms> = {}): DealWorld {
  const world = new DealWorld();
  const terms = termsFor(everyone, { opportunityCreatedOn: dayOf(6), ...change });
  world.draft(terms);
  world.submit("harbor", terms, uuid(102));
  for (const each of ["lumen", "cloud"] as const) world.answer(each, "accepted");
  return world;
}

/** From here on Lumen pays: its opportunity, its policy. */
function paidByLumen(world: DealWorld): void {
  const revision = world.registration().revision;
  if (!revision) throw new Error("Nothing was submitted");
  const terms = { ...revision.terms, payerId: idOf.lumen };
  world.put({ entity: "registration_revision", row: { ...revision, terms } });
}

function saidOf(world: DealWorld, partner: Company = "lumen", viewer: Company = "harbor") {
  const whole = world.seenBy(viewer);
  const said = whole && attributionOf(whole, idOf[partner], world.now);
  if (!said) throw new Error("No partner here");
  return said;
}

/** Goes on some days, and records what happened then. */
function later(world: DealWorld, days: number, company: Company, type: Parameters<typeof touch>[2] = {}) {
  world.now = START + days * DAY;
  return touch(world, company, type);
}

describe("sourced", () => {
  it("is who introduced before the opportunity was created, with the days between", () => {
    const world = deal();
    const { rowId } = later(world, 0, "lumen", { type: "introduction" });
    for (const viewer of everyone) {
      expect(saidOf(world, "lumen", viewer)).toEqual({
        partnerId: idOf.lumen,
        outcome: "sourced",
        says: "sourced",
        reason: {
          code: "came_first",
          origin: {
            how: "introduced",
            organisationId: idOf.lumen,
            person: { name: "Ray Lin", title: "AE" },
            to: [],
            at: START,
          },
          createdOn: "2026-11-26",
          daysBefore: 6,
        },
        evidence: [rowId],
        rulings: [],
      });
    }
  });

  it("counts the day itself wherever one is, and not the day after", () => {
    const world = deal({ opportunityCreatedOn: dayOf(0) });
    // 23:59 in the last time zone of that day.
    later(world, 0.99, "lumen", { type: "referral" });
    expect(saidOf(world).reason).toMatchObject({ code: "came_first", daysBefore: 0 });
    const late = deal({ opportunityCreatedOn: dayOf(0) });
    later(late, 1, "lumen", { type: "referral" });
    expect(saidOf(late)).toMatchObject({
      says: "influenced",
      reason: { code: "after_creation", daysAfter: 1 },
    });
  });

  it("is one partner only: the first", () => {
    const world = deal();
    later(world, 1, "lumen", { type: "referral" });
    later(world, 2, "cloud", { type: "introduction" });
    expect(saidOf(world, "lumen").outcome).toBe("sourced");
    expect(saidOf(world, "cloud")).toMatchObject({
      outcome: "influenced",
      reason: { code: "another_was_first", first: { organisationId: idOf.lumen, how: "referred" } },
    });
  });

  it("is who registered the payer's deal before it was an opportunity", () => {
    const world = deal();
    paidByLumen(world);
    expect(saidOf(world, "harbor")).toMatchObject({
      outcome: "sourced",
      reason: { code: "came_first", origin: { how: "registered" }, daysBefore: 6 },
    });
    const whole = world.seenBy("lumen");
    expect(whole && attributionOf(whole, idOf.lumen, world.now)).toBeNull();
  });
});

describe("influenced", () => {
  it("is who worked with the customer, with the first of it", () => {
    const world = deal();
    later(world, 8, "lumen", { type: "demo" });
    later(world, 9, "lumen", { type: "technical_workshop" });
    later(world, 9, "lumen", { type: "email" });
    expect(saidOf(world)).toMatchObject({
      outcome: "influenced",
      reason: { code: "advanced", count: 2, first: { type: "demo", occurredAt: START + 8 * DAY } },
    });
  });

  it("is who introduced while nobody has said when the opportunity was created", () => {
    const world = deal({ opportunityCreatedOn: null });
    later(world, 0, "lumen", { type: "introduction" });
    expect(saidOf(world)).toMatchObject({ outcome: "influenced", reason: { code: "creation_unknown" } });
  });
});

describe("none", () => {
  it("says what stands in the way, and a confirmation clears it", () => {
    const world = deal();
    expect(saidOf(world).reason).toEqual({ code: "nothing_shared" });
    later(world, 1, "lumen", { type: "content_shared" });
    expect(saidOf(world).reason).toEqual({ code: "nothing_material", count: 1 });
    const late = later(world, 10, "lumen", { type: "introduction", days: -10 });
    expect(saidOf(world).reason).toEqual({ code: "waits", count: 1 });
    judge(world, "harbor", late.rowId, "contested");
    expect(saidOf(world)).toMatchObject({ outcome: "none", reason: { code: "contested", count: 1 } });
    judge(world, "harbor", late.rowId, "confirmed");
    expect(saidOf(world)).toMatchObject({ outcome: "sourced", reason: { daysBefore: 6 } });
  });
});

describe("a ruling", () => {
  it("stands in the place of what the evidence says, which stays to be read, until it is lifted", () => {
    const world = deal();
    overrule(world, "harbor", "lumen", "sourced");
    expect(saidOf(world)).toMatchObject({
      outcome: "sourced",
      says: "none",
      rulings: [{ outcome: "sourced" }],
    });
    world.now += 1;
    overrule(world, "harbor", "lumen", "none");
    world.now += 1;
    overrule(world, "harbor", "lumen", null);
    expect(saidOf(world, "lumen", "cloud")).toMatchObject({ outcome: "none", says: "none" });
    expect(saidOf(world).rulings).toHaveLength(3);
    expect(saidOf(world, "cloud").rulings).toEqual([]);
  });

  it("of who pays no more counts no more", () => {
    const world = deal();
    overrule(world, "harbor", "cloud", "sourced");
    expect(saidOf(world, "cloud").outcome).toBe("sourced");
    paidByLumen(world);
    expect(saidOf(world, "cloud")).toMatchObject({ outcome: "none", rulings: [] });
  });
});
