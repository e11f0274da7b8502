// The joint plan as two companies write it: its texts, its rows, and what happens to edits made apart.
import { beforeEach, describe, expect, it } from "vitest";
import type { MutationArgs } from "../../contract/mutations.ts";
import { type Company, DEAL, idOf, uuid } from "./deal-world.test-support.ts";
import { versionsIn } from "./plan-rows.ts";
import { PlanDevice, planStory, planWorld, ray, textEdit } from "./plan-world.test-support.ts";

let { world, seen, plan, run, edit, first } = planStory(planWorld());
beforeEach(() => {
  ({ world, seen, plan, run, edit, first } = planStory(planWorld()));
});

describe("a text of the plan", () => {
  const write = (company: Company, value: string, from = seen(company)) =>
    run(company, "plan.text.edit", textEdit(from, world, value, "customer_outcome"));
  const outcome = () => plan().texts.customer_outcome?.body;

  it("is one for all, whoever writes first", () => {
    const before = seen("lumen");
    write("harbor", "Fewer steps.");
    write("lumen", "Live by March.", before);
    expect(seen().plan_text).toHaveLength(1);
  });

  it("merges what both wrote apart", () => {
    write("harbor", "Fewer steps in billing. Live by March.");
    const before = seen();
    write("lumen", "Far fewer steps in billing. Live by March.");
    write("harbor", "Fewer steps in billing. Live by April.", before);
    expect(outcome()).toMatchObject({ value: "Far fewer steps in billing. Live by April.", replaced: [] });
  });

  it("keeps the other text where both changed the same words, until somebody decides", () => {
    write("harbor", "Live by March.");
    const before = seen();
    write("lumen", "Live by May.");
    write("harbor", "Live by April.", before);
    expect(outcome()).toMatchObject({ value: "Live by April.", replaced: [{ value: "Live by May." }] });
    expect(outcome()?.replaced[0]?.edited.organisationId).toBe(idOf.lumen);
    const [kept] = outcome()?.replaced ?? [];
    const taken = textEdit(seen(), world, kept?.value ?? "", "customer_outcome");
    const settles = [kept?.version ?? ""];
    run("lumen", "plan.text.edit", { ...taken, edit: { ...taken.edit, settles } });
    expect(outcome()).toMatchObject({ value: "Live by May.", replaced: [] });
  });

  it("written on Monday, offline, arrives on Wednesday with every edit made after it", () => {
    const device = new PlanDevice(world, "lumen");
    device.write("Live by May.");
    device.write("Live by May, with two teams.");
    write("harbor", "Live by April.");
    device.sync();
    expect(outcome()?.value).toBe("Live by May, with two teams.");
    expect(outcome()?.replaced.map(({ value }) => value)).toEqual(["Live by April."]);
  });

  it("is refused where so many versions wait that one would be lost", () => {
    const before = seen("lumen");
    for (let each = 0; each < 21; each += 1) write("lumen", `word${each}`, before);
    expect(outcome()?.replaced).toHaveLength(20);
    expect(write("lumen", "another", before)).toContain("Too many versions");
    expect(outcome()?.value).toBe("word20");
  });
});

describe("a row's id", () => {
  it("is no way to overwrite another row: neither of its own kind nor of another", () => {
    const args = textEdit(seen(), world, "Fewer steps.", "customer_outcome");
    run("harbor", "plan.text.edit", args);
    const text = { ...edit("Mine"), baseText: "" };
    const other = { dealId: DEAL, rowId: args.rowId, field: "joint_message", edit: text } as const;
    expect(run("lumen", "plan.text.edit", other)).toContain("already_exists");
    const contribution = { dealId: DEAL, rowId: args.rowId, edit: text };
    expect(run("lumen", "plan.contribution.edit", contribution)).toContain("already_exists");
    const row = { dealId: DEAL, title: edit("Go live"), order: edit("V"), name: edit("Ann Chu") };
    expect(run("lumen", "plan.milestone.put", { ...row, milestoneId: args.rowId })).toContain(
      "already_exists",
    );
    expect(
      run("lumen", "plan.stakeholder.put", { ...row, stakeholderId: args.rowId, title: edit(null) }),
    ).toContain("already_exists");
    expect(plan().texts.customer_outcome?.body.value).toBe("Fewer steps.");
  });
});

