// Stories of touchpoints as evidence in a deal: who records and judges them, and what they then prove to every company.
import { beforeEach, describe, expect, it } from "vitest";
import type { RecordTouchpointArgs } from "../../contract/mutations.ts";
import { DAY, DEAL, type DealWorld, idOf, START, uuid } from "./deal-world.test-support.ts";
import { judge, overrule, standingIn, told, touch } from "./evidence-world.test-support.ts";
import type { MutatorState } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { planWorld } from "./plan-world.test-support.ts";
import { prepareMutation } from "./registry.ts";

/** Harbor & Pine's deal; Lumen has accepted, Harbor Cloud was only asked. */
let world: DealWorld;
beforeEach(() => {
  world = planWorld();
});

const details = {
  link: "https://calls.example/7",
  people: [{ name: "Ann Chu", title: "VP Operations", organisation: "Zapier" }],
  creditRole: "sourcing" as const,
  nextStep: {
    text: "Send the numbers",
    owner: { organisationId: idOf.harbor, person: null },
    date: "2026-11-24",
  },
};
const shared = { noteId: uuid(900), text: "They want it live by March.", visibility: "shared" as const };

describe("a touchpoint for everyone in the deal", () => {
  it("is seen with its details and its shared note by those who accepted, and by those who accept later", () => {
    const { rowId, touchpointId } = touch(world, "lumen", { details, note: shared });
    const row = {
      id: rowId,
      touchpointId,
      organisationId: idOf.lumen,
      recordedAt: START,
      note: shared.text,
      ...details,
    };
    expect(world.seenBy("harbor")?.deal_touchpoint).toMatchObject([row]);
    world.answer("cloud", "accepted");
    expect(world.seenBy("cloud")?.deal_touchpoint).toMatchObject([row]);
  });

  it("keeps an internal note, and which account and record it is for us, to ourselves", () => {
    const internal = { ...shared, visibility: "internal" as const };
    touch(world, "harbor", { note: internal, accountId: uuid(901), recordRef: "atomic/crm/opportunity/1" });
    const seen = JSON.stringify(world.seenBy("lumen"));
    for (const secret of [internal.text, uuid(901), "atomic/crm/opportunity/1"]) {
      expect(seen).not.toContain(secret);
    }
  });

  it("is refused to who is only asked, to who left, and to who would show it to partners by name as well", () => {
    expect(told(touch(world, "cloud").result)).toContain("not_allowed");
    world.leave("lumen");
    expect(told(touch(world, "lumen").result)).toContain("not_found");
    const sharedWith = [{ shareId: uuid(902), partnershipId: uuid(12) }];
    expect(told(touch(world, "harbor", { sharedWith }).result)).toContain("bad_arguments");
  });

  it("names an owner of its next step who takes part in the deal", () => {
    const owner = { organisationId: uuid(903), person: null };
    const wrong = { ...details, nextStep: { ...details.nextStep, owner } };
    expect(told(touch(world, "lumen", { details: wrong }).result)).toContain("Name an organisation");
  });

  it("is on its way where the device does not hold the deal, and refused by a server that does not", () => {
    const args: RecordTouchpointArgs = {
      touchpointId: uuid(904),
      type: "meeting",
      customer: { name: "Zapier", domain: null },
      person: { name: "Ray Lin", title: null },
      occurredAt: START,
      sharedWith: [],
      deal: { dealId: DEAL, rowId: uuid(905) },
      note: null,
      accountId: null,
      recordRef: null,
    };
    const prepared = prepareMutation("touchpoint.record", args);
    if (prepared.outcome === "refused") throw new Error(prepared.message);
    const knows = (deal: "unknown" | "absent"): MutatorState => ({
      ...nothingThere,
      deal: () => deal,
    });
    const context = { actor: world.actor("lumen"), now: START, skew: 0 };
    const device = prepared.run(knows("unknown"), { ...context, onServer: false, event: null });
    expect(device).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ entity: "deal_touchpoint" })]),
    });
    expect(prepared.run(knows("absent"), { ...context, onServer: true, event: null })).toMatchObject({
      code: "not_found",
    });
  });
});

