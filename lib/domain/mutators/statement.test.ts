// What follows when a deal ends, told as stories: outcome, versions of the statement, payments.
import { describe, expect, it } from "vitest";
import { statementHash } from "../credit/statement-hash.ts";
import { DAY, idOf, termsFor, uuid } from "./deal-world.test-support.ts";
import { judge, told } from "./evidence-world.test-support.ts";
import { agreedWorld, amountOf, introduce, StatementWorld } from "./statement-world.test-support.ts";

const parties = ["harbor", "lumen"] as const;
const sums = (world: StatementWorld, company: "harbor" | "lumen", version = world.versions().length) =>
  world
    .versions()
    [version - 1]?.statement.participants.find(({ organisationId }) => organisationId === idOf[company]);

describe("winning", () => {
  it("makes the final statement on the payer's word, seen by everyone in the deal", () => {
    const world = agreedWorld();
    expect(world.report("harbor", "won").outcome).toBe("changes");
    const { statement, hash, cause, issued } = world.latest("lumen");
    expect(statement).toMatchObject({ kind: "final", version: 1, pool: "2268000", difference: null });
    expect([cause, issued.organisationId]).toEqual(["won", idOf.harbor]);
    expect(hash).toBe(statementHash(statement));
    expect(world.standing("lumen").outcome).toBe("won");
  });

  it("is each side's own word, and only the payer's makes a statement", () => {
    const world = agreedWorld();
    expect(world.report("lumen", "won").outcome).toBe("changes");
    expect(world.versions()).toEqual([]);
    expect(world.standing().outcome).toBe("open");
    expect(world.report("lumen", "lost", "They bought elsewhere.").outcome).toBe("changes");
    expect(world.report("harbor", "won").outcome).toBe("changes");
    expect(world.standing().reports.map(({ outcome }) => outcome)).toEqual(["lost", "won"]);
    expect(world.standing().outcome).toBe("won");
  });

  it("is refused a second time with who said it", () => {
    const world = agreedWorld();
    expect(told(world.report("harbor", "open"))).toContain("open already");
    world.report("harbor", "won");
    expect(told(world.report("harbor", "won"))).toContain(
      "Somebody of Harbor & Pine reported it before you: won",
    );
  });

  it("before anything is approved keeps the fact, and the statement is issued once it is", () => {
    const world = new StatementWorld();
    const terms = termsFor(parties);
    world.draft(terms);
    world.submit("harbor", terms, uuid(102));
    world.answer("lumen", "accepted");
    expect(world.report("harbor", "won").outcome).toBe("changes");
    expect(world.versions()).toEqual([]);
    expect(told(world.issue("harbor"))).toContain("No revision of this registration is approved");
    world.decide("harbor", "approved");
    expect(world.standing().next.outcome).toBe("made");
    expect(world.issue("harbor").outcome).toBe("changes");
    expect(world.latest().cause).toBe("issued");
  });

  it("counts what was approved, not a revision that still waits", () => {
    const world = agreedWorld();
    world.submit("harbor", termsFor(parties, amountOf(90_000)));
    world.report("harbor", "won");
    expect(world.latest().statement.basis).toBe("8400000");
  });

  it("pays nothing where the motion is no co-sell", () => {
    const world = new StatementWorld();
    const light = { motion: "referral", model: null, shares: [], roles: [], policyVersionId: null } as const;
    const terms = termsFor(parties, { ...light, shares: [], roles: [] });
    world.draft(terms);
    world.agree(terms);
    expect(world.report("harbor", "won").outcome).toBe("changes");
    expect(world.versions()).toEqual([]);
    expect(told(world.issue("harbor"))).toContain("Nothing is paid by a credit policy");
  });

  it("holds what the policy asks evidence for", () => {
    const world = agreedWorld(parties, true);
    world.report("harbor", "won");
    expect(world.latest().statement.lines.map(({ disposition }) => disposition)).toEqual(["held", "kept"]);
    expect(world.standing().payouts).toEqual([]);
  });
});

