// Our quota setting, and for one deal what its payer's policy promises for wins, how near it is and what was earned. Called by
// the background for the credit view and the options. Counts only deals that this device holds: those both are in.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import type { Organisation } from "../../contract/records.ts";
import { standingIn, toCounted, winsToward } from "../../domain/credit/bonuses.ts";
import { promiseKey, promisesOf, quarterAt, quarterBefore } from "../../domain/credit/promises.ts";
import { payerOf } from "../../domain/deal/deal-outcome.ts";
import { registrationOf } from "../../domain/deal/registration-status.ts";
import { winOf } from "../../domain/deal/wins.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { BonusStanding, OwnCreditView } from "../../messaging/own-credit-view.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

/** Deals of which the payer reported something in this quarter. */
async function dealsWonIn(reading: Reading, payerId: string, quarter: string): Promise<DealWhole[]> {
  const reports = (await reading.all("outcome_report")).filter(
    ({ organisationId, reported }) => organisationId === payerId && quarterAt(reported.at) === quarter,
  );
  const deals: DealWhole[] = [];
  for (const dealId of new Set(reports.map((each) => each.dealId))) {
    const whole = await reading.deal(dealId);
    if (whole) deals.push(whole);
  }
  return deals;
}

type Between = { payer: Organisation; beneficiary: Organisation; offer: PolicyOffer | null };

async function standingBetween(
  reading: Reading,
  { payer, beneficiary, offer }: Between,
  entries: readonly BonusEntry[],
  now: number,
): Promise<BonusStanding> {
  const quarter = quarterAt(now);
  const all = entries.filter(
    (each) => each.organisationId === payer.id && each.beneficiaryId === beneficiary.id,
  );
  const wins = (await dealsWonIn(reading, payer.id, quarter)).flatMap((whole) => {
    const win = winOf(whole, payer.id, beneficiary.id);
    return win && quarterAt(win.at) === quarter ? [win] : [];
  });
  const known = new Set(
    standingIn(all)
      .filter((each) => each.quarter === quarter)
      .map(({ what }) => promiseKey(what.promise)),
  );
  return {
    payer,
    beneficiary,
    quarter,
    entries: all
      .filter((each) => each.quarter === quarter || each.quarter === quarterBefore(quarter))
      .sort((a, b) => b.at - a.at),
    progress: (offer ? promisesOf(offer.terms) : []).map((promise) => ({
      promise,
      wins: winsToward(promise, wins).map(toCounted),
      isEarned: known.has(promiseKey(promise)),
    })),
  };
}

async function bonusesOf(
  reading: Reading,
  us: Organisation,
  dealId: string,
  now: number,
): Promise<BonusStanding[]> {
  const whole = await reading.deal(dealId);
  const { terms } = whole ? registrationOf(whole, now) : { terms: null };
  const payerId = whole ? payerOf(whole, terms) : null;
  // Of one that is not co-sell nothing is promised.
  if (!terms?.model || payerId === null) return [];
  const companies = terms.participants.map(({ organisationId: id, name }) => ({ id, name }));
  const payer = companies.find(({ id }) => id === payerId);
  if (!payer || !companies.some(({ id }) => id === us.id)) return [];
  const beneficiaries = companies.filter(({ id }) => id !== payerId && (payerId === us.id || id === us.id));
  const [entries, offers] = await Promise.all([reading.all("bonus_entry"), reading.all("policy_offer")]);
  const offer =
    offers.find((each) => each.policyId === terms.policyVersionId && each.organisation.id === payerId) ??
    null;
  const standings: BonusStanding[] = [];
  for (const beneficiary of beneficiaries) {
    standings.push(await standingBetween(reading, { payer, beneficiary, offer }, entries, now));
  }
  return standings.filter((each) => each.entries.length > 0 || each.progress.length > 0);
}

export async function ownCreditView(
  { store, actor, organisation, now }: ViewContext,
  { dealId }: { dealId: string | null },
): Promise<OwnCreditView> {
  const reading = await currentReading(store, actor);
  const [quota = null] = await reading.all("quota_setting");
  return {
    quota,
    isAsked: reading.asked().some(({ name }) => name === "quota.set"),
    bonuses: dealId === null ? [] : await bonusesOf(reading, organisation, dealId, now()),
  };
}