describe("a contribution", () => {
  it("is each company's own, in its own words", () => {
    for (const company of ["harbor", "lumen"] as const) {
      const args = { ...first(), edit: { ...edit(`${company} brings people.`), baseText: "" } };
      expect(run(company, "plan.contribution.edit", args)).toBe("changes");
    }
    const contributions = plan().contributions.map(({ organisationId, body }) => [
      organisationId,
      body.value,
    ]);
    expect(contributions).toEqual([
      [idOf.harbor, "harbor brings people."],
      [idOf.lumen, "lumen brings people."],
    ]);
  });
});

const GO_LIVE = uuid(700);
const addMilestone = (company: Company = "harbor", title = "Go live", milestoneId = GO_LIVE) =>
  run(company, "plan.milestone.put", { dealId: DEAL, milestoneId, title: edit(title), order: edit("V") });
const milestone = () => seen().milestone.find(({ id }) => id === GO_LIVE);

describe("a milestone", () => {
  beforeEach(() => {
    addMilestone();
  });
  const put = (company: Company, args: Omit<MutationArgs<"plan.milestone.put">, "dealId" | "milestoneId">) =>
    run(company, "plan.milestone.put", { dealId: DEAL, milestoneId: GO_LIVE, ...args });

  it("gets date and status from either side; fields edited apart do not meet", () => {
    put("lumen", { date: edit("2027-03-01", GO_LIVE) });
    put("harbor", { status: edit("in_progress", GO_LIVE) });
    expect(milestone()).toMatchObject({
      date: { value: "2027-03-01", replaced: [] },
      status: { value: "in_progress", replaced: [] },
    });
  });

  it("whose date both changed takes the one that arrives, and keeps the other for one click", () => {
    put("lumen", { date: edit("2027-03-01", GO_LIVE) });
    put("harbor", { date: edit("2027-04-01", GO_LIVE) });
    const date = milestone()?.date;
    expect(date).toMatchObject({ value: "2027-04-01", replaced: [{ value: "2027-03-01" }] });
    const kept = date?.replaced[0]?.version ?? "";
    put("lumen", { date: { ...edit("2027-03-01", date?.version), settles: [kept] } });
    expect(milestone()?.date).toMatchObject({ value: "2027-03-01", replaced: [] });
  });

  it("set to the same by both is not edited by both", () => {
    put("lumen", { date: edit("2027-03-01", GO_LIVE) });
    put("harbor", { date: edit("2027-03-01", GO_LIVE) });
    expect(milestone()?.date.replaced).toEqual([]);
  });

  it("owned by the other company is a proposal until that company puts it itself", () => {
    const owner = { organisationId: idOf.lumen, person: ray };
    put("harbor", { owner: edit(owner, GO_LIVE) });
    expect(plan().milestones[0]?.ownerState).toBe("proposed");
    put("lumen", { owner: edit(owner, milestone()?.owner.version) });
    expect(plan().milestones[0]?.ownerState).toBe("accepted");
  });

  it("takes no owner from outside, no loop to itself, no link that is not the web, no date that is none", () => {
    const stranger = { organisationId: uuid(999), person: null };
    expect(put("harbor", { owner: edit(stranger, GO_LIVE) })).toContain("takes part in this deal");
    expect(put("harbor", { dependsOn: edit([GO_LIVE], GO_LIVE) })).toContain("wait for itself");
    expect(put("harbor", { evidence: edit("javascript:alert(1)", GO_LIVE) })).toContain("bad_arguments");
    expect(put("harbor", { date: edit("2027-02-30", GO_LIVE) })).toContain("bad_arguments");
  });

  it("needs a title and a place to begin with", () => {
    const bare = { dealId: DEAL, milestoneId: uuid(701), date: edit("2027-03-01") };
    expect(run("harbor", "plan.milestone.put", bare)).toContain("not_found");
  });
});

