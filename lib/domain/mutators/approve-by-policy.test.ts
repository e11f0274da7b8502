// A policy that approves by itself: what it approves, what it leaves to people and why, and who learns of it.
import { beforeEach, describe, expect, it } from "vitest";
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import { creditTerms } from "../../contract/credit-policy.ts";
import { startingTerms } from "../credit/starting-terms.ts";
import { DAY, DealWorld, idOf, POLICY, START, termsFor, uuid } from "./deal-world.test-support.ts";

const both = termsFor(["harbor", "lumen"]);
const { sell_with: sellWith } = startingTerms.models;
if (!sellWith) throw new Error("The usual terms offer Sell with");
const gold = {
  name: "Gold",
  wins: 3,
  rates: { sell_with: { min: 3_100, default: 3_200, max: 3_300 } },
  rewards: [],
};
const reachedGold: BonusEntry = {
  id: uuid(500),
  partnershipId: uuid(12),
  organisationId: idOf.harbor,
  beneficiaryId: idOf.lumen,
  quarter: "2026-Q4",
  at: START,
  dealId: uuid(501),
  what: {
    kind: "earned",
    promise: { wins: 3, creditRoles: [], gives: { kind: "tier", name: "Gold", rewards: [] } },
    policy: { id: POLICY, version: 1 },
    wins: [{ dealId: uuid(501), name: "Earlier", day: "2026-10-05" }],
  },
};

let world: DealWorld;
beforeEach(() => {
  world = new DealWorld().policySays({ approval: "automatic" });
});
function register(terms = both): void {
  world.draft(terms);
  world.submit("harbor", terms, uuid(102));
}
const causes = () => world.seenBy("harbor")?.review_reason[0]?.causes ?? [];

describe("approving", () => {
  it("comes with the last acceptance, says which version, and protects as long as it says", () => {
    world.policySays({ protectionDays: 30 }).tells = true;
    register();
    expect(world.registration().status).toBe("submitted");
    world.answer("lumen", "accepted");
    for (const company of ["harbor", "lumen"] as const) {
      expect(world.registration(company)).toMatchObject({
        status: "approved",
        decision: {
          organisationId: idOf.harbor,
          byPolicy: { id: POLICY, version: 1 },
          decidedBy: { name: "Credit policy, version 1", title: null },
          protectedUntil: START + 30 * DAY,
        },
      });
    }
    const told = world.seenBy("lumen")?.deal_event.at(-1);
    expect(told).toMatchObject({
      command: "deal.decide",
      organisationId: idOf.harbor,
      person: { name: "Credit policy, version 1" },
      surface: null,
    });
  });

  it("waits for the last of three, and an objection that is taken back is an acceptance like others", () => {
    register(termsFor(["harbor", "lumen", "cloud"]));
    world.answer("lumen", "accepted");
    world.answer("cloud", "objected");
    expect(world.registration().status).toBe("action_required");
    world.answer("cloud", "accepted");
    expect(world.registration()).toMatchObject({
      status: "approved",
      decision: { byPolicy: { version: 1 } },
    });
  });

  it("is the first decision: a person who decides after it is told that the policy did", () => {
    register();
    world.answer("lumen", "accepted");
    expect(world.decide("harbor", "rejected")).toMatchObject({
      code: "already_decided",
      message: "The credit policy (version 1) approved it by itself before you.",
    });
  });

  it("is not asked where people approve, and says nothing then", () => {
    world.policySays({ approval: "manager" });
    register();
    world.answer("lumen", "accepted");
    expect(world.registration().status).toBe("in_review");
    expect(causes()).toEqual([]);
  });

  it("renews by a new revision, as it approved before", () => {
    register();
    world.answer("lumen", "accepted");
    world.now += 91 * DAY;
    expect(world.registration().status).toBe("expired");
    world.submit("lumen", both);
    world.answer("harbor", "accepted");
    expect(world.registration()).toMatchObject({
      status: "approved",
      protectedUntil: START + (91 + 90) * DAY,
    });
  });
});

