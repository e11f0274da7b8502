// A registration from draft to decision, told by what three companies do and see.
import { beforeEach, describe, expect, it } from "vitest";
import { DAY, DealWorld, idOf, termsFor, uuid } from "./deal-world.test-support.ts";

const both = termsFor(["harbor", "lumen"]);
const three = termsFor(["harbor", "lumen", "cloud"]);
let world: DealWorld;
beforeEach(() => {
  world = new DealWorld();
});

/** Drafted and submitted by Harbor & Pine. */
function submitted(terms = both): DealWorld {
  world.draft(terms);
  world.submit("harbor", terms, uuid(102));
  return world;
}

const refusal = (result: ReturnType<DealWorld["run"]>) =>
  result.outcome === "refused" ? `${result.code}: ${result.message}` : result.outcome;

describe("a draft", () => {
  it("is seen by its author's organisation alone", () => {
    expect(world.draft(both).outcome).toBe("changes");
    expect(world.registration().status).toBe("draft");
    expect(world.seenBy("lumen")).toBeNull();
  });

  it("can be thrown away, and leaves nothing", () => {
    world.draft(both);
    expect(world.run("harbor", "deal.discard", { dealId: uuid(100) }).outcome).toBe("changes");
    expect(world.seenBy("harbor")?.deal).toEqual([]);
  });

  it("changes as often as its author likes", () => {
    world.draft(both);
    world.draft(three);
    expect(world.registration().terms?.participants).toHaveLength(3);
    expect(world.seenBy("harbor")?.registration_revision).toHaveLength(1);
  });
});

describe("submitting", () => {
  it("asks the partner and accepts for the submitter", () => {
    submitted();
    const { status, answers } = world.registration();
    expect(status).toBe("submitted");
    expect(answers.map(({ state }) => state)).toEqual(["accepted", "pending"]);
    expect(world.seenBy("lumen")?.registration_revision[0]?.terms).toEqual(both);
  });

  it("tells the partner nothing of our CRM record", () => {
    submitted();
    world.answer("lumen", "accepted");
    expect(world.seenBy("harbor")?.deal_link).toHaveLength(1);
    expect(world.seenBy("lumen")?.deal_link).toEqual([]);
  });

  it.each([
    ["no partner", termsFor(["harbor"]), "needs a partner"],
    [
      "a part missing",
      termsFor(["harbor", "lumen"], {
        roles: [{ creditRole: "selling", organisationId: idOf.harbor, partBp: 6_000 }],
      }),
      "must add to 100%",
    ],
    [
      "shares that do not add up",
      termsFor(["harbor", "lumen"], { shares: [{ creditRole: "selling", bp: 9_000 }] }),
      "The shares add to 90%",
    ],
    [
      "a relationship owner of nobody",
      termsFor(["harbor", "lumen"], {
        relationshipOwner: { organisationId: idOf.cloud, person: { name: "Ada", title: null } },
      }),
      "one relationship owner",
    ],
    [
      "an amount below zero",
      termsFor(["harbor", "lumen"], { basis: { minor: "-1", currency: "USD" } }),
      "below zero",
    ],
    ["co-sell without a model", termsFor(["harbor", "lumen"], { model: null }), "choose how you sell"],
  ])("is refused with %s, and says how to mend it", (_what, terms, words) => {
    world.draft(terms);
    expect(refusal(world.submit("harbor", terms, uuid(102)))).toContain(words);
    expect(world.registration().status).toBe("draft");
  });

  it("invites no company that is not the author's partner", () => {
    world.draft(both);
    submitted();
    world.answer("lumen", "accepted");
    // Lumen and Harbor Cloud do not know each other.
    expect(refusal(world.submit("lumen", three))).toContain("not an active partner");
  });

  it("refuses terms other than those that were accepted", () => {
    world.draft(both);
    const result = world.run("harbor", "deal.submit", {
      dealId: uuid(100),
      revisionId: uuid(102),
      terms: both,
      invitations: [],
      answerId: uuid(200),
      acceptedBy: { name: "Ada", authority: "CEO", text: "Yes" },
      termsHash: "0".repeat(64),
    });
    expect(refusal(result)).toContain("terms_changed");
  });
});

