// A joint plan through push and pull: who holds which rows of it, and how edits of two companies meet on the server.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { planOf } from "#lib/domain/deal/plan-of.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import type { Device } from "#test/support/device.ts";

const edit = <T>(value: T, base: string | null = null) => ({ value, version: uuid(), base, settles: [] });
const ray = { name: "Ray Lin", title: "AE" };
const planKinds = [
  "plan_text",
  "contribution",
  "stakeholder",
  "stakeholder_stance",
  "milestone",
  "assignment",
  "commitment",
  "next_review",
  "stage_report",
] as const;

/** Harbor & Pine's deal with Lumen, which accepted, and Harbor Cloud, which was only asked. */
async function deal() {
  const { harbor, lumen, cloud, app, parties, device, policyId } = await threeCompanies();
  const ours = device(harbor);
  const terms = termsOf(parties, policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  const theirs = device(lumen);
  await theirs.pull();
  await applied(theirs, "deal.answer", answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"));
  return { app, ours, theirs, invited: device(cloud), dealId, harbor, lumen, cloud, device };
}

/** One row of each kind, from one company. */
async function writePlan(device: Device, organisationId: string, dealId: string): Promise<void> {
  const first = () => ({ dealId, rowId: uuid() });
  const stakeholderId = uuid();
  const text = { ...edit("Half the manual steps"), baseText: "" };
  await applied(device, "plan.text.edit", { ...first(), field: "customer_outcome", edit: text });
  await applied(device, "plan.contribution.edit", { ...first(), edit: text });
  await applied(device, "plan.stakeholder.put", {
    dealId,
    stakeholderId,
    name: edit("Ann Chu"),
    order: edit("V"),
  });
  await applied(device, "plan.stance.set", { ...first(), stakeholderId, edit: edit("sceptic") });
  await applied(device, "plan.milestone.put", {
    dealId,
    milestoneId: uuid(),
    title: edit("Go live"),
    order: edit("V"),
  });
  const holder = edit({ organisationId, person: ray });
  await applied(device, "plan.assignment.propose", {
    ...first(),
    duty: "demo",
    forOrganisationId: null,
    edit: holder,
  });
  const terms = { responseHours: 24, meetings: "Weekly", content: "One reference" };
  await applied(device, "plan.commitment.set", { ...first(), organisationId, edit: edit(terms) });
  await applied(device, "plan.review.set", { ...first(), edit: edit("2026-12-01") });
  await applied(device, "plan.stage.set", { ...first(), edit: edit("demo") });
}

const kindsHeld = (device: Device): string[] => planKinds.filter((kind) => device.rows(kind).length > 0);

test("the plan reaches who accepted, the stance stays at home, and an invited company gets nothing of it", async () => {
  const { ours, theirs, invited, dealId, harbor, cloud, device } = await deal();
  await writePlan(ours, harbor.id, dealId);
  for (const each of [ours, theirs, invited]) await each.pull();
  expect(kindsHeld(ours)).toEqual([...planKinds]);
  expect(kindsHeld(theirs)).toEqual(planKinds.filter((kind) => kind !== "stakeholder_stance"));
  expect(heldDeal(invited, dealId)?.registration.status).toBe("submitted");
  expect(kindsHeld(invited)).toEqual([]);
  const fresh = device(cloud);
  await fresh.pull();
  expect(kindsHeld(fresh)).toEqual([]);
});

test("a company that accepts gets the plan that was written before, one that leaves holds nothing of it", async () => {
  const { ours, invited, dealId, harbor } = await deal();
  await writePlan(ours, harbor.id, dealId);
  await invited.pull();
  const revision = heldDeal(invited, dealId)?.registration.revision;
  await applied(invited, "deal.answer", answerTo(revision, "accepted"));
  await invited.pull();
  expect(kindsHeld(invited)).toEqual(planKinds.filter((kind) => kind !== "stakeholder_stance"));
  await applied(invited, "deal.leave", { dealId, reason: "We cannot staff it." });
  await invited.pull();
  expect(kindsHeld(invited)).toEqual([]);
});

test("nobody who has not accepted writes into the plan, nor a company that is in no deal of ours", async () => {
  const { app, ours, invited, dealId, device } = await deal();
  const stranger = device(await app.company("Cobalt Services"));
  for (const [outside, code] of [
    [invited, "not_allowed"],
    [stranger, "not_found"],
  ] as const) {
    const args = {
      dealId,
      rowId: uuid(),
      field: "customer_outcome",
      edit: { ...edit("Mine"), baseText: "" },
    };
    const { outcomes } = await outside.push("plan.text.edit", args);
    expect(outcomes).toMatchObject([{ outcome: "refused", code }]);
    await outside.pull();
    expect(kindsHeld(outside)).toEqual([]);
  }
  await ours.pull();
  expect(ours.rows("plan_text")).toEqual([]);
});

test("two companies that write the same text apart hold one text afterwards, with the words of both", async () => {
  const { ours, theirs, dealId } = await deal();
  const write = (device: Device, value: string, base: { text: string; version: string | null }) =>
    applied(device, "plan.text.edit", {
      dealId,
      rowId: uuid(),
      field: "customer_outcome",
      edit: { ...edit(value, base.version), baseText: base.text },
    });
  const body = (device: Device) => {
    const whole = heldDeal(device, dealId)?.whole;
    return whole ? planOf(whole).texts.customer_outcome?.body : undefined;
  };
  await write(ours, "Fewer steps in billing. Live by March.", { text: "", version: null });
  await ours.pull();
  const shown = { text: body(ours)?.value ?? "", version: body(ours)?.version ?? null };
  await write(theirs, "Far fewer steps in billing. Live by March.", shown);
  await write(ours, "Fewer steps in billing. Live by April.", shown);
  await write(theirs, "Far fewer steps in billing. Live by May.", {
    text: "Far fewer steps in billing. Live by March.",
    version: shown.version,
  });
  for (const each of [ours, theirs]) await each.pull();
  expect(body(ours)).toEqual(body(theirs));
  expect(body(ours)?.value).toBe("Far fewer steps in billing. Live by May.");
  expect(body(ours)?.replaced.map(({ value }) => value)).toEqual([
    "Far fewer steps in billing. Live by April.",
  ]);
});

test("what one company says for itself no other rewrites, not even by way of the database", async () => {
  const { app, ours, theirs, dealId, harbor, lumen } = await deal();
  await writePlan(ours, harbor.id, dealId);
  await theirs.pull();
  const write = (organisationId: string) =>
    app.context.db.as({ organisationId, memberId: lumen.memberIds.manager }, (trx) =>
      trx
        .updateTable("scope_row")
        .set({ changed_at: 1 })
        .where("scope_id", "=", dealId)
        .where("entity", "in", ["contribution", "stage_report", "plan_text"])
        .returning("entity")
        .execute(),
    );
  expect((await write(lumen.id)).map(({ entity }) => entity)).toEqual(["plan_text"]);
  expect(await write(harbor.id)).toHaveLength(3);
});

test("a row of one deal is not put into another by naming its id", async () => {
  const { ours, theirs, dealId, harbor } = await deal();
  await writePlan(ours, harbor.id, dealId);
  await theirs.pull();
  const taken = (theirs.rows("milestone") as { id: string }[])[0]?.id ?? "";
  const other = await register(theirs, heldDeal(theirs, dealId)?.registration.revision?.terms ?? failed());
  const args = { dealId: other.dealId, milestoneId: taken, title: edit("Mine"), order: edit("V") };
  const { outcomes } = await theirs.push("plan.milestone.put", args);
  expect(outcomes).toMatchObject([{ outcome: "refused", code: "already_exists" }]);
});

function failed(): never {
  throw new Error("no revision is held");
}

test("the first stage and the first commitment, taken back, are on no company's device any more", async () => {
  const { ours, theirs, dealId, lumen } = await deal();
  const first = () => ({ dealId, rowId: uuid() });
  const stage = edit("demo");
  const terms = edit({ responseHours: 24, meetings: "Weekly", content: "" });
  const commitment = { organisationId: lumen.id };
  await applied(ours, "plan.stage.set", { ...first(), edit: stage });
  await applied(ours, "plan.commitment.set", { ...first(), ...commitment, edit: terms });
  await theirs.pull();
  expect(kindsHeld(theirs)).toEqual(["commitment", "stage_report"]);
  // Not theirs to take back: what they said is nothing.
  const [notTheirs] = (
    await theirs.push("plan.stage.set", { ...first(), edit: { takesBack: stage.version } })
  ).outcomes;
  expect(notTheirs).toMatchObject({ outcome: "refused", code: "not_allowed" });
  await applied(ours, "plan.stage.set", { ...first(), edit: { takesBack: stage.version } });
  await applied(ours, "plan.commitment.set", {
    ...first(),
    ...commitment,
    edit: { takesBack: terms.version },
  });
  for (const each of [ours, theirs]) await each.pull();
  expect([kindsHeld(ours), kindsHeld(theirs)]).toEqual([[], []]);
});
