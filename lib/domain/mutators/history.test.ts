import { describe, expect, it } from "vitest";
import type { DealEvent } from "../../contract/history.ts";
import { type Company, DEAL, DealWorld, idOf, START, termsFor, uuid } from "./deal-world.test-support.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const terms = termsFor(["harbor", "lumen"]);
const edit = <T>(world: DealWorld, value: T) => ({ value, version: world.newId(), base: null, settles: [] });

function told(world: DealWorld, company: Company): { shared: DealEvent[]; own: DealEvent[] } {
  const seen = world.seenBy(company);
  return { shared: seen?.deal_event ?? [], own: seen?.deal_event_own ?? [] };
}
const commands = (events: readonly DealEvent[]) => events.map(({ command }) => command);

function begun(): DealWorld {
  const world = new DealWorld();
  world.tells = true;
  world.draft(terms);
  return world;
}

function agreed(): DealWorld {
  const world = begun();
  world.submit("harbor", terms, uuid(102));
  world.answer("lumen", "accepted");
  return world;
}

const write = (world: DealWorld, value: string, rowId = uuid(300), version = world.newId()) =>
  world.run("harbor", "plan.text.edit", {
    dealId: DEAL,
    rowId,
    field: "customer_outcome",
    edit: { ...edit(world, value), version, baseText: "What stood there before" },
  });

