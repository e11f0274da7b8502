// What was taken back or thrown away comes back as it was, told as stories of Harbor & Pine: its touchpoint, its request to
// Lumen, its draft.
import { expect, it } from "vitest";
import type { RecordTouchpointArgs } from "../../contract/mutations.ts";
import type { Removal } from "../../contract/removal.ts";
import { evidenceIn } from "../deal/evidence.ts";
import { DAY, DEAL, DealWorld, START, termsFor, uuid } from "./deal-world.test-support.ts";
import { judge, touch } from "./evidence-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";
import { Harbor, HERE } from "./removal-world.test-support.ts";

const KEPT = uuid(90);
const said = (result: MutatorResult) => (result.outcome === "refused" ? result.message : "done");

const meeting: RecordTouchpointArgs = {
  touchpointId: uuid(10),
  type: "meeting",
  customer: { name: "Zapier", domain: "zapier.com" },
  person: { name: "Dana Ortiz", title: "AE" },
  occurredAt: START,
  sharedWith: [{ shareId: uuid(11), partnershipId: HERE }],
  note: { noteId: uuid(14), text: "Budget is set.", visibility: "shared" },
  accountId: uuid(15),
  recordRef: "atomic/localhost/opportunity/1",
};
const undo = { removalId: KEPT };

it("a touchpoint comes back to everyone who saw it, recorded when it was recorded", () => {
  const harbor = new Harbor();
  harbor.run("touchpoint.record", meeting);
  const before = harbor.held();
  harbor.now += DAY;
  expect(said(harbor.run("touchpoint.remove", { touchpointId: meeting.touchpointId, keepAs: KEPT }))).toBe(
    "done",
  );
  expect(harbor.held()).toEqual([]);
  harbor.now += 20 * DAY;
  expect(said(harbor.run("removal.undo", undo))).toBe("done");
  expect(harbor.held()).toEqual(before);
  expect(harbor.of("removal")).toEqual([]);
  expect(said(harbor.run("removal.undo", undo))).toContain("it was brought back");
});

it("what a partner may not see any more comes back for us alone", () => {
  const harbor = new Harbor();
  harbor.run("touchpoint.record", meeting);
  harbor.run("touchpoint.remove", { touchpointId: meeting.touchpointId, keepAs: KEPT });
  harbor.status = "ended";
  expect(said(harbor.run("removal.undo", undo))).toBe("done");
  expect(harbor.of("touchpoint_share")).toEqual([]);
  expect(harbor.of("touchpoint")).toMatchObject([{ visibility: "internal" }]);
  expect(new Set([...harbor.rows.values()].flatMap(({ scopes }) => scopes))).toEqual(new Set(["org"]));
  expect(harbor.of("note")).toMatchObject([{ text: "Budget is set.", visibility: "internal" }]);
});

it("is brought back by who may take it back, and nobody else", () => {
  const harbor = new Harbor();
  harbor.run("touchpoint.record", meeting);
  harbor.run("touchpoint.remove", { touchpointId: meeting.touchpointId, keepAs: KEPT });
  const colleague = uuid(8);
  expect(said(harbor.run("removal.undo", undo, { member: colleague }))).toContain("Only Dana Ortiz");
  expect(said(harbor.run("removal.undo", undo, { member: colleague, role: "manager" }))).toBe("done");
});

it("is forgotten after 30 days by the next thing that is removed", () => {
  const harbor = new Harbor();
  harbor.run("touchpoint.record", meeting);
  harbor.run("touchpoint.remove", { touchpointId: meeting.touchpointId, keepAs: KEPT });
  harbor.now += 31 * DAY;
  harbor.run("touchpoint.record", { ...meeting, touchpointId: uuid(20), occurredAt: harbor.now });
  harbor.run("touchpoint.remove", { touchpointId: uuid(20), keepAs: uuid(91) });
  expect(harbor.of("removal").map(({ id }) => id)).toEqual([uuid(91)]);
  expect(said(harbor.run("removal.undo", undo))).toContain("30 days are over");
});

it("an older device, which names nothing to keep it as, takes back as ever", () => {
  const harbor = new Harbor();
  harbor.run("touchpoint.record", meeting);
  expect(said(harbor.run("touchpoint.remove", { touchpointId: meeting.touchpointId }))).toBe("done");
  expect(harbor.held()).toEqual([]);
  expect(harbor.of("removal")).toEqual([]);
});

const asked = {
  partnershipId: HERE,
  requestId: uuid(40),
  play: "intro",
  customer: { name: "Zapier", domain: "zapier.com" },
  opportunity: null,
  stakeholder: "Mira Chen",
  reason: "She owns the budget.",
};

it("a request comes back with the time its answer had left", () => {
  const harbor = new Harbor();
  harbor.run("play.request", asked);
  harbor.now += DAY / 2;
  harbor.run("play.withdraw", { partnershipId: HERE, requestId: asked.requestId, keepAs: KEPT });
  expect(harbor.of("play_request")).toEqual([]);
  harbor.now += 3 * DAY;
  harbor.run("removal.undo", undo);
  expect(harbor.of("play_request")).toMatchObject([
    {
      id: asked.requestId,
      reason: asked.reason,
      requestedAt: START,
      dueAt: harbor.now + DAY / 2,
    },
  ]);
});