describe("answering", () => {
  it("needs somebody who speaks for the company", () => {
    submitted();
    expect(refusal(world.answer("lumen", "accepted", "rep"))).toContain("partner manager");
    expect(world.answer("lumen", "accepted", "partner_manager").outcome).toBe("changes");
    expect(world.registration().status).toBe("in_review");
  });

  it("with an objection asks for action, and a revision asks everyone again", () => {
    submitted(three);
    world.answer("lumen", "accepted");
    world.answer("cloud", "objected");
    expect(world.registration().status).toBe("action_required");
    const better = termsFor(["harbor", "lumen", "cloud"], { rateBp: 3_000 });
    world.submit("harbor", better);
    const { status, answers, revision } = world.registration();
    expect([status, revision?.number]).toEqual(["submitted", 2]);
    expect(answers.map(({ state }) => state)).toEqual(["accepted", "pending", "pending"]);
  });

  it("to terms that were replaced meanwhile is refused", () => {
    submitted();
    const shown = world.registration("lumen");
    world.submit("harbor", termsFor(["harbor", "lumen"], { rateBp: 2_500 }));
    const late = world.run("lumen", "deal.answer", {
      dealId: uuid(100),
      revisionId: shown.revision?.id ?? "",
      answerId: uuid(300),
      termsHash: "0".repeat(64),
      answer: { kind: "objected", reason: "No" },
    });
    expect(refusal(late)).toContain("terms changed meanwhile");
  });

  it("may change until the payer decides", () => {
    submitted();
    world.answer("lumen", "objected");
    world.answer("lumen", "accepted");
    expect(world.registration().status).toBe("in_review");
    expect(world.seenBy("harbor")?.registration_answer).toHaveLength(2);
  });
});

describe("a participant that means ill", () => {
  beforeEach(() => {
    submitted(three);
  });

  it("cannot answer in the place of another's answer", () => {
    world.answer("cloud", "objected");
    const [, objection] = world.seenBy("lumen")?.registration_answer ?? [];
    const { revision } = world.registration("lumen");
    const forged = world.run("lumen", "deal.answer", {
      dealId: uuid(100),
      revisionId: revision?.id ?? "",
      answerId: objection?.id ?? "",
      termsHash: objection?.termsHash ?? "",
      answer: { kind: "objected", reason: "x" },
    });
    expect(refusal(forged)).toContain("already_exists");
    expect(world.registration().status).toBe("action_required");
  });

  it("cannot put the author out of its deal, nor another participant", () => {
    world.answer("lumen", "accepted");
    const without = termsFor(["lumen", "cloud"], {
      payerId: idOf.lumen,
      motion: "resale",
      model: null,
      relationshipOwner: { organisationId: idOf.lumen, person: { name: "Omar Haddad", title: null } },
    });
    expect(refusal(world.submit("lumen", without))).toContain("may take Harbor & Pine out");
    expect(refusal(world.submit("lumen", both))).toContain("Only the deal’s author may take Harbor Cloud");
  });

  it("cannot let its rep accept by way of a revision", () => {
    world.answer("lumen", "accepted");
    expect(refusal(world.submit("lumen", three, undefined, "rep"))).toContain("partner manager");
    expect(world.submit("lumen", three).outcome).toBe("changes");
  });

  it("cannot leave the policy out of a revision, nor go beyond it", () => {
    world.answer("lumen", "accepted");
    const stripped = termsFor(["harbor", "lumen", "cloud"], { policyVersionId: null, rateBp: 9_999 });
    const participants = stripped.participants.map((each) => ({ ...each, partnershipId: null }));
    expect(refusal(world.submit("lumen", { ...stripped, participants }))).toContain("policy");
    const greedy = termsFor(["harbor", "lumen", "cloud"], { rateBp: 9_999 });
    expect(refusal(world.submit("harbor", greedy))).toContain("Choose a rate");
  });

  it("cannot give a company another name", () => {
    const renamed = termsFor(["harbor", "lumen", "cloud"]);
    const participants = renamed.participants.map((each) =>
      each.organisationId === idOf.cloud ? { ...each, name: "Totally Other Inc" } : each,
    );
    expect(refusal(world.submit("harbor", { ...renamed, participants }))).toContain("is Harbor Cloud");
  });
});