describe("removing", () => {
  const remove = (company: Company, versions: string[]) =>
    run(company, "plan.row.remove", { dealId: DEAL, kind: "milestone", rowId: GO_LIVE, seen: versions });
  const shown = () => {
    const row = milestone();
    return row ? versionsIn(row) : [];
  };
  const editDate = () =>
    run("lumen", "plan.milestone.put", {
      dealId: DEAL,
      milestoneId: GO_LIVE,
      date: edit("2027-03-01", GO_LIVE),
    });
  beforeEach(() => {
    addMilestone();
  });

  it("takes a row out of the plan, and it can be brought back", () => {
    remove("harbor", shown());
    expect(plan()).toMatchObject({ milestones: [], removed: { milestones: [{ id: GO_LIVE }] } });
    run("lumen", "plan.row.restore", { dealId: DEAL, kind: "milestone", rowId: GO_LIVE });
    expect(plan().milestones).toHaveLength(1);
    expect(milestone()?.revived).toBeNull();
  });

  it.each(["remove first", "edit first"])("and an edit made apart leave the row, and say so: %s", (order) => {
    const before = shown();
    if (order === "edit first") editDate();
    remove("harbor", before);
    if (order === "remove first") editDate();
    const by = { removed: { organisationId: idOf.harbor }, edited: { organisationId: idOf.lumen } };
    expect(milestone()).toMatchObject({ removed: null, revived: by, date: { value: "2027-03-01" } });
    run("harbor", "plan.row.restore", { dealId: DEAL, kind: "milestone", rowId: GO_LIVE });
    expect(milestone()?.revived).toBeNull();
  });

  it("by both is one removal", () => {
    const before = shown();
    remove("harbor", before);
    remove("lumen", before);
    expect(milestone()?.removed?.organisationId).toBe(idOf.harbor);
  });

  it("what is not there is refused", () => {
    const args = { dealId: DEAL, kind: "stakeholder", rowId: GO_LIVE } as const;
    expect(run("harbor", "plan.row.remove", { ...args, seen: [] })).toContain("not_found");
    expect(run("harbor", "plan.row.restore", args)).toContain("not_found");
  });
});

describe("a stakeholder", () => {
  const ANN = uuid(710);
  beforeEach(() => {
    run("harbor", "plan.stakeholder.put", {
      dealId: DEAL,
      stakeholderId: ANN,
      name: edit("Ann Chu"),
      role: edit("economic_buyer"),
      order: edit("V"),
    });
  });

  it("is known by each side in its own line", () => {
    for (const company of ["harbor", "lumen"] as const) {
      const contact = edit({ person: ray, lastAt: world.now, nextAt: null });
      run(company, "plan.stakeholder.put", { dealId: DEAL, stakeholderId: ANN, contact });
    }
    const [ann] = plan().stakeholders;
    expect(ann?.stakeholder.contacts.map(({ organisationId }) => organisationId)).toEqual([
      idOf.harbor,
      idOf.lumen,
    ]);
    expect(ann?.stakeholder).toMatchObject({ name: { value: "Ann Chu" }, role: { value: "economic_buyer" } });
  });

  it("has a stance that stays with the company that set it", () => {
    for (const [company, stance] of [
      ["harbor", "sceptic"],
      ["lumen", "supporter"],
    ] as const) {
      run(company, "plan.stance.set", { ...first(), stakeholderId: ANN, edit: edit(stance) });
    }
    expect(plan("harbor").stakeholders[0]?.stance?.stance.value).toBe("sceptic");
    expect(plan("lumen").stakeholders[0]?.stance?.stance.value).toBe("supporter");
    expect(JSON.stringify(seen("lumen"))).not.toContain("sceptic");
  });

  it("that nobody knows takes no stance", () => {
    const args = { ...first(), stakeholderId: uuid(711), edit: edit("sceptic" as const) };
    expect(run("harbor", "plan.stance.set", args)).toContain("not_found");
  });
});
