// How one device tells how we and a partner work together: from deals, touchpoints, requests and credit rules it holds.
import { describe, expect, test } from "vitest";
import type { DealTouchpoint } from "../../contract/evidence.ts";
import { dealScope, orgScope, partnershipScope } from "../../contract/scope.ts";
import { applyPull } from "../../store/apply-pull.ts";
import {
  aPage,
  aTouchpoint,
  dana,
  harbor,
  lumen,
  NOW,
  put,
  uuid,
  withLumen,
} from "../../store/rows.test-support.ts";
import { by, DEAL, setUp, submittedRows } from "./deal-views.test-support.ts";
import { togetherView } from "./together-view.ts";

const DAY = 86_400_000;
const scope = partnershipScope(withLumen.id);
const inDeal = (n: number, rest: Partial<DealTouchpoint>) =>
  put(dealScope(DEAL), "deal_touchpoint", {
    id: uuid(700 + n),
    dealId: DEAL,
    touchpointId: uuid(750 + n),
    organisationId: lumen.id,
    person: by,
    type: "introduction",
    occurredAt: NOW - 3 * DAY,
    recordedAt: NOW - 3 * DAY,
    link: null,
    people: [],
    creditRole: null,
    nextStep: null,
    note: null,
    ...rest,
  });

async function told(rows: ReturnType<typeof put>[]) {
  const { store, opened } = await setUp();
  await applyPull(store, aPage(rows), 0);
  const { partnerships } = await togetherView(opened);
  return partnerships.find(({ partnershipId }) => partnershipId === withLumen.id);
}

describe("how we work together", () => {
  test("names who accepted the credit rules, and nothing of deals and acts where there are none", async () => {
    expect(await told([])).toMatchObject({
      owners: [
        { organisation: { id: harbor.id }, name: "Mira Vega", authority: "VP Partnerships" },
        { organisation: { id: lumen.id }, name: "Mira Vega" },
      ],
      motions: [],
      lastTouch: null,
      giveGet: {},
      disputes: [{ quarter: "2026-Q4", statements: 0 }, { quarter: "2026-Q3" }],
    });
  });

  test("counts the deals we are both in by motion, and what was given in them, once", async () => {
    const found = await told([
      ...submittedRows(),
      inDeal(1, {}),
      // Ours, and its own row at home.
      inDeal(2, { organisationId: harbor.id, occurredAt: NOW - DAY, recordedAt: NOW - DAY }),
      put(
        orgScope,
        "touchpoint",
        aTouchpoint({ id: uuid(752), organisationId: harbor.id, type: "introduction" }),
      ),
    ]);
    expect(found).toMatchObject({
      motions: [{ motion: "co_sell", model: "sell_with", deals: 1 }],
      lastTouch: { by: { id: harbor.id }, type: "introduction", at: NOW - DAY },
      giveGet: { intro: { given: 1, received: 1 } },
    });
  });

  test("leaves out what is contested, what only we see, and what was shown to somebody else", async () => {
    const contested = put(dealScope(DEAL), "touchpoint_verdict", {
      id: uuid(720),
      dealId: DEAL,
      dealTouchpointId: uuid(701),
      organisationId: harbor.id,
      verdict: "contested",
      reason: "Nobody was introduced.",
      judgedBy: { name: dana.name, title: dana.title },
      judgedAt: NOW,
    });
    const internal = aTouchpoint({ id: uuid(760), organisationId: harbor.id, type: "introduction" });
    const elsewhere = aTouchpoint({ id: uuid(761), organisationId: harbor.id, type: "referral" });
    const shared = { id: uuid(770), touchpointId: elsewhere.id, partnershipId: uuid(771) };
    const found = await told([
      ...submittedRows(),
      inDeal(1, {}),
      contested,
      put(orgScope, "touchpoint", internal),
      put(orgScope, "touchpoint", elsewhere),
      put(orgScope, "touchpoint_share", shared),
    ]);
    expect(found).toMatchObject({ giveGet: {}, lastTouch: null });
  });

  test("counts touchpoints that are shared by name, in both directions", async () => {
    const ours = aTouchpoint({
      id: uuid(762),
      organisationId: harbor.id,
      type: "referral",
      occurredAt: NOW - 5 * DAY,
    });
    const theirs = aTouchpoint({
      id: uuid(763),
      organisationId: lumen.id,
      type: "content_shared",
      occurredAt: NOW - DAY,
    });
    const found = await told([
      put(orgScope, "touchpoint", ours),
      put(orgScope, "touchpoint_share", {
        id: uuid(772),
        touchpointId: ours.id,
        partnershipId: withLumen.id,
      }),
      put(scope, "touchpoint", theirs),
    ]);
    expect(found).toMatchObject({
      giveGet: { intro: { given: 1, received: 0 }, intel: { given: 0, received: 1 } },
      lastTouch: { by: { id: lumen.id }, type: "content_shared" },
    });
  });
});
