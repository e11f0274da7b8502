// The list of what waits for a member, from what this device holds; and what the person switched off.
import { expect, test } from "vitest";
import { partnershipScope } from "../../contract/scope.ts";
import { startingTerms } from "../../domain/credit/starting-terms.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, lumen, NOW, put, uuid, withLumen } from "../../store/rows.test-support.ts";
import { createNotify } from "../notify.ts";
import { setUp, submittedRows } from "./deal-views.test-support.ts";
import { inboxItems } from "./inbox-view.ts";

const DAY = 86_400_000;
const request = (organisation: { id: string; name: string }, dueAt: number) => ({
  id: uuid(900),
  partnershipId: withLumen.id,
  organisation,
  requestedBy: { name: "Priya Nair", title: "AE" },
  play: "intro",
  customer: { name: "Zapier", domain: "zapier.com" },
  opportunity: null,
  stakeholder: null,
  reason: "You know her.",
  requestedAt: NOW - DAY,
  dueAt,
});

function memoryArea() {
  const held: Record<string, unknown> = {};
  return {
    get: async (key: string) => ({ [key]: held[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(held, items),
  };
}

test("a partner's request waits until it is answered; ours only beyond the response time", async () => {
  const { store, opened } = await setUp();
  const scope = partnershipScope(withLumen.id);
  await applyPull(store, aPage([put(scope, "play_request", request(lumen, NOW + 1))]), 0);
  expect(await inboxItems(opened)).toMatchObject([
    { kind: "request_to_answer", subject: lumen.name, customer: "Zapier", dueAt: NOW + 1 },
  ]);
  await applyPull(store, aPage([put(scope, "play_request", request(opened.organisation, NOW + 1))]), 0);
  expect(await inboxItems(opened)).toEqual([]);
  await applyPull(store, aPage([put(scope, "play_request", request(opened.organisation, NOW - 1))]), 0);
  expect(await inboxItems(opened)).toMatchObject([{ kind: "request_overdue" }]);
});

test("a registration waits for the member who may answer it, not for a rep", async () => {
  const { store, opened } = await setUp();
  await applyPull(store, aPage(submittedRows()), 0);
  expect(await inboxItems(opened)).toEqual([]);
  const manager = { ...opened, actor: { ...opened.actor, role: "manager" as const } };
  expect(await inboxItems(manager)).toMatchObject([
    { kind: "registration_to_answer", deal: "Platform expansion", customer: "Zapier" },
  ]);
});

test("a partner's policy waits for who may accept it, a statement until it is ticked off", async () => {
  const { store, opened } = await setUp();
  const scope = partnershipScope(withLumen.id);
  const offer = {
    id: uuid(910),
    partnershipId: withLumen.id,
    policyId: uuid(911),
    version: 1,
    organisation: lumen,
    terms: startingTerms,
    publishedBy: { name: "Priya Nair", title: null },
    publishedAt: NOW,
  };
  await applyPull(store, aPage([put(scope, "policy_offer", offer)]), 0);
  expect(await inboxItems(opened)).toEqual([]);
  const manager = { ...opened, actor: { ...opened.actor, role: "manager" as const } };
  expect(await inboxItems(manager)).toMatchObject([
    {
      kind: "policy_to_accept",
      subject: lumen.name,
      customer: null,
      place: { at: "policy", offerId: offer.id },
    },
  ]);
  const notify = createNotify(memoryArea(), () => {});
  const items = [
    { kind: "statement_to_check" as const, key: "statement/1" },
    { kind: "deal_lost" as const, key: "change/1" },
    { kind: "dispute_to_resolve" as const, key: "dispute/1" },
  ];
  await notify.tickOff("statement/1");
  await notify.tickOff("change/1");
  // What asks for an answer goes by the answer alone.
  await notify.tickOff("dispute/1");
  expect(await notify.wanted(items)).toEqual([items[2]]);
});

test("a kind that is switched off counts no more; what was told once is not told again", async () => {
  const area = memoryArea();
  const notify = createNotify(area, () => {});
  const items = [
    { kind: "review_due" as const, key: "review/1" },
    { kind: "duty_proposed" as const, key: "duty/1" },
  ];
  expect(await notify.settings()).toEqual({ browser: false, off: [] });
  await notify.change({ browser: true, off: ["review_due"] });
  expect(await notify.wanted(items)).toEqual([items[1]]);
  expect(await notify.untold(items)).toEqual(items);
  // Also after the worker was killed: another one over the same storage.
  expect(await createNotify(area, () => {}).untold(items)).toEqual([]);
});

test("that our owner of a co-sell plan left waits for who may name another", async () => {
  const { store, opened } = await setUp();
  const edited = { organisationId: opened.organisation.id, person: { name: "Mira", title: null }, at: NOW };
  const person = { value: { name: "Mira", title: null }, version: uuid(921), edited, replaced: [] };
  const owner = {
    id: uuid(920),
    partnershipId: withLumen.id,
    organisationId: opened.organisation.id,
    person,
    leftAt: NOW,
  };
  const changes = [
    put("org", "partnership", withLumen),
    put(partnershipScope(withLumen.id), "co_sell_owner", owner),
  ];
  await applyPull(store, aPage(changes), 0);
  expect(await inboxItems(opened)).toEqual([]);
  const admin = { ...opened, actor: { ...opened.actor, role: "admin" as const } };
  expect(await inboxItems(admin)).toMatchObject([
    { kind: "plan_owner_left", subject: lumen.name, at: NOW, deal: null, accountId: null },
  ]);
});
