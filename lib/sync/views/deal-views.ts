// The joint deals of the company in view: those of this very record first, then those of the same customer. Called by
// the record view. Shows facts and what this member may do; what waits for the server is told apart.
import type { DealLink } from "../../contract/deal.ts";
import { type ActCommand, mutationArgs } from "../../contract/mutations.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import { type OutreachSetting, USUAL_OUTREACH_DAYS } from "../../contract/settings.ts";
import { acceptancesOf } from "../../domain/deal/acceptances.ts";
import { attributionsIn } from "../../domain/deal/attribution.ts";
import type { CheckSettings } from "../../domain/deal/check-settings.ts";
import { creditStanding } from "../../domain/deal/credit-standing.ts";
import { type DealAct, dealRules, mayInDeal } from "../../domain/deal/may.ts";
import { noticesOf } from "../../domain/deal/notices-of.ts";
import { registrationOf } from "../../domain/deal/registration-status.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { Actor } from "../../domain/mutators/mutator.ts";
import { isSameCompany } from "../../domain/same-company.ts";
import type { AskedAct, DealView } from "../../messaging/surface-port.ts";
import type { Reading } from "../../store/reading.ts";
import { byAccount, byRef, companyKeys } from "../../store/row-keys.ts";
import { dealConflicts, dealsAround } from "./deal-conflicts.ts";
import { historyOf, RECENT } from "./deal-history.ts";
import { dealPlan } from "./deal-plan.ts";
import { dealReview } from "./deal-review.ts";
import type { Company } from "./touchpoint-items.ts";

const isActCommand = (name: string): name is ActCommand =>
  Object.hasOwn(mutationArgs, name) && name !== "touchpoint.record" && name !== "touchpoint.remove";
const isDealAct = (name: string): name is DealAct => Object.hasOwn(dealRules, name);
const commands = Object.keys(dealRules).filter(isDealAct);

function askedFor(reading: Reading, dealId: string): AskedAct[] {
  return reading.asked().flatMap(({ name, args, at }): AskedAct[] => {
    if (!isActCommand(name)) return [];
    const { data } = mutationArgs[name].safeParse(args);
    if (!data || !("dealId" in data) || data.dealId !== dealId) return [];
    if (name !== "plan.assignment.answer") return [{ command: name, at }];
    const { duty, forOrganisationId } = mutationArgs[name].parse(args);
    return [{ command: name, at, slot: { duty, forOrganisationId } }];
  });
}

async function linksOf(
  reading: Reading,
  company: Company | null,
  recordRef: string | null,
): Promise<DealLink[]> {
  return reading.byKeys("deal_link", [
    ...(recordRef ? [byRef(recordRef)] : []),
    ...(company?.accountId ? [byAccount(company.accountId)] : []),
  ]);
}

export type FoundDeal = {
  whole: DealWhole;
  /** Our other deals on its customer, which it may meet. */
  around: DealWhole[];
  /** By the CRM record in view itself. */
  isThisRecord: boolean;
};

/** Of this very record first as they are linked, then of the same customer. */
export async function findDeals(
  reading: Reading,
  company: Company | null,
  recordRef: string | null,
  { ourId, now }: { ourId: string; now: number },
): Promise<FoundDeal[]> {
  const [links, named] = await Promise.all([
    linksOf(reading, company, recordRef),
    company ? reading.byKeys("deal", companyKeys(company)) : [],
  ]);
  const isThisRecord = new Map<string, boolean>();
  for (const { dealId, recordRef: linked } of links) {
    isThisRecord.set(dealId, linked !== null && linked === recordRef);
  }
  for (const deal of named) {
    if (company && isSameCompany(deal.customer, company) && !isThisRecord.has(deal.id)) {
      isThisRecord.set(deal.id, false);
    }
  }
  const found = await Promise.all(
    [...isThisRecord].map(async ([dealId, isThis]): Promise<FoundDeal[]> => {
      const whole = await reading.deal(dealId);
      if (!whole) return [];
      const around = await dealsAround(reading, whole, ourId, now);
      return [{ whole, around, isThisRecord: isThis }];
    }),
  );
  return found.flat();
}

export type DealsContext = {
  /** Of credit policies, all there are here. */
  offers: readonly PolicyOffer[];
  /** Of our organisation's checks. */
  settings: CheckSettings;
  /** Null: the usual days. */
  outreach: OutreachSetting | null;
  /** Milliseconds UTC by the corrected clock. */
  now: number;
};

export function dealViews(
  reading: Reading,
  actor: Actor,
  found: readonly FoundDeal[],
  { offers, settings, outreach, now }: DealsContext,
): DealView[] {
  const outreachDays = outreach?.days ?? USUAL_OUTREACH_DAYS;
  const views = found.flatMap(({ whole, around, isThisRecord }): DealView[] => {
    const [deal] = whole.deal;
    if (!deal) return [];
    const may = Object.fromEntries(
      commands.map((command) => [command, mayInDeal(command, whole, actor, now)]),
    ) as DealView["may"];
    const registration = registrationOf(whole, now);
    const view = {
      deal,
      participants: whole.deal_participant,
      registration,
      draftRevisionId: registration.revision ? null : (whole.registration_revision[0]?.id ?? null),
      link: whole.deal_link[0] ?? null,
      isThisRecord,
      may,
      ...dealPlan(reading, whole, { viewerId: actor.organisationId, settings, outreachDays, now }),
      review: dealReview(whole, registration, offers),
      attribution: attributionsIn(whole, now),
      acceptances: acceptancesOf(whole, offers),
      credit: creditStanding(whole, offers, now),
      booked:
        whole.booked_amount.find(({ organisationId }) => organisationId === actor.organisationId) ?? null,
      conflict: dealConflicts(reading, whole, around, actor, now),
      asked: askedFor(reading, deal.id),
      waits: noticesOf(whole, actor, offers, now),
      history: historyOf(reading, whole, actor.organisationId, { rowId: null, limit: RECENT }).items,
      isPending: reading.isPending("deal", deal.id),
    };
    return [view];
  });
  return views.sort(
    (a, b) => Number(b.isThisRecord) - Number(a.isThisRecord) || b.deal.createdAt - a.deal.createdAt,
  );
}