describe("the history of a deal", () => {
  it("says who did what, when, from which surface, and which rows it changed", () => {
    const world = agreed();
    world.now += 60_000;
    write(world, "Half the tickets");
    expect(told(world, "lumen").shared.at(-1)).toEqual({
      id: expect.any(String),
      dealId: DEAL,
      organisationId: idOf.harbor,
      organisationName: "Harbor & Pine",
      person: { name: "Somebody of Harbor & Pine", title: null },
      at: START + 60_000,
      madeAt: START + 60_000,
      surface: "panel",
      command: "plan.text.edit",
      args: expect.objectContaining({ field: "customer_outcome" }),
      rowIds: [uuid(300)],
    });
  });

  it("tells every participant that accepted the same, and one that is only invited nothing", () => {
    const world = begun();
    world.submit("harbor", terms, uuid(102));
    expect(told(world, "lumen")).toEqual({ shared: [], own: [] });
    world.answer("lumen", "objected");
    expect(told(world, "lumen").shared).toEqual([]);
    world.answer("lumen", "accepted");
    world.decide("harbor", "approved");
    const all = ["deal.submit", "deal.answer", "deal.answer", "deal.decide"];
    expect(commands(told(world, "harbor").shared)).toEqual(all);
    expect(told(world, "lumen").shared).toEqual(told(world, "harbor").shared);
  });

  it("keeps a draft and all that was written in it to its author's organisation, also once it is submitted", () => {
    const world = begun();
    write(world, "Only we read this yet");
    world.submit("harbor", terms, uuid(102));
    world.answer("lumen", "accepted");
    expect(commands(told(world, "harbor").own)).toEqual(["deal.draft", "plan.text.edit"]);
    expect(told(world, "lumen").own).toEqual([]);
    expect(JSON.stringify(told(world, "lumen"))).not.toContain("Only we read this yet");
  });

  it("keeps the link to our record and the stance of a stakeholder to ourselves", () => {
    const world = agreed();
    const stakeholderId = uuid(310);
    world.run("harbor", "plan.stakeholder.put", {
      dealId: DEAL,
      stakeholderId,
      name: edit(world, "Ann Chu"),
      order: edit(world, "V"),
    });
    world.run("harbor", "plan.stance.set", {
      dealId: DEAL,
      rowId: uuid(311),
      stakeholderId,
      edit: edit(world, "opponent" as const),
    });
    world.link("harbor", "atomic:localhost:opportunity:7");
    expect(commands(told(world, "harbor").own)).toEqual(["deal.draft", "plan.stance.set", "deal.link"]);
    expect(commands(told(world, "lumen").shared)).toContain("plan.stakeholder.put");
    const read = JSON.stringify(told(world, "lumen"));
    expect(read).not.toContain("opponent");
    expect(read).not.toContain("opportunity:7");
    expect(read).not.toContain(uuid(311));
  });

  it("tells everyone of a touchpoint they see, but not which record it is for us, nor a note to ourselves", () => {
    const world = agreed();
    world.run("harbor", "touchpoint.record", {
      touchpointId: uuid(320),
      type: "demo",
      customer: { name: "Zapier", domain: "zapier.com" },
      person: { name: "Dana Ortiz", title: null },
      occurredAt: START,
      sharedWith: [],
      note: { noteId: uuid(321), text: "They have no budget", visibility: "internal" },
      accountId: uuid(322),
      recordRef: "atomic:localhost:opportunity:7",
      deal: { dealId: DEAL, rowId: uuid(323) },
    });
    const [event] = told(world, "lumen").shared.slice(-1);
    expect(event).toMatchObject({
      command: "touchpoint.record",
      args: { type: "demo" },
      rowIds: [uuid(323)],
    });
    expect(JSON.stringify(event)).not.toMatch(/budget|opportunity:7/);
    expect(JSON.stringify(event)).not.toContain(uuid(322));
    world.run("harbor", "touchpoint.remove", { touchpointId: uuid(320) });
    expect(told(world, "lumen").shared.at(-1)).toMatchObject({
      command: "touchpoint.remove",
      rowIds: [uuid(323)],
    });
  });

  it("says nothing of what changed nothing, nor of what was refused", () => {
    const world = agreed();
    const version = world.newId();
    write(world, "Half the tickets", uuid(300), version);
    const before = told(world, "harbor");
    // The same edit once more, as a device sends it that lost the answer and its numbering.
    write(world, "Half the tickets", uuid(300), version);
    world.run("lumen", "deal.decide", {
      dealId: DEAL,
      revisionId: uuid(102),
      decisionId: uuid(400),
      decision: { kind: "approved" },
    });
    expect(told(world, "harbor")).toEqual(before);
  });

  it("holds words about an act, not copies of it: no base texts, long texts cut", () => {
    const world = agreed();
    write(world, "x".repeat(1_999) + "😀".repeat(100));
    const [{ args } = { args: null }] = told(world, "lumen").shared.slice(-1);
    const said = JSON.stringify(args);
    expect(said).not.toContain("What stood there before");
    expect(said.length).toBeLessThan(2_500);
    expect(said).not.toMatch(/\\ud83d"|\\ud83d…/);
  });

  it("goes with a draft that is thrown away", () => {
    const world = begun();
    write(world, "Never mind");
    world.run("harbor", "deal.discard", { dealId: DEAL });
    expect(told(world, "harbor")).toEqual({ shared: [], own: [] });
  });
});

describe("a device that acts", () => {
  const args = {
    dealId: DEAL,
    rowId: uuid(300),
    field: "customer_outcome",
    edit: { value: "Half the tickets", version: uuid(301), base: null, settles: [], baseText: "" },
  };
  function run(world: DealWorld, event: { id: string } | null) {
    const prepared = prepareMutation("plan.text.edit", args);
    if (prepared.outcome === "refused") throw new Error(prepared.message);
    const whole = world.seenBy("harbor") ?? "absent";
    const state = { ...nothingThere, deal: () => whole };
    const stamp = event && { ...event, surface: "side_panel" as const, madeAt: START };
    const context = { actor: world.actor("harbor"), now: START, skew: 0, onServer: false, event: stamp };
    const result = prepared.run(state, context);
    if (result.outcome === "refused") throw new Error(result.message);
    return result.changes.map(({ entity }) => entity);
  }

  it("sees its act at once, under the id that the server will keep", () => {
    expect(run(agreed(), { id: uuid(900) })).toEqual(["plan_text", "deal_event"]);
  });

  it("tells it once, also while the server's row is there already and the act still waits", () => {
    const world = agreed();
    write(world, "Something else");
    const [known] = told(world, "harbor").shared.slice(-1);
    expect(run(world, { id: known?.id ?? "" })).toEqual(["plan_text"]);
  });

  it("tells nothing of an act that is only tried", () => {
    expect(run(agreed(), null)).toEqual(["plan_text"]);
  });
});
