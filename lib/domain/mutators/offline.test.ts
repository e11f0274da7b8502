// A partner that does not use Tandem, in a deal: who may record what it says and does, and what of that counts. Lumen is
// Harbor & Pine's placeholder here, Harbor Cloud is another participant.
import { describe, expect, it } from "vitest";
import { memberRole } from "../../contract/words.ts";
import { isAskedToConfirm, registrationOf } from "../deal/registration-status.ts";
import { noDetails } from "../touchpoint-details.ts";
import { type Company, DAY, DEAL, DealWorld, idOf, START, uuid } from "./deal-world.test-support.ts";
import { judge, standingIn, told, touch } from "./evidence-world.test-support.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { given, NEWCOMER, record, succeed, world } from "./offline-world.test-support.ts";
import { prepareMutation } from "./registry.ts";

describe("recording an answer", () => {
  it("is for seniors of the owner alone, while the registration is open", () => {
    for (const role of memberRole.options) {
      expect(told(record(world(), "harbor", role))).toMatch(role === "rep" ? /^not_allowed/ : /^changes$/);
      expect(told(record(world(), "cloud", role))).toMatch(/^not_allowed/);
    }
    const decided = world();
    record(decided);
    decided.decide("harbor", "approved");
    expect(told(record(decided))).toMatch(/^not_allowed/);
  });

  it("shows who said it, with what, and lets the registration go on", () => {
    const made = world();
    record(made, "harbor", "manager", { objected: true });
    expect(made.registration().status).toBe("action_required");
    record(made);
    expect(made.registration("cloud")).toMatchObject({ status: "in_review" });
    expect(made.registration("cloud").answers[1]).toMatchObject({
      state: "recorded",
      answer: { acceptedBy: { name: "Ines Marlow" }, recorded: { given } },
    });
  });

  it("refuses a word that is given on a day to come", () => {
    expect(told(record(world(), "harbor", "manager", { given: { ...given, on: "2026-11-22" } }))).toMatch(
      /^occurs_in_future/,
    );
  });

  it("leaves the deal with its owner", () => {
    const made = world("cloud");
    record(made);
    // The author withdraws; as another's deal it may be left.
    const [deal] = made.everything().deal;
    if (!deal) throw new Error("A deal has its own row");
    const createdBy = { ...deal.createdBy, organisationId: idOf.cloud };
    made.put({ entity: "deal", row: { ...deal, createdBy } });
    expect(told(made.leave("harbor"))).toBe("changes");
    expect(made.everything().deal_participant.map(({ level }) => level)).toEqual([
      "left",
      "left",
      "accepted",
    ]);
  });
});

describe("what it did, recorded by its owner", () => {
  const actedFor = { id: idOf.lumen, name: "Lumen Analytics" };
  const details = { ...noDetails, actedFor, creditRole: "sourcing" as const };

  it("counts at once where the payer recorded it, however late", () => {
    const made = world();
    record(made);
    touch(made, "harbor", { details, occurredAt: START - 20 * DAY });
    const { states, credit } = standingIn(made, "cloud");
    expect(states).toEqual(["counts"]);
    expect(credit).toMatchObject([{ organisationId: idOf.lumen, confirmed: true }]);
  });

  it("decides nothing otherwise before another company confirms it", () => {
    const made = world("cloud");
    record(made);
    const { rowId } = touch(made, "harbor", { details });
    expect(standingIn(made)).toMatchObject({ states: ["waits"], credit: [] });
    judge(made, "cloud", rowId, "confirmed");
    expect(standingIn(made).states).toEqual(["counts"]);
    judge(made, "cloud", rowId, "contested");
    expect(standingIn(made)).toMatchObject({ states: ["contested"], credit: [] });
  });

  it("is recorded by nobody else, and by nobody for one that uses Tandem", () => {
    const made = world();
    record(made);
    expect(told(touch(made, "cloud", { details }).result)).toMatch(/^not_allowed/);
    const forCloud = { ...details, actedFor: { id: idOf.cloud, name: "Harbor Cloud" } };
    expect(told(touch(made, "harbor", { details: forCloud }).result)).toMatch(/^not_allowed/);
  });
});

