// What an organisation sets for itself: from when its checks apply, and what the stages of its CRM mean.
import { describe, expect, it } from "vitest";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { CheckSettings, CrmStage, SettingsCommand } from "../../contract/settings.ts";
import type { MemberRole } from "../../contract/words.ts";
import { settingsAfter, startingOwnSettings } from "../own-settings.ts";
import { DealWorld, START, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult, OwnSettings } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const SETTINGS = uuid(800);
const STAGE = uuid(801);

/** Harbor & Pine's own settings, changed by its members one after the other. */
class Ours {
  settings: OwnSettings = startingOwnSettings;

  run<C extends SettingsCommand>(
    command: C,
    args: MutationArgs<C>,
    role: MemberRole = "manager",
    memberId: string = uuid(880),
  ): MutatorResult {
    const prepared = prepareMutation(command, args);
    if (prepared.outcome === "refused") return prepared;
    const actor = { ...new DealWorld().actor("harbor", role), memberId };
    const state = { ...nothingThere, settings: () => this.settings };
    const result = prepared.run(state, { actor, now: START, skew: 0, onServer: true, event: null });
    if (result.outcome === "changes") {
      for (const change of result.changes) this.settings = settingsAfter(this.settings, change);
    }
    return result;
  }

  get checks(): CheckSettings["from"] | undefined {
    return this.settings.checks?.from;
  }

  get stages(): Pick<CrmStage, "id" | "text" | "means">[] {
    return this.settings.stages.map(({ id, text, means }) => ({ id, text, means }));
  }
}

const nothing = { outcome: "changes", changes: [] };
const notAllowed = { outcome: "refused", code: "not_allowed" };

describe("how near a second outreach is warned about", () => {
  const set = (days: number, settingId = uuid(805)) => ({ settingId, days });

  it("is seven days until somebody says otherwise, in one row of the organisation alone; 0 is never", () => {
    const ours = new Ours();
    expect(ours.run("outreach.set", set(7))).toEqual(nothing);
    expect(ours.run("outreach.set", set(14))).toMatchObject({
      changes: [{ op: "put", entity: "outreach_setting", scopes: ["org"], row: { id: uuid(805), days: 14 } }],
    });
    ours.run("outreach.set", set(0, uuid(806)));
    expect(ours.settings.outreach).toMatchObject({ id: uuid(805), days: 0 });
    // Which takes it back.
    ours.run("outreach.set", set(7, uuid(806)));
    expect(ours.settings.outreach?.days).toBe(7);
  });

  it("is not a rep's to set, and leaves checks and stages as they are", () => {
    const ours = new Ours();
    ours.run("check.apply", { settingsId: SETTINGS, check: "close_plan", from: "demo" });
    expect(ours.run("outreach.set", set(3), "rep")).toMatchObject(notAllowed);
    ours.run("outreach.set", set(3));
    expect(ours.checks).toEqual({ close_plan: "demo" });
    expect(ours.run("outreach.set", set(91))).toMatchObject({ outcome: "refused", code: "bad_arguments" });
  });
});

describe("from which stage a check applies", () => {
  it("is kept in one row of the organisation alone, whoever made it first", () => {
    const ours = new Ours();
    const result = ours.run("check.apply", { settingsId: SETTINGS, check: "close_plan", from: "demo" });
    expect(result).toMatchObject({
      changes: [{ op: "put", entity: "check_settings", scopes: ["org"], row: { id: SETTINGS } }],
    });
    ours.run("check.apply", { settingsId: uuid(899), check: "next_review", from: "never" });
    expect(ours.settings.checks?.id).toBe(SETTINGS);
    expect(ours.checks).toEqual({ close_plan: "demo", next_review: "never" });
  });

  it("goes back to how everyone begins, which undoes a first change", () => {
    const ours = new Ours();
    ours.run("check.apply", { settingsId: SETTINGS, check: "close_plan", from: "demo" });
    ours.run("check.apply", { settingsId: SETTINGS, check: "close_plan", from: null });
    expect(ours.checks).toEqual({});
    expect(ours.run("check.apply", { settingsId: SETTINGS, check: "close_plan", from: null })).toEqual(
      nothing,
    );
  });

  it("is not a rep's to set", () => {
    const ours = new Ours();
    const args = { settingsId: SETTINGS, check: "close_plan", from: "demo" } as const;
    expect(ours.run("check.apply", args, "rep")).toMatchObject(notAllowed);
    for (const role of ["partner_manager", "manager", "admin"] as const) {
      expect(new Ours().run("check.apply", args, role).outcome).toBe("changes");
    }
  });
});

