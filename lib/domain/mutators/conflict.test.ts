// Deciding a conflict, marking competitors, and what a mark stands against: stories of Harbor & Pine, who pays.
import { describe, expect, it } from "vitest";
import type { CompetitorMark, Conflict } from "../../contract/conflict.ts";
import type { Partnership } from "../../contract/records.ts";
import { type Company, DEAL, DealWorld, idOf, START, termsFor, uuid } from "./deal-world.test-support.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const three = termsFor(["harbor", "lumen", "cloud"]);
const CONFLICT = uuid(130);
const meets: Conflict = {
  id: CONFLICT,
  dealId: DEAL,
  organisationId: idOf.harbor,
  otherDealId: uuid(131),
  accountId: null,
  revisionIds: [uuid(102), uuid(132)],
  arisenAt: START,
  endedAt: null,
  resolution: null,
};

function submitted(): DealWorld {
  const world = new DealWorld();
  world.tells = true;
  world.draft(three);
  world.submit("harbor", three, uuid(102));
  return world;
}

describe("a conflict", () => {
  const resolve = (world: DealWorld, company: Company = "harbor", outcome: "this" | "other" = "this") =>
    world.run(company, "conflict.resolve", {
      dealId: DEAL,
      conflictId: CONFLICT,
      outcome,
      reason: "They brought us in.",
    });

  it("is decided once, with a reason, by a manager of the payer, and told to nobody else", () => {
    const world = submitted();
    world.put({ entity: "conflict", row: meets });
    world.answer("lumen", "accepted");
    expect(resolve(world)).toMatchObject({ outcome: "changes" });
    expect(world.seenBy("harbor")?.conflict[0]?.resolution).toMatchObject({
      outcome: "this",
      reason: "They brought us in.",
      resolvedBy: { name: "Somebody of Harbor & Pine" },
    });
    expect(resolve(world, "harbor", "other")).toMatchObject({ outcome: "refused", code: "already_decided" });
    expect(JSON.stringify(world.seenBy("lumen"))).not.toMatch(/brought us in|conflict\.resolve/);
    expect(world.seenBy("harbor")?.deal_event_own.map(({ command }) => command)).toContain(
      "conflict.resolve",
    );
  });

  it("that has ended by itself, or never was, is not decided", () => {
    const world = submitted();
    expect(resolve(world)).toMatchObject({ outcome: "refused", code: "not_found" });
    world.put({ entity: "conflict", row: { ...meets, endedAt: START } });
    expect(resolve(world)).toMatchObject({ outcome: "refused", code: "not_found" });
  });
});

describe("partners that are kept apart", () => {
  const apart = { outcome: "refused", code: "kept_apart" };

  it("are not put into one deal by those who keep them apart, who are told why", () => {
    const world = new DealWorld();
    world.rivals = [[idOf.cloud, idOf.lumen]];
    world.draft(three);
    const result = world.submit("harbor", three, uuid(102));
    expect(result).toMatchObject(apart);
    expect(JSON.stringify(result)).toContain("keeps Lumen Analytics and Harbor Cloud apart");
    const two = termsFor(["harbor", "lumen"]);
    expect(world.submit("harbor", two, uuid(102))).toMatchObject({ outcome: "changes" });
  });

  it("are not accepted nor approved together where a mark came later", () => {
    const world = submitted();
    world.answer("lumen", "accepted");
    world.answer("cloud", "accepted");
    world.rivals = [[idOf.lumen, idOf.cloud]];
    expect(world.decide("harbor", "approved")).toMatchObject(apart);
    expect(world.answer("harbor", "accepted")).toMatchObject(apart);
    // Saying no needs no permission, and the others are told nothing but that.
    expect(world.decide("harbor", "rejected")).toMatchObject({ outcome: "changes" });
  });

  it("submit and answer as ever: what another company keeps apart is not theirs to know", () => {
    const world = submitted();
    world.rivals = [[idOf.lumen, idOf.cloud]];
    expect(world.answer("lumen", "accepted")).toMatchObject({ outcome: "changes" });
    expect(world.answer("cloud", "accepted")).toMatchObject({ outcome: "changes" });
  });
});

describe("a mark between two partners", () => {
  const pair = [uuid(13), uuid(12)];
  const lumen: Partnership = {
    id: uuid(12),
    partner: { id: idOf.lumen, name: "Lumen Analytics" },
    partnerType: null,
    investmentTier: null,
    status: "active",
    startedAt: START,
    endedAt: null,
  };
  const mark: CompetitorMark = {
    id: uuid(700),
    partnershipIds: [uuid(12), uuid(13)],
    markedBy: { name: "Grace Kim", title: null },
    markedAt: START,
  };
  function compete(args: object, marks: CompetitorMark[] = [], role: "manager" | "rep" = "manager") {
    const prepared = prepareMutation("partners.compete", {
      markId: uuid(701),
      partnershipIds: pair,
      competing: true,
      ...args,
    });
    if (prepared.outcome === "refused") return prepared;
    const state = {
      ...nothingThere,
      partnership: (id: string) => (pair.includes(id) ? { ...lumen, id } : ("absent" as const)),
      rivals: () => ({ marks, pairs: [] }),
    };
    const actor = new DealWorld().actor("harbor", role);
    return prepared.run(state, { actor, now: START, skew: 0, onServer: true, event: null });
  }

  it("lies in our own organisation alone, once for each two", () => {
    expect(compete({})).toMatchObject({
      outcome: "changes",
      changes: [
        {
          op: "put",
          entity: "competitor_mark",
          scopes: ["org"],
          row: { partnershipIds: [uuid(12), uuid(13)] },
        },
      ],
    });
    expect(compete({}, [mark])).toEqual({ outcome: "changes", changes: [] });
  });

  it("is taken back whichever way round it is named", () => {
    expect(compete({ competing: false }, [mark])).toMatchObject({
      changes: [{ op: "remove", entity: "competitor_mark", id: mark.id, scopes: ["org"] }],
    });
    expect(compete({ competing: false })).toEqual({ outcome: "changes", changes: [] });
  });

  it("is set by those who speak for the company, between two partners of ours", () => {
    expect(compete({}, [], "rep")).toMatchObject({ outcome: "refused", code: "not_allowed" });
    expect(compete({ partnershipIds: [uuid(12), uuid(12)] })).toMatchObject({ code: "bad_arguments" });
    expect(compete({ partnershipIds: [uuid(12), uuid(99)] })).toMatchObject({ code: "not_found" });
  });
});
