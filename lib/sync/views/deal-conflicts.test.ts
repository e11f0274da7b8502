// Conflicts on a device: on the deal beside a record, of a registration being written, and partners kept apart.
import { expect, test } from "vitest";
import { dealScope, orgScope, partnershipScope } from "../../contract/scope.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, harbor, lumen, NOW, put, uuid, withLumen } from "../../store/rows.test-support.ts";
import { createClock } from "../clock.ts";
import { performAct } from "../commands/act.ts";
import { conflictsView } from "./deal-conflicts.ts";
import { DEAL, REVISION, setUp, submittedRows, terms } from "./deal-views.test-support.ts";
import { partnershipsView } from "./partnerships-view.ts";

const OTHER = uuid(550);
const CONFLICT = uuid(560);
const cloud = { id: uuid(551), name: "Harbor Cloud" };

/** A second registration of ours on Zapier, with Harbor Cloud in Lumen's place. */
function otherRows() {
  const text = JSON.stringify(submittedRows())
    .replaceAll(DEAL, OTHER)
    .replaceAll(REVISION, uuid(552))
    .replaceAll(uuid(502), uuid(553))
    .replaceAll(uuid(504), uuid(554))
    .replaceAll(lumen.id, cloud.id)
    .replaceAll(lumen.name, cloud.name)
    .replaceAll("Platform expansion", "Automation programme");
  const rows: ReturnType<typeof submittedRows> = JSON.parse(text);
  return rows;
}
const conflictRow = put(dealScope(OTHER), "conflict", {
  id: CONFLICT,
  dealId: OTHER,
  organisationId: harbor.id,
  otherDealId: DEAL,
  accountId: null,
  revisionIds: [uuid(552), REVISION],
  arisenAt: NOW,
  endedAt: null,
  resolution: null,
});
const intended = {
  dealId: uuid(570),
  payerId: harbor.id,
  customer: { name: "ZAPIER, Inc.", domain: null },
  partnerIds: [uuid(571)],
};

async function twoDeals() {
  const made = await setUp();
  await applyPull(made.store, aPage([...submittedRows(), ...otherRows(), conflictRow]), 0);
  return made;
}

test("a deal shows the conflict that lies in the other one, and that its decision was asked for", async () => {
  const { deals, opened } = await twoDeals();
  const shown = (await deals()).find(({ deal }) => deal.id === DEAL);
  expect(shown?.conflict).toMatchObject({
    side: { partners: [lumen.name] },
    met: [{ row: { id: CONFLICT }, outcome: null, other: { dealId: OTHER, partners: [cloud.name] } }],
    asked: [],
    refusal: null,
  });
  expect(opened.actor.role).toBe("rep");
  expect(shown?.conflict.met[0]?.may).toEqual({ allowed: false, reason: "role" });
});

test("an approval that the server refused for a protected other is told on its deal, until it is decided", async () => {
  const { store, deals } = await twoDeals();
  const decision = {
    id: uuid(580),
    dealId: OTHER,
    revisionId: uuid(552),
    organisationId: harbor.id,
    outcome: "approved",
    reason: null,
    decidedBy: { name: "Grace Kim", title: null },
    decidedAt: NOW,
    protectedUntil: NOW + 1_000_000,
  };
  await applyPull(store, aPage([put(dealScope(OTHER), "registration_decision", decision)]), 0);
  await store.db.refused.add({
    mutationId: 9,
    key: uuid(581),
    name: "deal.decide",
    args: { dealId: DEAL, revisionId: REVISION, decisionId: uuid(582), decision: { kind: "approved" } },
    at: NOW,
    clockOffset: 0,
    code: "protected",
    message: "“Automation programme” is protected on this customer.",
  });
  const refusal = async () => (await deals()).find(({ deal }) => deal.id === DEAL)?.conflict.refusal;
  expect(await refusal()).toMatchObject({ message: expect.stringContaining("is protected") });
  const resolved = {
    ...conflictRow.row,
    resolution: {
      outcome: "both",
      reason: "Two teams.",
      resolvedBy: { name: "Grace Kim", title: null },
      resolvedAt: NOW,
    },
  };
  await applyPull(store, aPage([put(dealScope(OTHER), "conflict", resolved)]), 0);
  expect(await refusal()).toBeNull();
});

test("a registration being written is told what this device holds: others with other partners, not itself", async () => {
  const { opened } = await twoDeals();
  const ids = async (asked: typeof intended) =>
    (await conflictsView(opened, asked)).conflicts.map(({ dealId }) => dealId).toSorted();
  expect(await ids(intended)).toEqual([DEAL, OTHER]);
  expect(await ids({ ...intended, dealId: DEAL, partnerIds: [lumen.id] })).toEqual([OTHER]);
  expect(await ids({ ...intended, payerId: lumen.id })).toEqual([]);
  expect(await ids({ ...intended, customer: { name: "Stripe", domain: null } })).toEqual([]);
  expect(terms.customer.name).toBe("Zapier");
});

test("partners kept apart are named, and one that is on its way out says so", async () => {
  const { store, opened, act } = await setUp();
  const mark = {
    id: uuid(590),
    partnershipIds: [withLumen.id, uuid(591)],
    markedBy: { name: "Grace Kim", title: null },
    markedAt: NOW,
  };
  await applyPull(store, aPage([put(orgScope, "competitor_mark", mark)]), 0);
  expect((await partnershipsView(opened)).competitors).toEqual([
    { mark, partners: [null, lumen.name], isAsked: false },
  ]);
  const remove = {
    actId: uuid(592),
    command: "partners.compete",
    mutation: { markId: mark.id, partnershipIds: mark.partnershipIds, competing: false },
  } as const;
  // A rep may not; the list stays as it was.
  await expect(act({ ...remove, mutation: { ...remove.mutation } })).rejects.toThrow("partner manager");
  expect((await partnershipsView(opened)).competitors[0]?.isAsked).toBe(false);
});

test("a pair is in the list while it is asked for, marked as waiting", async () => {
  const { store, opened } = await setUp();
  const withCloud = { ...withLumen, id: uuid(591), partner: cloud };
  await applyPull(store, aPage([put(partnershipScope(withCloud.id), "partnership", withCloud)]), 0);
  const manager = { ...opened, actor: { ...opened.actor, role: "manager" as const } };
  const asked = {
    actId: uuid(593),
    command: "partners.compete",
    mutation: { markId: uuid(594), partnershipIds: [withLumen.id, withCloud.id], competing: true },
  } as const;
  const mutation = { ...asked.mutation, partnershipIds: [...asked.mutation.partnershipIds] };
  await performAct(
    manager,
    createClock(() => NOW),
    { ...asked, mutation },
  );
  expect((await partnershipsView(manager)).competitors).toMatchObject([
    { partners: [cloud.name, lumen.name], isAsked: true, mark: { id: uuid(594) } },
  ]);
});