describe("one that is taken back", () => {
  it("is gone for everyone, and its id bears no later one that would inherit what was said of it", () => {
    const first = touch(world, "lumen", { days: -20 });
    judge(world, "harbor", first.rowId, "confirmed");
    world.run("lumen", "touchpoint.remove", { touchpointId: first.touchpointId });
    expect(standingIn(world).states).toEqual([]);
    const again = touch(world, "lumen", { days: -300, deal: { dealId: DEAL, rowId: first.rowId } });
    expect(told(again.result)).toContain("already_exists");
    expect(told(judge(world, "harbor", first.rowId, "confirmed"))).toContain("not_found");
  });

  it("leaves in the history that it was recorded and taken back, and none of its words", () => {
    world.tells = true;
    const { touchpointId } = touch(world, "lumen", { details, note: shared });
    world.run("lumen", "touchpoint.remove", { touchpointId });
    const seen = world.seenBy("harbor");
    expect(seen?.deal_event.map(({ command }) => command)).toEqual([
      "touchpoint.record",
      "touchpoint.remove",
    ]);
    for (const words of [shared.text, details.link, details.nextStep.text, "Ann Chu"]) {
      expect(JSON.stringify(seen)).not.toContain(words);
    }
  });

  it("by a company that has left stays with the others, and goes at home", () => {
    const { touchpointId } = touch(world, "lumen");
    world.leave("lumen");
    expect(told(world.run("lumen", "touchpoint.remove", { touchpointId }))).toBe("changes");
    expect(standingIn(world).states).toEqual(["counts"]);
    expect(told(world.run("lumen", "touchpoint.remove", { touchpointId }))).toContain("not_found");
  });

  it("is not another organisation's to take", () => {
    const { touchpointId } = touch(world, "lumen");
    expect(told(world.run("harbor", "touchpoint.remove", { touchpointId }))).toContain("not_found");
  });
});

describe("what was recorded late", () => {
  it("counts to the day a week after, then waits until another side confirms it", () => {
    expect(standingIn(world).states).toEqual([]);
    const inTime = touch(world, "lumen", { days: -7 });
    const late = touch(world, "lumen", { days: -7.1, details });
    expect(standingIn(world).of(inTime.rowId)).toMatchObject({ state: "counts", lateBy: null });
    expect(standingIn(world).of(late.rowId)).toMatchObject({ state: "waits", lateBy: 7.1 * DAY });
    expect(standingIn(world).credit).toMatchObject([{ creditRole: "sourcing", confirmed: false }]);
    expect(told(judge(world, "lumen", late.rowId, "confirmed"))).toContain("not_allowed");
    expect(standingIn(world).of(late.rowId)?.state).toBe("waits");
    judge(world, "harbor", late.rowId, "confirmed");
    for (const company of ["harbor", "lumen"] as const) {
      expect(standingIn(world, company).of(late.rowId)?.state).toBe("counts");
      expect(standingIn(world, company).credit).toMatchObject([{ confirmed: true }]);
    }
  });
});

describe("what another side contests", () => {
  it("decides nothing until that side changes its mind, and says why to everyone", () => {
    world.answer("cloud", "accepted");
    const { rowId } = touch(world, "lumen", { details });
    judge(world, "cloud", rowId, "confirmed");
    judge(world, "harbor", rowId, "contested");
    const shown = standingIn(world, "cloud").of(rowId);
    expect(shown?.state).toBe("contested");
    expect(shown?.verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ["confirmed", null],
      ["contested", "We were not there."],
    ]);
    expect(standingIn(world).credit).toEqual([]);
    judge(world, "harbor", rowId, "confirmed");
    expect(standingIn(world).of(rowId)?.verdicts).toHaveLength(2);
    expect(standingIn(world).credit).toHaveLength(1);
  });

  it("counts again once the side that contested it has left; what it confirmed stays confirmed", () => {
    world.answer("cloud", "accepted");
    const contested = touch(world, "harbor");
    const late = touch(world, "harbor", { days: -30 });
    judge(world, "cloud", contested.rowId, "contested");
    judge(world, "cloud", late.rowId, "confirmed");
    expect(standingIn(world).states).toEqual(["contested", "counts"]);
    world.leave("cloud");
    expect(standingIn(world).states).toEqual(["counts", "counts"]);
  });
});

describe("evidence for credit", () => {
  it("is what the server has, with a credit role; what waits on a device is none yet", () => {
    touch(world, "lumen");
    const { rowId } = touch(world, "lumen", { details });
    const { whole, credit } = standingIn(world);
    expect(credit).toEqual([
      {
        creditRole: "sourcing",
        organisationId: idOf.lumen,
        type: "meeting",
        occurredAt: START,
        recordedAt: START,
        confirmed: false,
      },
    ]);
    const waiting = whole.deal_touchpoint.find(({ id }) => id === rowId);
    if (!waiting) throw new Error("not there");
    world.put({ entity: "deal_touchpoint", row: { ...waiting, recordedAt: null } });
    expect(standingIn(world).credit).toEqual([]);
  });
});

describe("a ruling on attribution", () => {
  it("is the payer's to give, on a partner of this deal, and each one stays", () => {
    expect(told(overrule(world, "harbor", "harbor", "sourced"))).toContain("bad_arguments");
    expect(told(overrule(world, "lumen", "cloud", "sourced"))).toContain("not_allowed");
    expect(told(overrule(world, "harbor", "lumen", "sourced"))).toBe("changes");
    expect(told(overrule(world, "harbor", "lumen", null))).toBe("changes");
    expect(world.seenBy("lumen")?.attribution_ruling).toMatchObject([
      { outcome: "sourced", partnerId: idOf.lumen, reason: "They told us in May.", ruledAt: START },
      { outcome: null },
    ]);
  });
});
