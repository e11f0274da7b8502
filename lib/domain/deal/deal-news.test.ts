// What happened to a deal: told to every other company in it, whatever the member's role, until it answers or it is old.
import { describe, expect, it } from "vitest";
import type { MemberRole } from "../../contract/words.ts";
import { type Company, DAY, type DealWorld, idOf, termsFor } from "../mutators/deal-world.test-support.ts";
import { agreedWorld, amountOf } from "../mutators/statement-world.test-support.ts";
import { NEWS_FOR_MS } from "./deal-news.ts";
import { noticesOf } from "./notices-of.ts";

const parties = ["harbor", "lumen", "cloud"] as const;

function news(world: DealWorld, company: Company, role: MemberRole = "rep") {
  const whole = world.seenBy(company) ?? expect.unreachable();
  return noticesOf(whole, { organisationId: idOf[company], role }, world.offersTo(company), world.now)
    .filter(({ place }) => place.at === "change")
    .map(({ kind, subject }) => (subject === null ? kind : `${kind}: ${subject}`));
}

describe("a loss", () => {
  it("of one side is told to all others, to its own people not", () => {
    const world = agreedWorld(parties);
    world.report("lumen", "lost", "They took another.");
    expect(news(world, "harbor")).toEqual(["deal_lost: Lumen Analytics"]);
    expect(news(world, "cloud", "manager")).toEqual(["deal_lost: Lumen Analytics"]);
    expect(news(world, "lumen")).toEqual([]);
    expect(news(world, "lumen", "manager")).toEqual([]);
  });

  it("is answered by our own word since, and not by an earlier one", () => {
    const world = agreedWorld(parties);
    world.report("cloud", "lost", "Nobody is free.");
    world.now += DAY;
    world.report("harbor", "lost", "They took another.");
    expect(news(world, "cloud")).toEqual(["deal_lost: Harbor & Pine"]);
    expect(news(world, "harbor")).toEqual([]);
    expect(news(world, "lumen")).toEqual(["deal_lost: Harbor & Pine", "deal_lost: Harbor Cloud"]);
    world.now += DAY;
    world.report("lumen", "lost", "So did we.");
    expect(news(world, "lumen")).toEqual([]);
  });

  it("is told by a place of its own, so that it can be ticked off, and no more once it is old", () => {
    const world = agreedWorld(parties);
    world.report("harbor", "lost", "They took another.");
    const [report] = world.seenBy("lumen")?.outcome_report ?? [];
    const whole = world.seenBy("lumen") ?? expect.unreachable();
    const viewer = { organisationId: idOf.lumen, role: "rep" } as const;
    expect(noticesOf(whole, viewer, [], world.now)).toMatchObject([
      { key: `change/${report?.id}`, at: world.now, place: { at: "change", changeId: report?.id } },
    ]);
    world.now += NEWS_FOR_MS - 1;
    expect(news(world, "lumen")).toHaveLength(1);
    world.now += 1;
    expect(news(world, "lumen")).toEqual([]);
  });
});

describe("a deal that is open again", () => {
  it("takes the place of the loss, for who saw it and who did not", () => {
    const world = agreedWorld(parties);
    world.report("harbor", "lost", "They took another.");
    world.now += DAY;
    world.report("harbor", "open", "They are back.");
    expect(news(world, "lumen")).toEqual(["deal_reopened: Harbor & Pine"]);
    expect(news(world, "cloud", "admin")).toEqual(["deal_reopened: Harbor & Pine"]);
  });

  it("is told to reps alone where a statement that takes everything back tells the others", () => {
    const world = agreedWorld(parties);
    world.report("harbor", "won");
    expect(news(world, "lumen")).toEqual([]);
    world.now += DAY;
    world.report("harbor", "open", "The order was cancelled.");
    expect(world.latest().cause).toBe("taken_back");
    expect(news(world, "lumen", "rep")).toEqual(["deal_reopened: Harbor & Pine"]);
    expect(news(world, "lumen", "manager")).toEqual([]);
    // What somebody who does not pay says for itself is in no statement.
    world.report("cloud", "lost", "Nobody is free.");
    world.now += DAY;
    world.report("harbor", "won", "They ordered again.");
    expect(news(world, "lumen", "manager")).toEqual(["deal_lost: Harbor Cloud"]);
  });
});

describe("another amount", () => {
  it("is told once it counts, to all but who decided", () => {
    const world = agreedWorld(parties);
    world.now += DAY;
    world.submit("harbor", termsFor(parties, amountOf(90_000)));
    expect(news(world, "lumen")).toEqual([]);
    world.answer("lumen", "accepted");
    world.answer("cloud", "accepted");
    expect(news(world, "cloud")).toEqual([]);
    world.decide("harbor", "approved");
    expect(news(world, "lumen")).toEqual(["amount_changed"]);
    expect(news(world, "cloud", "manager")).toEqual(["amount_changed"]);
    expect(news(world, "harbor")).toEqual([]);
  });

  it("is no news where only roles or people changed", () => {
    const world = agreedWorld(parties);
    world.agree(termsFor(parties, { rateBp: 2_800 }));
    expect(news(world, "lumen")).toEqual([]);
  });

  it("is told by the version that follows to who could contest it", () => {
    const world = agreedWorld(parties);
    world.report("harbor", "won");
    world.now += DAY;
    world.agree(termsFor(parties, amountOf(90_000)));
    expect(news(world, "lumen", "manager")).toEqual(["amount_changed"]);
    world.issue("harbor");
    expect(news(world, "lumen", "manager")).toEqual([]);
    expect(news(world, "lumen", "rep")).toEqual(["amount_changed"]);
  });
});

it("nothing is told to who is only invited, or has left", () => {
  const world = agreedWorld(["harbor", "lumen"]);
  world.submit("harbor", termsFor(parties));
  world.report("harbor", "lost", "They took another.");
  expect(news(world, "cloud")).toEqual([]);
  expect(news(world, "lumen")).toEqual(["deal_lost: Harbor & Pine"]);
});
