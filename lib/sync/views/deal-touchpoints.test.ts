// The touchpoints of a deal in the record view: each once, whoever recorded it, with what it proves and what waits.
import { expect, test } from "vitest";
import type { DealTouchpoint, TouchpointVerdict } from "../../contract/evidence.ts";
import { dealScope } from "../../contract/scope.ts";
import { noDetails } from "../../domain/touchpoint-details.ts";
import type { TouchpointDraft } from "../../messaging/surface-port.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { settle } from "../../store/outbox.ts";
import { aPage, harbor, lumen, NOW, put, uuid } from "../../store/rows.test-support.ts";
import { newId } from "../../util/new-id.ts";
import { createClock } from "../clock.ts";
import { recordTouchpoint, removeTouchpoint } from "../commands/record-touchpoint.ts";
import { aDraft } from "../device.test-support.ts";
import { by, DEAL, setUp, submittedRows, terms } from "./deal-views.test-support.ts";

const DAY = 86_400_000;
const scope = dealScope(DEAL);
const clock = createClock(() => NOW);

/** What Lumen recorded for everyone in the deal, as the server brings it. */
const lumens = (change: Partial<DealTouchpoint> = {}): DealTouchpoint => ({
  id: newId(),
  dealId: DEAL,
  touchpointId: newId(),
  organisationId: lumen.id,
  person: { name: "Priya Nair", title: "AE" },
  type: "introduction",
  occurredAt: NOW - DAY,
  recordedAt: NOW - DAY,
  ...noDetails,
  creditRole: "sourcing",
  note: "She runs operations.",
  ...change,
});

async function deal() {
  const made = await setUp();
  await applyPull(made.store, aPage(submittedRows()), 0);
  const draft = (change: Partial<TouchpointDraft> = {}) =>
    aDraft({ customer: terms.customer, dealId: DEAL, ...change });
  return {
    ...made,
    draft,
    record: (change?: Partial<TouchpointDraft>) => recordTouchpoint(made.opened, clock, draft(change)),
    bring: (...rows: DealTouchpoint[]) =>
      applyPull(made.store, aPage(rows.map((row) => put(scope, "deal_touchpoint", row))), 0),
    touchpoints: async () => (await made.view()).touchpoints,
  };
}

test("a partner's is an item of its own, with its note, its details and who recorded it for whom", async () => {
  const { bring, touchpoints, deals } = await deal();
  const nextStep = { text: "Call", owner: { organisationId: lumen.id, person: null }, date: null };
  const row = lumens({ link: "https://calls.example/7", nextStep });
  await bring(row);
  expect(await touchpoints()).toMatchObject([
    {
      touchpoint: {
        id: row.touchpointId,
        organisationName: lumen.name,
        recordedBy: null,
        customer: terms.customer,
        details: { link: "https://calls.example/7", creditRole: "sourcing" },
      },
      notes: [{ text: "She runs operations.", visibility: "shared" }],
      deal: { dealId: DEAL, rowId: row.id, state: "counts", asked: false },
      ours: false,
      named: [lumen],
      sharedWith: [{ id: harbor.id }],
    },
  ]);
  expect((await deals())[0]?.attribution).toMatchObject([
    { partnerId: lumen.id, outcome: "influenced", reason: { code: "creation_unknown" } },
  ]);
});

test("ours is there once and at once, read by everyone who accepted, and goes when it is taken back", async () => {
  const { record, touchpoints, opened } = await deal();
  const { touchpointId } = await record({ note: { text: "For us", visibility: "internal" } });
  expect(await touchpoints()).toMatchObject([
    {
      touchpoint: { id: touchpointId, visibility: "shared" },
      deal: { dealId: DEAL, state: "counts" },
      sharedWith: [{ id: lumen.id }],
      state: "saved",
    },
  ]);
  await removeTouchpoint(opened, clock, touchpointId);
  expect(await touchpoints()).toEqual([]);
});

test("one that was refused keeps its content and says which deal it was for", async () => {
  const { record, touchpoints, store } = await deal();
  await record({ note: { text: "All of it", visibility: "shared" } });
  const [queued] = await store.db.outbox.toArray();
  const answer = { outcome: "refused", code: "not_allowed", message: "You left." } as const;
  await settle(store, [{ id: queued?.mutationId ?? 0, ...answer }]);
  expect(await touchpoints()).toMatchObject([
    { state: "refused", notes: [{ text: "All of it" }], deal: { dealId: DEAL, state: null } },
  ]);
});

test("one that the rules refuse here is refused at once, and nothing is queued", async () => {
  const { draft, opened, store } = await deal();
  const elsewhere = recordTouchpoint(opened, clock, draft({ dealId: uuid(999) }));
  await expect(elsewhere).rejects.toMatchObject({ failure: { code: "not_found" } });
  const owner = { organisationId: uuid(998), person: null };
  const details = { ...noDetails, nextStep: { text: "Call", owner, date: null } };
  await expect(recordTouchpoint(opened, clock, draft({ details }))).rejects.toMatchObject({
    failure: { code: "bad_arguments" },
  });
  expect(await store.db.outbox.count()).toBe(0);
});

test("a late one waits, our confirmation is on its way and counts nothing, the server's answer makes it count", async () => {
  const { bring, touchpoints, act, store } = await deal();
  const row = lumens({ occurredAt: NOW - 30 * DAY });
  await bring(row);
  expect((await touchpoints())[0]?.deal).toMatchObject({ state: "waits", lateBy: 29 * DAY, asked: false });
  const mutation = {
    dealId: DEAL,
    verdictId: uuid(700),
    dealTouchpointId: row.id,
    judgement: { kind: "confirmed" as const },
  };
  await act({ actId: uuid(701), command: "evidence.judge", mutation });
  expect((await touchpoints())[0]?.deal).toMatchObject({ state: "waits", asked: true });
  const verdict: TouchpointVerdict = {
    id: uuid(700),
    dealId: DEAL,
    dealTouchpointId: row.id,
    organisationId: harbor.id,
    verdict: "confirmed",
    reason: null,
    judgedBy: by,
    judgedAt: NOW,
  };
  await settle(store, [{ id: 1, outcome: "applied" }]);
  const answer = aPage([put(scope, "touchpoint_verdict", verdict)], { lastMutationId: 1 });
  await applyPull(store, answer, 0);
  expect((await touchpoints())[0]?.deal).toMatchObject({
    state: "counts",
    asked: false,
    verdicts: [verdict],
  });
});