describe("losing and reopening", () => {
  it("needs a reason, and keeps each side's", () => {
    const world = agreedWorld();
    expect(told(world.report("harbor", "lost"))).toContain("Say why");
    world.report("harbor", "lost", "No budget this year.");
    world.report("lumen", "lost", "A competitor was cheaper.");
    expect(world.standing().reports.map(({ reason }) => reason)).toEqual([
      "No budget this year.",
      "A competitor was cheaper.",
    ]);
    expect(world.versions()).toEqual([]);
  });

  it("after a win takes everything back in a version of its own, and tells everyone who and why", () => {
    const world = agreedWorld();
    world.report("harbor", "won");
    const earned = sums(world, "lumen")?.payable;
    expect(told(world.report("harbor", "open"))).toContain("Say why");
    world.report("harbor", "open", "The order was cancelled.");
    const { statement, cause } = world.latest("lumen");
    expect([statement.version, statement.pool, cause]).toEqual([2, "0", "taken_back"]);
    expect(sums(world, "lumen")).toMatchObject({ amount: "0", payable: "0" });
    expect(
      statement.difference?.participants.find((each) => each.organisationId === idOf.lumen)?.payable,
    ).toBe(`-${earned}`);
    expect(world.standing("lumen").versions.map(({ kind }) => kind)).toEqual(["final", "superseded"]);
    expect(world.standing("lumen").changes).toMatchObject([
      { kind: "outcome", from: "won", to: "open", reason: "The order was cancelled." },
    ]);
    expect(told(world.report("harbor", "won"))).toContain("Say why");
    world.report("harbor", "won", "They signed after all.");
    expect(sums(world, "lumen")?.payable).toBe(earned);
    expect(world.latest().statement.version).toBe(3);
  });

  it("takes back by what was agreed when it was calculated, whatever was agreed since", () => {
    const world = agreedWorld();
    world.report("harbor", "won");
    const first = world.latest();
    world.agree(termsFor(parties, { rateBp: 3_000 }));
    world.report("harbor", "lost", "Cancelled.");
    expect(world.latest().revisionId).toBe(first.revisionId);
    expect(world.latest().statement.rateBp).toBe(2_700);
  });
});

describe("a later change", () => {
  it("of the amount is shown to all and becomes a version with the difference once the payer issues it", () => {
    const world = agreedWorld();
    world.report("harbor", "won");
    expect(told(world.issue("harbor"))).toContain("Nothing has changed");
    world.submit("lumen", termsFor(parties, amountOf(100_000)));
    expect(world.standing().changes).toMatchObject([
      { kind: "amount", state: "asked", to: { minor: "10000000" } },
    ]);
    expect(told(world.issue("harbor"))).toContain("Nothing has changed");
    world.answer("harbor", "accepted");
    world.decide("harbor", "approved");
    expect(world.standing("lumen").changes).toMatchObject([{ kind: "amount", state: "agreed" }]);
    expect(told(world.issue("lumen"))).toContain("Another participant decides");
    expect(world.issue("harbor").outcome).toBe("changes");
    expect(world.latest().statement.difference).toMatchObject({ fromVersion: 1, pool: "432000" });
    // The first version stays as it was made.
    expect(world.versions()[0]?.statement.pool).toBe("2268000");
  });

  it("is not issued over a version that was not seen", () => {
    const world = agreedWorld();
    world.report("harbor", "won");
    world.agree(termsFor(parties, amountOf(100_000)));
    world.issue("harbor");
    world.agree(termsFor(parties, amountOf(110_000)));
    expect(told(world.issue("harbor", "manager", 1))).toContain("Version 2 was made meanwhile");
  });

  it("of the evidence pays what was held, by a version of its own", () => {
    const world = agreedWorld(parties, true);
    const rowId = introduce(world, "lumen", -20);
    world.report("harbor", "won");
    // Recorded 20 days late: it decides nothing before the other side confirms it.
    expect(sums(world, "lumen")).toMatchObject({ held: "756000", payable: "0" });
    judge(world, "harbor", rowId, "confirmed");
    expect(world.standing().next.outcome).toBe("made");
    world.issue("harbor");
    expect(world.latest().statement.difference).toMatchObject({ pool: "0" });
    expect(sums(world, "lumen")).toMatchObject({ held: "0", payable: "756000" });
    expect(world.latest().evidence).toMatchObject([{ type: "introduction", confirmed: true }]);
    // What is taken back afterwards changes no version that was made.
    judge(world, "harbor", rowId, "contested");
    expect(world.standing("lumen").versions.map(({ verified }) => verified)).toEqual([true, true]);
  });

  it("of evidence for what is payable already makes no version", () => {
    const world = agreedWorld(parties, true);
    introduce(world, "lumen");
    world.report("harbor", "won");
    introduce(world, "lumen");
    expect(world.standing().next).toEqual({ outcome: "none", reason: "unchanged" });
  });

  it("that refunds is a version below the one before", () => {
    const world = agreedWorld();
    world.report("harbor", "won");
    world.agree(termsFor(parties, amountOf(20_000)));
    world.issue("harbor");
    expect(world.latest().statement.difference?.pool).toBe("-1728000");
    expect(world.standing().payouts.map(({ amount }) => amount)).toEqual(["756000", "-576000"]);
  });

  it("keeps payer and currency of the statement there is", () => {
    const world = agreedWorld();
    world.report("harbor", "won");
    const euro = { basis: { minor: "8400000", currency: "EUR" } };
    expect(told(world.submit("harbor", termsFor(parties, euro)))).toContain("enter the amount in USD");
    expect(told(world.submit("harbor", termsFor(parties, { payerId: idOf.lumen })))).toContain(
      "who pays must stay",
    );
    const light = termsFor(parties, { motion: "referral", model: null });
    expect(told(world.submit("harbor", light))).toContain("stays a co-sell deal");
  });

  it("leaves what was owed to a participant that left", () => {
    const world = agreedWorld(["harbor", "lumen", "cloud"]);
    world.report("harbor", "won");
    const owed = sums(world, "lumen")?.payable;
    world.leave("lumen");
    expect(world.standing().payouts.map(({ amount }) => amount)).toEqual([owed]);
    expect(world.standing("cloud").versions).toHaveLength(1);
  });
});