describe("deciding", () => {
  beforeEach(() => {
    submitted();
    world.answer("lumen", "accepted");
  });

  it("is the payer's, once: a second decision hears who decided", () => {
    expect(refusal(world.decide("lumen", "approved"))).toContain("Another participant decides");
    expect(refusal(world.decide("harbor", "approved", "rep"))).toContain("partner manager");
    expect(world.decide("harbor", "approved").outcome).toBe("changes");
    expect(refusal(world.decide("harbor", "rejected"))).toContain("decided before you: approved");
    expect(world.registration("lumen").status).toBe("approved");
  });

  it("protects for 90 days by the server's clock, then is expired", () => {
    world.decide("harbor", "approved");
    world.now += 90 * DAY - 1;
    expect(world.registration().status).toBe("approved");
    world.now += 1;
    expect(world.registration().status).toBe("expired");
    expect(world.registration().protectedUntil).toBeNull();
  });

  it("stands: nobody answers or withdraws afterwards, also when somebody left", () => {
    world.decide("harbor", "approved");
    world.leave("lumen");
    expect(world.registration().status).toBe("action_required");
    expect(refusal(world.answer("harbor", "objected"))).toContain("moved on");
    expect(refusal(world.withdraw("harbor"))).toContain("moved on");
  });

  it("leaves protection running while a new revision asks again", () => {
    world.decide("harbor", "approved");
    world.submit("harbor", termsFor(["harbor", "lumen"], { rateBp: 3_000 }));
    const { status, protectedUntil } = world.registration();
    expect([status, protectedUntil]).toEqual(["submitted", world.now + 90 * DAY]);
  });
});

describe("linking", () => {
  it("ties the deal to a record in each company's own CRM, unseen by the other", () => {
    submitted();
    expect(world.link("lumen", "salesforce:lumen:opportunity:1").outcome).toBe("changes");
    expect(world.link("lumen", "salesforce:lumen:opportunity:2").outcome).toBe("changes");
    expect(world.seenBy("lumen")?.deal_link.map(({ recordRef }) => recordRef)).toEqual([
      "salesforce:lumen:opportunity:2",
    ]);
    expect(world.seenBy("harbor")?.deal_link).toHaveLength(1);
  });
});

describe("leaving and withdrawing", () => {
  it("one that leaves sees nothing more, and the others are asked to act", () => {
    submitted(three);
    world.answer("cloud", "accepted");
    expect(world.leave("cloud").outcome).toBe("changes");
    expect(world.seenBy("cloud")).toBeNull();
    expect(world.registration().status).toBe("action_required");
    expect(world.seenBy("harbor")?.deal_participant.find(({ level }) => level === "left")?.reason).toBe(
      "We cannot staff it.",
    );
  });

  it("a revision without a participant puts it out of the deal", () => {
    submitted(three);
    world.submit("harbor", both);
    expect(world.seenBy("cloud")).toBeNull();
    expect(world.registration().answers.map(({ name }) => name)).not.toContain("Harbor Cloud");
  });

  it("the author withdraws before a decision, nobody after", () => {
    submitted();
    expect(refusal(world.withdraw("lumen"))).toContain("not_allowed");
    expect(world.withdraw("harbor").outcome).toBe("changes");
    expect(world.registration().status).toBe("withdrawn");
    expect(refusal(world.answer("lumen", "accepted"))).toContain("moved on");
  });
});
