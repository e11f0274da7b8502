// Whether a rate is that of the tier a partner has reached: the tier's own where it has one, else the model's. Called when a
// registration is written, submitted and approved. In a deal of several partners no tier counts: its rate would tell
// each of them what another has reached.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { CreditTerms, Range } from "../../contract/credit-policy.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import { checkRate, rangeInWords, rateRanges } from "../credit/shares.ts";
import { tierReached } from "../credit/tier-reached.ts";
import { percentInWords } from "../in-words.ts";
import { say } from "../messages/say.ts";

export type PartnerTier = {
  /** Of the partner, for people. */
  partner: string;
  /** Its name; null: it has reached none. */
  tier: string | null;
};
type Asked = Pick<RegistrationTerms, "model" | "rateBp">;

/** The one partner whose tier counts; null: several take part, or this is known to others than us. */
export function tierOf(
  { participants, payerId }: Pick<RegistrationTerms, "participants" | "payerId">,
  /** What `organisationId` earned of the payer; null: not ours to know. */
  earnedBy: (organisationId: string) => readonly BonusEntry[] | null,
  now: number,
): PartnerTier | "none_counts" | "unknown" {
  const partners = participants.filter(({ organisationId }) => organisationId !== payerId);
  const [partner] = partners;
  if (!partner || partners.length > 1) return "none_counts";
  const entries = earnedBy(partner.organisationId);
  if (entries === null) return "unknown";
  const { organisationId, name } = partner;
  return { partner: name, tier: tierReached(entries, payerId, organisationId, now) };
}

const fits = (bp: number, range: Range) => checkRate([range], bp).length === 0;

/** `several`: with several partners no tier counts. `reached`: the rate is the one without the tier. */
export type OtherTier = { why: "not_reached" | "several" | "reached"; tier: string; right: Range };

/** Null: it fits, or lies in no range at all, which is told elsewhere. */
export function otherTier(
  terms: CreditTerms,
  { model, rateBp }: Asked,
  reached: PartnerTier | "none_counts",
): OtherTier | null {
  const own = model && terms.models[model];
  if (!model || !own) return null;
  const tier = reached === "none_counts" ? null : reached.tier;
  const [right] = (tier !== null && rateRanges(terms, model, own, tier)) || [own.rate];
  if (fits(rateBp, right)) return null;
  const other = terms.tiers.find(({ rates }) => rates[model] && fits(rateBp, rates[model]));
  if (other) return { why: reached === "none_counts" ? "several" : "not_reached", tier: other.name, right };
  return tier !== null && fits(rateBp, own.rate) ? { why: "reached", tier, right } : null;
}

/** A sentence that says whose rate it is and which to choose. */
export function tierRateProblem(
  terms: CreditTerms,
  asked: Asked,
  reached: PartnerTier | "none_counts",
): string | null {
  const found = otherTier(terms, asked, reached);
  if (!found) return null;
  const { why, tier, right } = found;
  const partner = reached === "none_counts" ? "" : reached.partner;
  const chosen = percentInWords(asked.rateBp);
  return say(`rule.tierRate.${why}`, { chosen, tier, partner, right: rangeInWords(right) });
}

/** What was approved with that rate, model and version stays, whatever was reached since. */
export const wasAgreed = (terms: RegistrationTerms, agreed: RegistrationTerms | null): boolean =>
  agreed !== null &&
  agreed.policyVersionId === terms.policyVersionId &&
  agreed.model === terms.model &&
  agreed.payerId === terms.payerId &&
  agreed.rateBp === terms.rateBp;