it("a request to a partner that left stays kept", () => {
  const harbor = new Harbor();
  harbor.run("play.request", asked);
  harbor.run("play.withdraw", { partnershipId: HERE, requestId: asked.requestId, keepAs: KEPT });
  harbor.status = "ended";
  expect(said(harbor.run("removal.undo", undo))).toContain("The partnership has ended");
  expect(harbor.of("removal")).toHaveLength(1);
});

const link = { recordRef: "atomic/localhost/opportunity/1", accountId: null };
const first = {
  dealId: DEAL,
  participantId: uuid(101),
  revisionId: uuid(102),
  linkId: uuid(103),
  name: "Platform expansion",
  terms: termsFor(["harbor", "lumen"]),
  link,
};

it("a draft comes back whole, with its plan and its history", () => {
  const harbor = new Harbor();
  harbor.run("deal.draft", first);
  const edit = { value: "Half the tickets", version: uuid(70), base: null, settles: [], baseText: "" };
  harbor.run("plan.text.edit", { dealId: DEAL, rowId: uuid(71), field: "customer_outcome", edit });
  const before = harbor.held();
  const told = harbor.of("deal_event_own");
  expect(said(harbor.run("deal.discard", { dealId: DEAL, keepAs: KEPT }))).toBe("done");
  expect(harbor.held()).toEqual([]);
  expect(said(harbor.run("removal.undo", undo))).toBe("done");
  expect(harbor.held()).toEqual(before);
  expect(harbor.of("deal_event_own").map(({ command }) => command)).toEqual([
    ...told.map(({ command }) => command),
    "removal.undo",
  ]);
});

it("the saving of a draft is undone by what it said before, unless somebody wrote on meanwhile", () => {
  const harbor = new Harbor();
  harbor.run("deal.draft", first);
  const before = harbor.held();
  const second = { ...first, name: "Platform", terms: { ...first.terms, rateBp: 2_800 } };
  harbor.run("deal.draft", second);
  const { name, terms } = second;
  const back = { ...first, over: { name, terms, link } };
  harbor.run("deal.draft", { ...second, name: "Platform and support" });
  expect(said(harbor.run("deal.draft", back))).toContain("Somebody changed this draft meanwhile");
  harbor.run("deal.draft", second);
  expect(said(harbor.run("deal.draft", back))).toBe("done");
  expect(harbor.held()).toEqual(before);
});

it("a first draft is undone by discarding it, unless somebody wrote on; of one that is gone nothing is written", () => {
  const harbor = new Harbor();
  harbor.run("deal.draft", first);
  const { name, terms } = first;
  const over = { name, terms, link };
  harbor.run("deal.draft", { ...first, name: "Platform and support" });
  expect(said(harbor.run("deal.discard", { dealId: DEAL, keepAs: KEPT, over }))).toContain(
    "Somebody changed",
  );
  harbor.run("deal.draft", first);
  expect(said(harbor.run("deal.discard", { dealId: DEAL, keepAs: KEPT, over }))).toBe("done");
  expect(said(harbor.run("deal.draft", { ...first, over }))).toContain("discarded meanwhile");
});

it("a touchpoint in a deal comes back with what others said of it, and for us alone once the deal is given up", () => {
  for (const isGivenUp of [false, true]) {
    const world = new DealWorld();
    world.draft(first.terms);
    world.submit("harbor", first.terms, uuid(102));
    world.answer("lumen", "accepted");
    const { rowId, touchpointId } = touch(world, "harbor", { days: -9 });
    judge(world, "lumen", rowId, "confirmed");
    const standing = () => {
      const whole = world.seenBy("harbor");
      return whole ? evidenceIn(whole, world.now).map(({ state }) => state) : [];
    };
    expect(standing()).toEqual(["counts"]);
    world.run("harbor", "touchpoint.remove", { touchpointId, keepAs: KEPT });
    expect(standing()).toEqual([]);
    if (isGivenUp) world.withdraw("harbor");
    expect(said(world.run("harbor", "removal.undo", undo))).toBe("done");
    expect(standing()).toEqual(isGivenUp ? [] : ["counts"]);
  }
});

const kept = (removal: Removal) => removal.rows.map(({ entity }) => entity);
it("keeps what is ours alone: nothing of it lies in a deal or a partnership", () => {
  const harbor = new Harbor();
  harbor.run("touchpoint.record", meeting);
  harbor.run("touchpoint.remove", { touchpointId: meeting.touchpointId, keepAs: KEPT });
  expect(new Set([...harbor.rows.values()].flatMap(({ scopes }) => scopes))).toEqual(new Set(["org"]));
  expect(harbor.of("removal").flatMap(kept)).toEqual([
    "touchpoint",
    "touchpoint_subject",
    "touchpoint_share",
    "note",
  ]);
});
