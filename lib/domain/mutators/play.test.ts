// Harbor & Pine asks Lumen for an introduction at Zapier; Lumen answers, hands on or declines, within its response SLA.
import { expect, it } from "vitest";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { Partnership } from "../../contract/records.ts";
import { type CoSellHeld, noPlan, nothingHeld } from "../co-sell/co-sell-held.ts";
import { giveGet } from "../play/give-get.ts";
import { type PlayRows, playStanding } from "../play/play-standing.ts";
import { HOUR, responseHours, USUAL_RESPONSE_HOURS } from "../play/response-hours.ts";
import { idOf, START, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const HERE = uuid(12);
const REQUEST = uuid(40);
const names = { harbor: "Harbor & Pine", lumen: "Lumen Analytics" };
type Company = keyof typeof names;

/** What the co-sell plan of the two says. */
function plan(hours: number | null): CoSellHeld {
  const edited = { organisationId: idOf.harbor, person: { name: "Dana Ortiz", title: "AE" }, at: START };
  const rules = {
    id: uuid(70),
    partnershipId: HERE,
    motion: null,
    reviewWeeks: null,
    target: null,
    responseHours: { value: hours, version: uuid(71), edited, replaced: [] },
    message: null,
    nextReview: null,
  };
  return { ...nothingHeld, plans: new Map([[HERE, { ...noPlan, rules }]]) };
}

/** `offline`: Lumen does not use Tandem. */
function world(status: Partnership["status"] = "active", offline: Partnership["offline"] = null) {
  let coSell = nothingHeld;
  const held = new Map<string, PlayRows>();
  let now = START;
  function run(company: Company, name: string, args: object): string {
    const other = company === "harbor" ? "lumen" : "harbor";
    const prepared = prepareMutation(name, args);
    if (prepared.outcome === "refused") return prepared.message;
    const partnership: Partnership = {
      id: HERE,
      partner: { id: idOf[other], name: names[other] },
      partnerType: null,
      investmentTier: null,
      status,
      startedAt: START,
      endedAt: null,
      offline,
    };
    const result: MutatorResult = prepared.run(
      {
        ...nothingThere,
        partnership: (id) => (id === HERE ? partnership : "absent"),
        play: (id) => held.get(id) ?? "absent",
        coSell: () => coSell,
      },
      {
        actor: {
          memberId: uuid(7),
          name: company === "harbor" ? "Dana Ortiz" : "Priya Nair",
          title: "AE",
          role: "rep",
          organisationId: idOf[company],
          organisationName: names[company],
        },
        now,
        skew: 0,
        onServer: true,
        event: null,
      },
    );
    if (result.outcome === "refused") return result.message;
    for (const change of result.changes) {
      if (change.op === "remove") held.delete(change.id);
      else if (change.entity === "play_request")
        held.set(change.row.id, { request: change.row, answers: [] });
      else if (change.entity === "play_answer") held.get(change.row.requestId)?.answers.push(change.row);
    }
    return "done";
  }
  const answered = () => held.get(REQUEST)?.answers.length ?? 0;
  const inRequest = { partnershipId: HERE, requestId: REQUEST };
  return {
    held,
    agree: (hours: number | null) => {
      coSell = plan(hours);
    },
    pass: (milliseconds: number) => (now += milliseconds),
    ask: (company: Company = "harbor", rest: Partial<MutationArgs<"play.request">> = {}) =>
      run(company, "play.request", {
        ...inRequest,
        play: "intro",
        customer: { name: "Zapier", domain: "zapier.com" },
        opportunity: "Platform expansion",
        stakeholder: "Mira Chen, VP Operations",
        reason: "She owns the budget and you know her.",
        ...rest,
      }),
    withdraw: (company: Company) => run(company, "play.withdraw", inRequest),
    answer: (company: Company, answer: MutationArgs<"play.answer">["answer"]) =>
      run(company, "play.answer", { ...inRequest, answerId: uuid(50 + answered()), answer }),
    standing: () => {
      const rows = held.get(REQUEST);
      if (!rows) throw new Error("Nothing was asked");
      return playStanding(rows, now);
    },
  };
}

it("is asked of nobody who could not answer: a partner that does not use Tandem", () => {
  const { ask, held } = world("active", { website: null, contact: null, joined: null });
  expect(ask()).toContain("nobody there could answer");
  expect(held.size).toBe(0);
});

it("names opportunity, stakeholder and reason, and is due within the response SLA", () => {
  const { ask, held, standing, pass } = world();
  expect(ask()).toBe("done");
  expect(held.get(REQUEST)?.request).toMatchObject({
    organisation: { id: idOf.harbor, name: names.harbor },
    requestedBy: { name: "Dana Ortiz" },
    opportunity: "Platform expansion",
    stakeholder: "Mira Chen, VP Operations",
    dueAt: START + USUAL_RESPONSE_HOURS * HOUR,
  });
  pass(USUAL_RESPONSE_HOURS * HOUR);
  expect(standing()).toMatchObject({ state: "open", overdue: false });
  pass(1);
  expect(standing().overdue).toBe(true);
});

it("is due by what the co-sell plan of the two says, and keeps that day when the plan changes", () => {
  const { ask, agree, held, standing, pass } = world();
  agree(72);
  ask();
  expect(held.get(REQUEST)?.request.dueAt).toBe(START + 72 * HOUR);
  agree(2);
  pass(71 * HOUR);
  expect(standing().overdue).toBe(false);
  pass(2 * HOUR);
  expect(standing().overdue).toBe(true);
});

it("is due in 24 hours where the plan says nothing, whatever our programme says", () => {
  const { ask, agree, held } = world();
  agree(null);
  ask();
  expect(held.get(REQUEST)?.request.dueAt).toBe(START + 24 * HOUR);
  expect(responseHours(null)).toEqual({ hours: 24, from: "usual" });
  expect(responseHours(plan(8).plans.get(HERE)?.rules ?? null)).toEqual({ hours: 8, from: "plan" });
});

it("is answered by the one that was asked, once; handing on leaves it open with somebody else", () => {
  const { ask, answer, standing } = world();
  ask();
  expect(answer("harbor", { kind: "accepted" })).toContain("company that was asked");
  expect(answer("lumen", { kind: "handed_on", to: { name: "Tom Weiss", title: null } })).toBe("done");
  expect(standing()).toMatchObject({ state: "open", with: { name: "Tom Weiss" } });
  expect(answer("lumen", { kind: "accepted" })).toBe("done");
  expect(standing()).toMatchObject({ state: "accepted", overdue: false });
  expect(answer("lumen", { kind: "declined", reason: "Not now." })).toContain("Priya Nair answered before");
});

it("is taken back by who asked, while nobody has answered", () => {
  const { ask, withdraw, answer, held } = world();
  ask();
  expect(withdraw("lumen")).toContain("Only the company that asked");
  expect(withdraw("harbor")).toBe("done");
  expect(held.size).toBe(0);
  expect(withdraw("harbor")).toContain("no longer there");
  ask();
  answer("lumen", { kind: "declined", reason: "We do not know her." });
  expect(withdraw("harbor")).toContain("answered before");
});

it("cannot be asked of a partner that is none any more, nor with words missing", () => {
  expect(world("ended").ask()).toContain("partnership has ended");
  expect(world().ask("harbor", { reason: "  " })).toContain("could not be read");
});

it("never replaces another request that bears its id", () => {
  const { ask, held } = world();
  ask();
  expect(ask("lumen", { reason: "Ours." })).toContain("bears this id");
  expect(held.get(REQUEST)?.request.organisation.id).toBe(idOf.harbor);
});

it("counts as given and received once it was accepted, and only then", () => {
  const { ask, answer, held } = world();
  ask();
  const ledger = (id: string) => giveGet([...held.values()], [], id, START);
  expect(ledger(idOf.harbor)).toEqual({});
  answer("lumen", { kind: "accepted" });
  expect(ledger(idOf.harbor)).toEqual({ intro: { given: 0, received: 1 } });
  expect(ledger(idOf.lumen)).toEqual({ intro: { given: 1, received: 0 } });
});
