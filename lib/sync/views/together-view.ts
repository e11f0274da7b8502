// How we and each active partner work together, from the deals we are both in, touchpoints both see, requests and credit rules.
// Called by the background for the view of partners. Counts only what this device holds: what both sides may see.
import type { PolicyAcceptance } from "../../contract/policy-offer.ts";
import type { Organisation, Partnership, Touchpoint } from "../../contract/records.ts";
import { quarterAt, quarterBefore } from "../../domain/credit/promises.ts";
import { disputeRate } from "../../domain/deal/dispute-rate.ts";
import { evidenceIn } from "../../domain/deal/evidence.ts";
import { registrationOf } from "../../domain/deal/registration-status.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import { giveGet, type SeenAct } from "../../domain/play/give-get.ts";
import { detailsOf } from "../../domain/touchpoint-details.ts";
import type { RulesOwner, Together, TogetherView } from "../../messaging/together-view.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import { playRows } from "./play-items.ts";
import type { ViewContext } from "./view-context.ts";

type Dated = SeenAct & { at: number };
type Known = {
  us: Organisation;
  deals: readonly DealWhole[];
  touchpoints: readonly Touchpoint[];
  /** Of our touchpoints: which partnerships see them. */
  sharedWith: ReadonlyMap<string, readonly string[]>;
  now: number;
};

/** Deals that we have accepted. */
async function ourDeals(reading: Reading, ourId: string): Promise<DealWhole[]> {
  const accepted = (await reading.all("deal_participant")).filter(
    ({ organisation, level }) => organisation.id === ourId && level === "accepted",
  );
  const wholes = await Promise.all(accepted.map(({ dealId }) => reading.deal(dealId)));
  return wholes.flatMap((whole) => whole ?? []);
}

const isIn = (whole: DealWhole, organisationId: string): boolean =>
  whole.deal_participant.some(
    ({ organisation, level }) => organisation.id === organisationId && level === "accepted",
  );

/** Who acted: of a partner that does not use Tandem, the partner whose act we recorded. */
const actorOf = (touchpoint: Touchpoint): string =>
  detailsOf(touchpoint).actedFor?.id ?? touchpoint.organisationId;

/** What both sides see: touchpoints shared by name, and what counts in the deals that both have accepted. */
function actsOf({ id, partner }: Partnership, known: Known): Dated[] {
  const { us, deals, touchpoints, sharedWith, now } = known;
  const byName = touchpoints.filter(
    (each) =>
      actorOf(each) === partner.id ||
      (each.organisationId === us.id && (sharedWith.get(each.id) ?? []).includes(id)),
  );
  const inDeals = deals.flatMap((whole) => {
    const [deal] = whole.deal;
    if (!deal || !isIn(whole, partner.id)) return [];
    return evidenceIn(whole, now).flatMap(({ touchpoint: { type, occurredAt: at }, actorId, state }) =>
      state === "counts" && (actorId === us.id || actorId === partner.id)
        ? [{ organisationId: actorId, type, customer: deal.customer, at }]
        : [],
    );
  });
  // What we recorded in a deal stands among our own, too, and counts as it does there.
  const told = new Set(
    deals.flatMap((whole) => whole.deal_touchpoint.map(({ touchpointId }) => touchpointId)),
  );
  return [
    ...inDeals,
    ...byName
      .filter((each) => !told.has(each.id))
      .map((each) => ({
        organisationId: actorOf(each),
        type: each.type,
        customer: each.customer,
        at: each.occurredAt,
      })),
  ];
}

function motionsOf(partnerId: string, { deals, now }: Known): Together["motions"] {
  const found = new Map<string, Together["motions"][number]>();
  for (const whole of deals) {
    const { status, terms } = registrationOf(whole, now);
    if (!terms || status === "draft" || status === "rejected" || status === "withdrawn") continue;
    if (!terms.participants.some(({ organisationId }) => organisationId === partnerId)) continue;
    const { motion, model } = terms;
    const key = `${motion} ${model}`;
    const known = found.get(key) ?? { motion, model, deals: 0 };
    found.set(key, { ...known, deals: known.deals + 1 });
  }
  return [...found.values()].sort((a, b) => b.deals - a.deals);
}

function ownersOf(
  { id, partner }: Partnership,
  us: Organisation,
  acceptances: readonly PolicyAcceptance[],
): RulesOwner[] {
  return [us, partner].flatMap((organisation) => {
    const latest = acceptances
      .filter((each) => each.partnershipId === id && each.organisationId === organisation.id)
      .sort((a, b) => b.acceptedAt - a.acceptedAt)[0];
    if (!latest) return [];
    return [{ organisation, name: latest.acceptedBy.name, authority: latest.acceptedBy.authority }];
  });
}

export async function togetherView({
  store,
  actor,
  organisation: us,
  now,
}: ViewContext): Promise<TogetherView> {
  const reading = await currentReading(store, actor);
  const [partnerships, acceptances, requests, touchpoints, shares, deals] = await Promise.all([
    reading.all("partnership"),
    reading.all("policy_acceptance"),
    playRows(reading),
    reading.all("touchpoint"),
    reading.all("touchpoint_share"),
    ourDeals(reading, us.id),
  ]);
  const sharedWith = new Map<string, string[]>();
  for (const { touchpointId, partnershipId } of shares) {
    sharedWith.set(touchpointId, [...(sharedWith.get(touchpointId) ?? []), partnershipId]);
  }
  const known: Known = { us, deals, touchpoints, sharedWith, now: now() };
  const quarter = quarterAt(known.now);
  const active = partnerships.filter(({ status }) => status === "active");
  return {
    partnerships: active.map((partnership): Together => {
      const { id, partner } = partnership;
      const acts = actsOf(partnership, known);
      const [last] = acts.filter(({ at }) => at <= known.now).sort((a, b) => b.at - a.at);
      const asked = requests.filter(({ request }) => request.partnershipId === id);
      const both = deals.filter((whole) => isIn(whole, partner.id));
      return {
        partnershipId: id,
        owners: ownersOf(partnership, us, acceptances),
        motions: motionsOf(partner.id, known),
        lastTouch: last
          ? { by: last.organisationId === us.id ? us : partner, type: last.type, at: last.at }
          : null,
        giveGet: giveGet(asked, acts, us.id, known.now),
        disputes: [quarter, quarterBefore(quarter)].map((each) =>
          disputeRate(both, [us.id, partner.id], each),
        ),
      };
    }),
  };
}
