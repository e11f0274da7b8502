// What one device says of our programme and of a co-sell plan: what is saved here at once, what waits for the server, and where the
// plan differs from our programme.
import { expect, test } from "vitest";
import type { Author } from "../../contract/plan.ts";
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, harbor, lumen, NOW, put, uuid, withLumen } from "../../store/rows.test-support.ts";
import { createClock } from "../clock.ts";
import { performAct } from "../commands/act.ts";
import { coSellView } from "./co-sell-view.ts";
import { by, setUp } from "./deal-views.test-support.ts";

const theirs = { organisationId: lumen.id, person: { name: "Priya Nair", title: null }, at: NOW };
const field = <T>(value: T, n: number, edited: Author = theirs) => ({
  value,
  version: uuid(n),
  edited,
  replaced: [],
});
const nothing = { motion: null, reviewWeeks: null, target: null, responseHours: null, message: null };
const clock = () => createClock(() => NOW);

const planRow = put(partnershipScope(withLumen.id), "co_sell_plan", {
  ...nothing,
  id: uuid(600),
  partnershipId: withLumen.id,
  reviewWeeks: field(2, 601),
  nextReview: null,
});
const programmeRow = put(orgScope, "programme", {
  ...nothing,
  id: uuid(610),
  organisationId: harbor.id,
  reviewWeeks: field(4, 611, { organisationId: harbor.id, person: by, at: NOW }),
  policyId: null,
});

test("a plan differs from our programme until what the programme says is taken over, at once on this device", async () => {
  const { store, opened } = await setUp();
  await applyPull(store, aPage([planRow, programmeRow]), 0);
  const manager = { ...opened, actor: { ...opened.actor, role: "partner_manager" as const } };
  const [before] = (await coSellView(manager)).plans;
  expect(before?.deviations).toEqual([{ at: "reviewWeeks", says: 4 }]);
  const edit = { value: 4, version: uuid(602), base: uuid(601), settles: [] };
  await performAct(manager, clock(), {
    actId: uuid(603),
    command: "co-sell.edit",
    mutation: { partnershipId: withLumen.id, rowId: uuid(604), reviewWeeks: edit },
  });
  const view = await coSellView(manager);
  expect(view.plans[0]).toMatchObject({
    deviations: [],
    rules: { id: uuid(600), reviewWeeks: { value: 4 } },
  });
  expect(view.pending).toEqual([uuid(600)]);
});

test("a target waits for the server, and is not drawn as named before it answered", async () => {
  const { store, opened } = await setUp();
  await applyPull(store, aPage([]), 0);
  const manager = { ...opened, actor: { ...opened.actor, role: "admin" as const } };
  const mutation = { partnershipId: withLumen.id, targetId: uuid(620), accountId: uuid(621) };
  await performAct(manager, clock(), { actId: uuid(622), command: "co-sell.account.name", mutation });
  const [plan] = (await coSellView(manager)).plans;
  expect(plan).toMatchObject({ accounts: [], askedAccounts: [uuid(621)] });
});

test("a rep is refused on the device already", async () => {
  const { store, opened } = await setUp();
  await applyPull(store, aPage([planRow]), 0);
  const rep = { ...opened, actor: { ...opened.actor, role: "rep" as const } };
  const edit = { value: 8, version: uuid(602), base: uuid(601), settles: [] };
  const attempt = performAct(rep, clock(), {
    actId: uuid(603),
    command: "co-sell.edit",
    mutation: { partnershipId: withLumen.id, rowId: uuid(604), reviewWeeks: edit },
  });
  await expect(attempt).rejects.toMatchObject({ failure: { code: "not_allowed" } });
});
