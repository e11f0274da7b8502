// What both sides of each partnership see of what they did: touchpoints shared by name, and what counts in the deals that both
// have accepted. One pass over all touchpoints, however many partnerships there are. Called by the view of how we work together.
import type { Organisation, Partnership, Touchpoint } from "../../contract/records.ts";
import { evidenceIn } from "../../domain/deal/evidence.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { SeenAct } from "../../domain/play/give-get.ts";
import { detailsOf } from "../../domain/touchpoint-details.ts";

export type Dated = SeenAct & { at: number };
export type KnownActs = {
  us: Organisation;
  /** Those that we have accepted. */
  deals: readonly DealWhole[];
  touchpoints: readonly Touchpoint[];
  /** Of our touchpoints: which partnerships see them. */
  shares: readonly { touchpointId: string; partnershipId: string }[];
  /** Milliseconds UTC. */
  now: number;
};

/** Whether an organisation has accepted the deal. */
export const isIn = (whole: DealWhole, organisationId: string): boolean =>
  whole.deal_participant.some(
    ({ organisation, level }) => organisation.id === organisationId && level === "accepted",
  );

/** Who acted: of a partner that does not use Tandem, the partner whose act we recorded. */
const actorOf = (touchpoint: Touchpoint): string =>
  detailsOf(touchpoint).actedFor?.id ?? touchpoint.organisationId;

/** By partnership, each with a list, in no order. */
export function actsByPartnership(
  partnerships: readonly Partnership[],
  { us, deals, touchpoints, shares, now }: KnownActs,
): Map<string, Dated[]> {
  const acts = new Map(partnerships.map(({ id }) => [id, [] as Dated[]]));
  const ofPartner = Map.groupBy(partnerships, ({ partner }) => partner.id);
  const sharesOf = Map.groupBy(shares, ({ touchpointId }) => touchpointId);
  // What we recorded in a deal stands among our own, too, and counts as it does there.
  const told = new Set<string>();
  for (const whole of deals) {
    for (const { touchpointId } of whole.deal_touchpoint) told.add(touchpointId);
    const [deal] = whole.deal;
    const both = partnerships.filter(({ partner }) => isIn(whole, partner.id));
    if (!deal || both.length === 0) continue;
    for (const { touchpoint, actorId, state } of evidenceIn(whole, now)) {
      if (state !== "counts") continue;
      const { type, occurredAt: at } = touchpoint;
      for (const { id, partner } of both) {
        if (actorId !== us.id && actorId !== partner.id) continue;
        acts.get(id)?.push({ organisationId: actorId, type, customer: deal.customer, at });
      }
    }
  }
  for (const touchpoint of touchpoints) {
    if (told.has(touchpoint.id)) continue;
    const organisationId = actorOf(touchpoint);
    const { type, customer, occurredAt: at } = touchpoint;
    const seenBy =
      organisationId === us.id
        ? (sharesOf.get(touchpoint.id) ?? []).map(({ partnershipId }) => partnershipId)
        : (ofPartner.get(organisationId) ?? []).map(({ id }) => id);
    for (const id of seenBy) acts.get(id)?.push({ organisationId, type, customer, at });
  }
  return acts;
}
