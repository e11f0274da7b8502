// A device's own store beside the real server, when its company gains access to a deal and loses it (I11, I4).
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { ZodType } from "zod";
import { problem } from "#lib/contract/problem.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import type { Person, TestApp } from "#test/support/server-app.ts";
import { enqueue, refusedEntries } from "../store/outbox.ts";
import type { Store } from "../store/store.ts";
import { newId } from "../util/new-id.ts";
import { openDevice } from "./device.test-support.ts";
import { badAnswer } from "./failure.ts";
import type { SyncApi } from "./sync-api.ts";
import { outboxView } from "./views/outbox-view.ts";

/** The server's word over HTTP, for this person. */
const apiOf = (app: TestApp, who: Person): SyncApi => ({
  async post<S extends ZodType>(path: string, body: unknown, schema: S) {
    const answer = await app.post(who, path, body);
    if (answer.status === 200) return { ok: true, value: schema.parse(answer.body) };
    const said = problem.safeParse(answer.body).data;
    if (!said) return badAnswer("HTML.");
    return { ok: false, kind: "problem", message: said.title, problem: said };
  },
});

/** Every word that this device holds, wherever it lies. */
async function everythingOn({ db }: Store): Promise<string> {
  return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
}

const edit = (value: string, baseText: string) => ({
  value,
  baseText,
  base: null,
  version: newId(),
  settles: [],
});
const planText = (dealId: string, value: string, baseText = "") => ({
  dealId,
  rowId: newId(),
  field: "customer_outcome",
  edit: edit(value, baseText),
});

const WRITTEN_BEFORE = "Month-end close in two days instead of nine.";
const OWN_LINE = "We staff two architects from March.";

/** Harbor & Pine registered a deal with Lumen and wrote into its plan before Lumen accepted. */
async function invited() {
  const { app, harbor, lumen, parties, device, policyId } = await threeCompanies();
  const ours = device(harbor);
  const manager = device(lumen);
  const terms = termsOf(parties.slice(0, 2), policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  await applied(ours, "plan.text.edit", planText(dealId, WRITTEN_BEFORE));
  await manager.pull();
  const rep = openDevice(apiOf(app, lumen.people.rep));
  const accept = () =>
    applied(manager, "deal.answer", answerTo(heldDeal(manager, dealId)?.registration.revision, "accepted"));
  const leave = () => applied(manager, "deal.leave", { dealId, reason: "We cannot staff it." });
  const held = (entity: string) => rep.store.db.rows.filter((row) => row.entity === entity).count();
  return { app, dealId, rep, accept, leave, held };
}

test("what was written before access was gained arrives whole", async () => {
  const { rep, accept, held } = await invited();
  await rep.sync.request();
  expect([await held("deal"), await everythingOn(rep.store)]).toEqual([
    1,
    expect.not.stringContaining(WRITTEN_BEFORE),
  ]);
  await accept();
  await rep.sync.request();
  expect(await held("plan_text")).toBe(1);
  expect(await everythingOn(rep.store)).toContain(WRITTEN_BEFORE);
  expect(rep.reported).toEqual([]);
});

test("when access is lost nothing of it stays, and of what the member wrote unsent their own words alone", async () => {
  const { rep, dealId, accept, leave, held } = await invited();
  await accept();
  await rep.sync.request();
  const written = planText(dealId, `${WRITTEN_BEFORE}\n${OWN_LINE}`, WRITTEN_BEFORE);
  await enqueue(rep.store, { key: "act 1", name: "plan.text.edit", args: written, at: 1, clockOffset: 0 });
  await leave();
  await rep.sync.request();
  expect([await held("deal"), await held("deal_participant")]).toEqual([0, 0]);
  const everything = await everythingOn(rep.store);
  expect(everything).not.toContain(WRITTEN_BEFORE);
  expect(everything).not.toContain("Zapier");
  const [item, ...more] = await refusedEntries(rep.store);
  expect([item?.name, item?.args, more]).toEqual(["plan.text.edit", { ownWords: [OWN_LINE] }, []]);
  const { refused } = await outboxView(rep.store);
  expect(refused).toMatchObject([{ summary: `A change to a joint plan: ${OWN_LINE}` }]);
});

test("an act that was queued in the moment access was lost is left with the member's own words, too", async () => {
  const { rep, dealId, accept, leave } = await invited();
  await accept();
  await rep.sync.request();
  await leave();
  await rep.sync.request();
  const written = planText(dealId, `${WRITTEN_BEFORE}\n${OWN_LINE}`, WRITTEN_BEFORE);
  await enqueue(rep.store, { key: "act 1", name: "plan.text.edit", args: written, at: 1, clockOffset: 0 });
  await rep.sync.request();
  expect((await refusedEntries(rep.store))[0]?.args).toEqual({ ownWords: [OWN_LINE] });
  expect(await everythingOn(rep.store)).not.toContain(WRITTEN_BEFORE);
});

test("an act that was refused before access was lost is left with the member's own words, too", async () => {
  const { rep, dealId, accept, leave } = await invited();
  await accept();
  await rep.sync.request();
  // Somebody else's word stands against it: refused while the deal is here.
  const objection = { ...answerTo(null, "objected"), dealId, revisionId: newId() };
  await enqueue(rep.store, { key: "act 1", name: "deal.answer", args: objection, at: 1, clockOffset: 0 });
  await rep.sync.request();
  expect((await refusedEntries(rep.store))[0]?.args).toMatchObject({ dealId });
  await leave();
  await rep.sync.request();
  expect((await refusedEntries(rep.store))[0]).toMatchObject({
    args: { ownWords: ["Too little for what we do."] },
    message: expect.stringContaining("not shared with you any more"),
  });
});