describe("leaving it to people", () => {
  const left = (terms = both) => {
    register(terms);
    for (const company of ["lumen", "cloud"] as const) world.answer(company, "accepted");
    expect(world.registration().status).toBe("in_review");
    expect(world.seenBy("lumen")?.review_reason).toEqual([]);
    return causes();
  };

  it("names a rate, a share or a split that is not the usual one", () => {
    expect(left({ ...both, rateBp: 2_600 })).toEqual(["deviates"]);
    world = new DealWorld().policySays({ approval: "automatic" });
    const shares = both.shares.map((each) =>
      each.creditRole === "selling"
        ? { ...each, bp: 4_500 }
        : each.creditRole === "influence"
          ? { ...each, bp: 1_000 }
          : each,
    );
    expect(left({ ...both, shares })).toEqual(["deviates"]);
    world = new DealWorld().policySays({ approval: "automatic" });
    const roles = [
      { creditRole: "sourcing" as const, organisationId: idOf.lumen, partBp: 10_000 },
      { creditRole: "selling" as const, organisationId: idOf.harbor, partBp: 5_000 },
      { creditRole: "selling" as const, organisationId: idOf.lumen, partBp: 5_000 },
    ];
    expect(left({ ...both, roles })).toEqual(["equal_split"]);
  });

  it("names partners of one type in one credit role", () => {
    const three = termsFor(["harbor", "lumen", "cloud"]);
    const participants = three.participants.map((each) =>
      each.partnershipId ? { ...each, partnerType: "services" as const } : each,
    );
    const roles = [
      { creditRole: "selling" as const, organisationId: idOf.lumen, partBp: 6_000 },
      { creditRole: "selling" as const, organisationId: idOf.cloud, partBp: 4_000 },
    ];
    expect(left({ ...three, participants, roles })).toEqual(["same_type"]);
  });

  it("names what only the payer's side sees: another registration, a direct deal", () => {
    world.met = ["conflict", "direct_deal"];
    expect(left()).toEqual(["conflict", "direct_deal"]);
    // Nothing hinders a person: what they may not approve the guard of approvals says.
    expect(world.decide("harbor", "approved").outcome).toBe("changes");
  });

  it("looks always where the payer keeps a participant apart, whether or not the other has registered anything", () => {
    world.rivals = [[idOf.lumen, uuid(9)]];
    expect(left()).toEqual(["kept_apart"]);
  });

  it("asks people again after they rejected a revision: submitting it again is no way round them", () => {
    world.met = ["conflict"];
    left();
    world.decide("harbor", "rejected");
    world.met = [];
    world.submit("harbor", both);
    world.answer("lumen", "accepted");
    expect(world.registration().status).toBe("in_review");
    expect(world.seenBy("harbor")?.review_reason.at(-1)?.causes).toEqual(["rejected_before"]);
  });

  it("names somebody with whom the version is not agreed any more", () => {
    register();
    for (const rows of world.policies.values()) {
      rows.acceptances = rows.acceptances.filter(({ organisationId }) => organisationId !== idOf.lumen);
    }
    world.answer("lumen", "accepted");
    expect(causes()).toEqual(["not_agreed"]);
  });

  it("looks anew where an answer is given anew", () => {
    world.met = ["conflict"];
    left();
    world.met = [];
    world.answer("lumen", "accepted");
    expect(world.registration()).toMatchObject({
      status: "approved",
      decision: { byPolicy: { version: 1 } },
    });
  });
});

