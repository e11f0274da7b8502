// The joint deals of the company in view: those of this very record first, then those of the same customer. Called by
// the record view. Shows facts and what this member may do; what waits for the server is told apart.
import type { DealLink } from "../../contract/deal.ts";
import { type ActCommand, mutationArgs } from "../../contract/mutations.ts";
import { type DealAct, dealRules, mayInDeal } from "../../domain/deal/may.ts";
import { registrationOf } from "../../domain/deal/registration-status.ts";
import type { Actor } from "../../domain/mutators/mutator.ts";
import type { AskedAct, DealView } from "../../messaging/surface-port.ts";
import type { Reading } from "../../store/reading.ts";
import { byAccount, byRef, companyKeys } from "../../store/row-keys.ts";
import { dealPlan } from "./deal-plan.ts";
import { type Company, isSameCompany } from "./touchpoint-items.ts";

const isActCommand = (name: string): name is ActCommand =>
  Object.hasOwn(mutationArgs, name) && name !== "touchpoint.record" && name !== "touchpoint.remove";
const isDealAct = (name: string): name is DealAct => Object.hasOwn(dealRules, name);
const commands = Object.keys(dealRules).filter(isDealAct);

function askedFor(reading: Reading, dealId: string): AskedAct[] {
  return reading.asked().flatMap(({ name, args, at }) => {
    if (!isActCommand(name)) return [];
    const { data } = mutationArgs[name].safeParse(args);
    return data && "dealId" in data && data.dealId === dealId ? [{ command: name, at }] : [];
  });
}

async function linksOf(
  reading: Reading,
  company: Company | null,
  recordRef: string | null,
): Promise<DealLink[]> {
  const keys = [
    ...(recordRef ? [byRef(recordRef)] : []),
    ...(company?.accountId ? [byAccount(company.accountId)] : []),
  ];
  return keys.length === 0 ? [] : await reading.byKeys("deal_link", keys);
}

type Found = { dealId: string; isThisRecord: boolean };

async function findDeals(
  reading: Reading,
  company: Company | null,
  recordRef: string | null,
): Promise<Found[]> {
  const links = await linksOf(reading, company, recordRef);
  const found = new Map<string, Found>();
  for (const { dealId, recordRef: linked } of links) {
    found.set(dealId, { dealId, isThisRecord: linked !== null && linked === recordRef });
  }
  const named = company ? await reading.byKeys("deal", companyKeys(company)) : [];
  for (const deal of named) {
    if (company && isSameCompany(deal.customer, company) && !found.has(deal.id)) {
      found.set(deal.id, { dealId: deal.id, isThisRecord: false });
    }
  }
  return [...found.values()];
}

/** `now`: milliseconds UTC by the corrected clock. `recordRef`: of the opportunity or account in view. */
export async function dealViews(
  reading: Reading,
  actor: Actor,
  company: Company | null,
  recordRef: string | null,
  now: number,
): Promise<DealView[]> {
  const views: DealView[] = [];
  for (const { dealId, isThisRecord } of await findDeals(reading, company, recordRef)) {
    const whole = await reading.deal(dealId);
    const [deal] = whole?.deal ?? [];
    if (!whole || !deal) continue;
    const may = Object.fromEntries(
      commands.map((command) => [command, mayInDeal(command, whole, actor, now)]),
    ) as DealView["may"];
    const registration = registrationOf(whole, now);
    views.push({
      deal,
      participants: whole.deal_participant,
      registration,
      draftRevisionId: registration.revision ? null : (whole.registration_revision[0]?.id ?? null),
      link: whole.deal_link[0] ?? null,
      isThisRecord,
      may,
      ...dealPlan(reading, whole, actor.organisationId, now),
      asked: askedFor(reading, dealId),
      isPending: reading.isPending("deal", dealId),
    });
  }
  return views.sort(
    (a, b) => Number(b.isThisRecord) - Number(a.isThisRecord) || b.deal.createdAt - a.deal.createdAt,
  );
}