describe("what the plan says of it", () => {
  it("counts when its owner writes it, and waits when another proposes it", () => {
    const made = world();
    record(made);
    const name = (company: Company) => {
      const holder = { organisationId: idOf.lumen, person: { name: "Ines Marlow", title: null } };
      const edit = { value: holder, version: made.newId(), base: null, settles: [] };
      const slot = { duty: "demo", forOrganisationId: null } as const;
      made.run(company, "plan.assignment.propose", { dealId: DEAL, rowId: made.newId(), ...slot, edit });
      return { ...slot, holder };
    };
    const { holder, ...slot } = name("cloud");
    expect(standingIn(made).whole.assignment[0]?.answer).toBeNull();
    const answer = { dealId: DEAL, ...slot, holder, answer: { kind: "accepted" } } as const;
    expect(told(made.run("cloud", "plan.assignment.answer", answer))).toMatch(/^not_allowed/);
    expect(told(made.run("harbor", "plan.assignment.answer", answer))).toBe("changes");

    const edit = { value: "Two engineers", version: made.newId(), base: null, settles: [], baseText: "" };
    const brings = { dealId: DEAL, rowId: made.newId(), organisationId: idOf.lumen, edit };
    expect(told(made.run("cloud", "plan.contribution.edit", brings))).toMatch(/^not_allowed/);
    expect(told(made.run("harbor", "plan.contribution.edit", brings))).toBe("changes");
  });
});

describe("a newcomer in its place", () => {
  it("is asked alone: the others' answers and the decision stand, and the hash of what they accepted", () => {
    const made = world();
    record(made);
    made.decide("harbor", "approved");
    const result = succeed(made);
    if (result.outcome === "refused") throw new Error(result.message);
    for (const change of result.changes) made.put(change as Parameters<typeof made.put>[0]);
    const whole = made.everything();
    const registration = registrationOf({ ...whole }, made.now);
    expect(registration.status).toBe("approved");
    expect(registration.answers.map(({ state }) => state)).toEqual(["accepted", "pending", "accepted"]);
    expect(isAskedToConfirm({ ...whole }, registration, NEWCOMER.id)).toBe(true);
    expect(isAskedToConfirm({ ...whole }, registration, idOf.cloud)).toBe(false);
  });

  it("comes in only when an admin of each side confirmed who it is, by an admin, while the deal is open", () => {
    const made = world();
    record(made);
    expect(told(succeed(made, false))).toMatch(/^not_allowed/);
    expect(told(succeed(made, true, "manager"))).toMatch(/^not_allowed/);
    expect(told(succeed(made))).toBe("changes");
    const reported = { organisationId: idOf.harbor, person: { name: "Dana", title: null }, at: START };
    made.put({
      entity: "outcome_report",
      row: {
        id: uuid(904),
        dealId: DEAL,
        number: 1,
        organisationId: idOf.harbor,
        outcome: "lost",
        reason: "x",
        reported,
      },
    });
    expect(told(succeed(made))).toMatch(/^already_decided/);
  });
});

it("policy.record is for a placeholder of ours alone", () => {
  const prepared = prepareMutation("policy.record", {
    partnershipId: uuid(12),
    policyId: uuid(50),
    acceptanceId: uuid(905),
    text: "Yes.",
    given,
  });
  if (prepared.outcome === "refused") throw new Error(prepared.message);
  const made = new DealWorld();
  const result = prepared.run(
    {
      ...nothingThere,
      partnership: () => ({
        id: uuid(12),
        partner: { id: idOf.lumen, name: "Lumen Analytics" },
        partnerType: null,
        investmentTier: null,
        status: "active",
        startedAt: START,
        endedAt: null,
      }),
    },
    { actor: made.actor("harbor"), now: made.now, skew: 0, onServer: true, event: null },
  );
  expect(told(result)).toMatch(/^not_allowed/);
});