describe("the rate of a tier", () => {
  beforeEach(() => {
    world.policySays({ tiers: [gold] });
  });
  const refusal = (result: ReturnType<DealWorld["run"]>) =>
    result.outcome === "refused" ? result.message : result.outcome;

  it("is refused when it is submitted without the tier, with the rate to choose", () => {
    world.draft(both);
    expect(refusal(world.submit("harbor", { ...both, rateBp: 3_200 }, uuid(102)))).toBe(
      "32% is the rate of the tier “Gold”, which Lumen Analytics has not reached: choose a rate from 25% to 30%.",
    );
    expect(world.submit("harbor", both, uuid(102)).outcome).toBe("changes");
  });

  it("is the only one for a partner that has reached the tier", () => {
    world.earned = [reachedGold];
    world.draft(both);
    expect(refusal(world.submit("harbor", both, uuid(102)))).toBe(
      "Lumen Analytics has reached the tier “Gold”, and 27% is the rate without it: choose a rate from 31% to 33%.",
    );
    world.submit("harbor", { ...both, rateBp: 3_200 }, uuid(102));
    world.answer("lumen", "accepted");
    // The usual rate of the tier is a usual one.
    expect(world.registration()).toMatchObject({ status: "approved" });
  });

  it("is left to people where the tier is not reached any more when the last answer comes", () => {
    world.earned = [reachedGold];
    world.draft(both);
    world.submit("harbor", { ...both, rateBp: 3_200 }, uuid(102));
    world.earned = [];
    world.answer("lumen", "accepted");
    expect(world.registration().status).toBe("in_review");
    expect(causes()).toEqual(["other_tier"]);
  });

  it("is not approved either where it came in past the check, and says how to mend it", () => {
    world.policySays({ approval: "manager" });
    world.earned = [reachedGold];
    world.draft(both);
    world.submit("harbor", { ...both, rateBp: 3_200 }, uuid(102));
    world.answer("lumen", "accepted");
    world.earned = [];
    expect(refusal(world.decide("harbor", "approved"))).toBe(
      "32% is the rate of the tier “Gold”, which Lumen Analytics has not reached: choose a rate from 25% to 30%. Reject this one, or submit a revision with that rate.",
    );
    expect(world.decide("harbor", "rejected").outcome).toBe("changes");
  });

  it("tells no partner of another's: with several partners no tier counts", () => {
    world.earned = [reachedGold];
    const three = termsFor(["harbor", "lumen", "cloud"], { rateBp: 3_200 });
    world.draft(three);
    expect(refusal(world.submit("harbor", three, uuid(102)))).toContain(
      "with several partners no tier counts",
    );
    expect(world.submit("harbor", { ...three, rateBp: 2_700 }, uuid(102)).outcome).toBe("changes");
  });

  it("stays what was approved, also when the tier is gone", () => {
    world.policySays({ approval: "manager" });
    world.earned = [reachedGold];
    const dear = { ...both, rateBp: 3_200 };
    world.draft(dear);
    world.submit("harbor", dear, uuid(102));
    world.answer("lumen", "accepted");
    expect(world.decide("harbor", "approved").outcome).toBe("changes");
    world.earned = [];
    world.now += 200 * DAY;
    expect(world.submit("harbor", dear).outcome).toBe("changes");
    world.answer("lumen", "accepted");
    expect(world.decide("harbor", "approved").outcome).toBe("changes");
  });
});

describe("policies published before", () => {
  it("protect for 90 days and are decided by people", () => {
    const { protectionDays: _days, approval: _approval, ...before } = startingTerms;
    expect(creditTerms.parse(before)).toMatchObject({ protectionDays: 90, approval: "manager" });
  });

  it("protect a deal by the version it is pinned to, not by the newest", () => {
    world.policySays({ approval: "manager", protectionDays: 45 });
    register();
    world.answer("lumen", "accepted");
    for (const rows of world.policies.values()) {
      const [offer] = rows.offers;
      if (!offer) throw new Error("A version is offered");
      const terms = { ...offer.terms, protectionDays: 10 };
      rows.offers.push({ ...offer, id: world.newId(), policyId: uuid(700), version: 2, terms });
    }
    world.decide("harbor", "approved");
    expect(world.registration().protectedUntil).toBe(START + 45 * DAY);
  });

  it("are not needed: a light record is protected as usual", () => {
    register(termsFor(["harbor", "lumen"], { motion: "referral", model: null, policyVersionId: null }));
    world.answer("lumen", "accepted");
    world.decide("harbor", "approved");
    expect(world.registration().protectedUntil).toBe(START + 90 * DAY);
  });
});
