// How we and each active partner work together, from the deals we are both in, touchpoints both see, requests and credit rules.
// Called by the background for the view of partners. Counts only what this device holds: what both sides may see.
import type { PolicyAcceptance } from "../../contract/policy-offer.ts";
import type { Organisation, Partnership } from "../../contract/records.ts";
import { quarterAt, quarterBefore } from "../../domain/credit/promises.ts";
import { disputeRate } from "../../domain/deal/dispute-rate.ts";
import { registrationOf } from "../../domain/deal/registration-status.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import { giveGet } from "../../domain/play/give-get.ts";
import type { RulesOwner, Together, TogetherView } from "../../messaging/together-view.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import { actsByPartnership, type Dated, isIn, type KnownActs } from "./acts-by-partnership.ts";
import { playRows } from "./play-items.ts";
import type { ViewContext } from "./view-context.ts";

/** Deals that we have accepted. */
async function ourDeals(reading: Reading, ourId: string): Promise<DealWhole[]> {
  const accepted = (await reading.all("deal_participant")).filter(
    ({ organisation, level }) => organisation.id === ourId && level === "accepted",
  );
  const wholes = await Promise.all(accepted.map(({ dealId }) => reading.deal(dealId)));
  return wholes.flatMap((whole) => whole ?? []);
}

function motionsOf(partnerId: string, { deals, now }: KnownActs): Together["motions"] {
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

/** The latest that has happened; of a meeting to come nothing is said. */
function lastOf(acts: readonly Dated[], now: number): Dated | null {
  let last: Dated | null = null;
  for (const act of acts) if (act.at <= now && (last === null || act.at > last.at)) last = act;
  return last;
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
  const known: KnownActs = { us, deals, touchpoints, shares, now: now() };
  const quarter = quarterAt(known.now);
  const active = partnerships.filter(({ status }) => status === "active");
  const actsOf = actsByPartnership(active, known);
  const requestsOf = Map.groupBy(requests, ({ request }) => request.partnershipId);
  return {
    partnerships: active.map((partnership): Together => {
      const { id, partner } = partnership;
      const acts = actsOf.get(id) ?? [];
      const last = lastOf(acts, known.now);
      const both = deals.filter((whole) => isIn(whole, partner.id));
      return {
        partnershipId: id,
        owners: ownersOf(partnership, us, acceptances),
        motions: motionsOf(partner.id, known),
        lastTouch: last
          ? { by: last.organisationId === us.id ? us : partner, type: last.type, at: last.at }
          : null,
        giveGet: giveGet(requestsOf.get(id) ?? [], acts, us.id, known.now),
        disputes: [quarter, quarterBefore(quarter)].map((each) =>
          disputeRate(both, [us.id, partner.id], each),
        ),
      };
    }),
  };
}