describe("what a stage of our CRM means", () => {
  const place = { crm: "salesforce", instance: "northwind" };
  const rep = uuid(881);
  const map = (
    ours: Ours,
    means: CrmStage["means"],
    text = "Negotiation/Review",
    role?: MemberRole,
    who?: string,
  ) => ours.run("stage.map", { stageId: STAGE, ...place, text, means }, role, who);

  it("is said by any member, once for all spellings", () => {
    const ours = new Ours();
    expect(map(ours, "negotiation", "Negotiation/Review", "rep", rep)).toMatchObject({
      changes: [{ op: "put", entity: "crm_stage", scopes: ["org"], row: { mappedBy: { memberId: rep } } }],
    });
    expect(map(ours, "negotiation", " negotiation/REVIEW ", "rep")).toEqual(nothing);
    expect(ours.stages).toEqual([{ id: STAGE, text: "Negotiation/Review", means: "negotiation" }]);
  });

  it("is changed by that member or a senior one; another rep is told who said it", () => {
    const ours = new Ours();
    map(ours, "negotiation", "Negotiation/Review", "rep", rep);
    const other = map(ours, "close", "Negotiation/Review", "rep");
    expect(other).toMatchObject(notAllowed);
    expect(other).toHaveProperty(
      "message",
      expect.stringContaining("has said what “Negotiation/Review” means"),
    );
    expect(map(ours, "proposal", "Negotiation/Review", "rep", rep).outcome).toBe("changes");
    expect(map(ours, "close", "Negotiation/Review", "partner_manager").outcome).toBe("changes");
    expect(map(ours, "proposal", "Negotiation/Review", "rep", rep)).toMatchObject(notAllowed);
    expect(ours.stages).toMatchObject([{ means: "close" }]);
  });

  it("is another one in another installation", () => {
    const ours = new Ours();
    map(ours, "negotiation");
    ours.run("stage.map", {
      stageId: uuid(802),
      ...place,
      instance: "sandbox",
      text: "Negotiation/Review",
      means: "lost",
    });
    expect(ours.stages).toMatchObject([{ means: "negotiation" }, { means: "lost" }]);
  });

  it("is another one in another pipeline, and stays what it was said to be where none is named", () => {
    const ours = new Ours();
    const inPipeline = (n: number, means: CrmStage["means"], pipeline?: string) =>
      ours.run("stage.map", {
        stageId: uuid(n),
        ...place,
        text: "Qualified",
        means,
        ...(pipeline && { pipeline }),
      });
    inPipeline(803, "demo");
    inPipeline(804, "proposal", "Renewals");
    expect(inPipeline(805, "proposal", " RENEWALS ")).toEqual(nothing);
    inPipeline(806, "close", "New business");
    inPipeline(807, "negotiation", "renewals");
    expect(ours.settings.stages.map(({ pipeline, means }) => [pipeline, means])).toEqual([
      [undefined, "demo"],
      ["New business", "close"],
      ["Renewals", "negotiation"],
    ]);
  });

  it("is one whatever stands beside it of how long the deal has been there", () => {
    const ours = new Ours();
    map(ours, "negotiation", "Negotiation (3 days)");
    expect(map(ours, "negotiation", "Negotiation, 12 days")).toEqual(nothing);
  });

  it("is taken back by who said it or a senior one, and said again by the way back", () => {
    const ours = new Ours();
    map(ours, "won", "Closed Won", "rep", rep);
    expect(ours.run("stage.unmap", { stageId: STAGE }, "rep")).toMatchObject(notAllowed);
    ours.run("stage.unmap", { stageId: STAGE }, "rep", rep);
    expect(ours.stages).toEqual([]);
    expect(ours.run("stage.unmap", { stageId: STAGE }, "rep")).toEqual(nothing);
    map(ours, "won", "Closed Won", "rep", rep);
    expect(ours.stages).toMatchObject([{ means: "won" }]);
  });
});
