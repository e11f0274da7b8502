// The joint plan of a deal as screens show it: its rows, which of them still wait for the server, and how it stands. Called
// by the view of deals.
import type { SharedTouchpoint } from "../../domain/deal/plan-checks.ts";
import { planOf } from "../../domain/deal/plan-of.ts";
import { planStanding } from "../../domain/deal/plan-standing.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { DealView } from "../../messaging/surface-port.ts";
import type { Reading } from "../../store/reading.ts";
import { byTouchpoint } from "../../store/row-keys.ts";
import { touchpointsOf } from "./touchpoint-items.ts";

/** Of companies in the deal; ours where every other one that is our partner sees them. */
async function sharedTouchpoints(
  reading: Reading,
  whole: DealWhole,
  ourId: string,
): Promise<SharedTouchpoint[]> {
  const [deal] = whole.deal;
  if (!deal) return [];
  const inDeal = whole.deal_participant
    .filter(({ level }) => level !== "left")
    .map(({ organisation }) => organisation.id);
  const accountId = whole.deal_link[0]?.accountId ?? null;
  const [found, partnerships] = await Promise.all([
    touchpointsOf(reading, { ...deal.customer, accountId }),
    reading.all("partnership"),
  ]);
  const touchpoints = found.filter(
    ({ organisationId, visibility }) => visibility === "shared" && inDeal.includes(organisationId),
  );
  const shares = await reading.byKeys(
    "touchpoint_share",
    touchpoints.map(({ id }) => byTouchpoint(id)),
  );
  const withUs = partnerships.filter(({ partner }) => inDeal.includes(partner.id));
  const seenByAll = (touchpointId: string) =>
    withUs.every(({ id }) =>
      shares.some((share) => share.touchpointId === touchpointId && share.partnershipId === id),
    );
  return touchpoints
    .filter(({ id, organisationId }) => organisationId !== ourId || seenByAll(id))
    .map(({ organisationId, type, occurredAt }) => ({ organisationId, type, occurredAt }));
}

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

export async function dealPlan(
  reading: Reading,
  whole: DealWhole,
  ourId: string,
  now: number,
): Promise<Pick<DealView, "plan" | "checks">> {
  const pending = planKinds.flatMap((kind) =>
    whole[kind].map(({ id }) => id).filter((id) => reading.isPending(kind, id)),
  );
  const touchpoints = await sharedTouchpoints(reading, whole, ourId);
  return {
    plan: { ...planOf(whole), pending },
    checks: planStanding(whole, { viewerId: ourId, touchpoints, now }),
  };
}