describe("paying", () => {
  it("goes from projected by approved to paid, each with its day and who said it", () => {
    const world = agreedWorld();
    world.report("harbor", "won");
    const due = () => world.standing("lumen").payouts;
    expect(due()).toMatchObject([{ organisationId: idOf.lumen, amount: "756000", payout: null }]);
    expect(world.standing("lumen").expected).toMatchObject([{ quarter: "2026-Q4", amount: "756000" }]);
    world.pay("harbor", "lumen", "projected", { day: "2027-01-31" });
    expect(world.standing("lumen").expected).toMatchObject([{ quarter: "2027-Q1", amount: "756000" }]);
    world.pay("harbor", "lumen", "approved", { day: "2026-12-31" });
    expect(world.standing("lumen").expected).toMatchObject([{ quarter: "2026-Q4" }]);
    world.pay("harbor", "lumen", "paid");
    expect(world.standing("lumen").expected).toEqual([]);
    expect(due()[0]?.payout).toMatchObject({
      state: "paid",
      number: 3,
      set: { organisationId: idOf.harbor },
    });
    expect(told(world.pay("harbor", "lumen", "projected"))).toContain("is paid and cannot become projected");
    expect(world.pay("harbor", "lumen", "reversed").outcome).toBe("changes");
  });

  it("is due only where a version says so, and only the payer's seniors say it", () => {
    const world = agreedWorld();
    expect(told(world.pay("harbor", "lumen", "paid"))).toContain("makes nothing due");
    world.report("harbor", "won");
    expect(told(world.pay("harbor", "harbor", "paid"))).toContain("makes nothing due");
    expect(told(world.pay("lumen", "lumen", "paid"))).toContain("Another participant decides");
    expect(told(world.pay("harbor", "lumen", "paid", { role: "rep" }))).toContain("partner manager");
  });

  it("of what is taken back ends as reversed, and nets with what is still to be paid", () => {
    const world = agreedWorld();
    world.report("harbor", "won");
    world.report("harbor", "open", "Cancelled.");
    expect(world.standing().expected).toEqual([]);
    expect(told(world.pay("harbor", "lumen", "paid", { statementVersion: 2 }))).toContain(
      "cannot become paid",
    );
    expect(world.pay("harbor", "lumen", "reversed", { statementVersion: 2 }).outcome).toBe("changes");
  });
});

it("goes on after the protection expired and a later revision was rejected or withdrawn", () => {
  const world = agreedWorld();
  world.report("harbor", "won");
  world.now += 91 * DAY;
  world.submit("harbor", termsFor(parties, amountOf(90_000)));
  world.withdraw("harbor");
  expect(world.registration().status).toBe("withdrawn");
  expect(world.pay("harbor", "lumen", "paid").outcome).toBe("changes");
  expect(world.report("harbor", "lost", "Refunded in full.").outcome).toBe("changes");
});
