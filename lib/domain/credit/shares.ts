// The shares and the rate of a deal: what a policy proposes, what it allows, and what must be called out. Called by
// `statement.ts` and by the form in which they are chosen. All in basis points.
// Rule: Tandem credit rules, docs/decisions/005-credit.md.
import type { CreditShare, RoleAssignment } from "../../contract/credit.ts";
import type { CreditTerms, ModelTerms, Range } from "../../contract/credit-policy.ts";
import type { StatementNotice } from "../../contract/credit-statement.ts";
import type { CoSellModel } from "../../contract/words.ts";
import { creditRoleWords, percentInWords } from "../in-words.ts";
import { say } from "../messages/say.ts";
import { type CreditProblem, problem } from "./problem.ts";

/** Every credit role of the model at its default, in role order. They add to 10,000. */
export function defaultShares(terms: ModelTerms): CreditShare[] {
  return terms.roles.map(({ creditRole, share }) => ({ creditRole, bp: share.default }));
}

/**
 * The ranges a rate may be chosen from, the first of which proposes it. With a tier: that tier's, or the model's own
 * where it has none; null for a tier the policy does not have. Without: the model's own and those of every tier,
 * because who is in which tier is the payer's and the partner's business, and the payer checks it when approving.
 */
export function rateRanges(
  policy: CreditTerms,
  model: CoSellModel,
  terms: ModelTerms,
  tier?: string,
): [Range, ...Range[]] | null {
  if (tier === undefined) return [terms.rate, ...policy.tiers.flatMap(({ rates }) => rates[model] ?? [])];
  const found = policy.tiers.find(({ name }) => name === tier);
  return found === undefined ? null : [found.rates[model] ?? terms.rate];
}

export const rangeInWords = ({ min, max }: Range): string =>
  min === max
    ? percentInWords(min)
    : say("rule.credit.range", { min: percentInWords(min), max: percentInWords(max) });

const within = (bp: number, range: Range): boolean => range.min <= bp && bp <= range.max;

export function checkRate(ranges: readonly [Range, ...Range[]], rateBp: number): CreditProblem[] {
  if (ranges.some((range) => within(rateBp, range))) return [];
  const allowed = ranges
    .map(rangeInWords)
    .reduce((before, range) => say("rule.credit.rangeOr", { ranges: before, range }));
  return [problem("rate_outside_range", "rateBp", say("rule.credit.rateOutside", { ranges: allowed }))];
}

/** Every credit role of the model once, each inside its range, together 10,000. No problem: an empty list. */
export function checkShares(terms: ModelTerms, shares: readonly CreditShare[]): CreditProblem[] {
  const problems = shares.flatMap(({ creditRole, bp }, at) => {
    const role = terms.roles.find((one) => one.creditRole === creditRole);
    if (role === undefined) {
      const message = say("rule.credit.roleNotOffered", { role: creditRoleWords[creditRole] });
      return [problem("role_not_in_model", `shares.${at}.creditRole`, message)];
    }
    if (shares.findIndex((one) => one.creditRole === creditRole) < at) {
      const message = say("rule.credit.shareTwice", { role: creditRoleWords[creditRole] });
      return [problem("share_twice", `shares.${at}.creditRole`, message)];
    }
    if (within(bp, role.share)) return [];
    const range = rangeInWords(role.share);
    const message = say("rule.credit.shareOutside", { range, role: creditRoleWords[creditRole] });
    return [problem("share_outside_range", `shares.${at}.bp`, message)];
  });
  const missing = terms.roles.filter((role) => !shares.some((one) => one.creditRole === role.creditRole));
  for (const { creditRole } of missing) {
    const message = say("rule.credit.shareMissing", { role: creditRoleWords[creditRole] });
    problems.push(problem("share_missing", "shares", message));
  }
  const sum = shares.reduce((total, { bp }) => total + bp, 0);
  if (sum !== 10_000) {
    const message = say("rule.credit.sharesSum", { sum: percentInWords(sum) });
    problems.push(problem("shares_sum", "shares", message));
  }
  return problems;
}

/**
 * What is allowed and must be seen before it is accepted, in role order: deviations from the model's own terms and
 * equal splits.
 */
export function noticesOf(
  terms: ModelTerms,
  chosen: { rateBp: number; shares: readonly CreditShare[]; roles: readonly RoleAssignment[] },
): StatementNotice[] {
  const notices: StatementNotice[] = [];
  if (chosen.rateBp !== terms.rate.default) {
    notices.push({ notice: "rate_deviates", chosenBp: chosen.rateBp, defaultBp: terms.rate.default });
  }
  const shareOf = new Map(chosen.shares.map(({ creditRole, bp }) => [creditRole, bp]));
  for (const { creditRole, share } of terms.roles) {
    const chosenBp = shareOf.get(creditRole) ?? 0;
    if (chosenBp === share.default) continue;
    notices.push({ notice: "share_deviates", creditRole, chosenBp, defaultBp: share.default });
  }
  const sharing = terms.roles.map((role) => role.creditRole).filter((role) => (shareOf.get(role) ?? 0) > 0);
  if (isEqualSplit(sharing.map((role) => shareOf.get(role) ?? 0))) {
    notices.push({ notice: "equal_shares", creditRoles: sharing });
  }
  for (const { creditRole } of terms.roles) {
    const parts = chosen.roles.filter((one) => one.creditRole === creditRole && one.partBp > 0);
    if (!isEqualSplit(parts.map((part) => part.partBp))) continue;
    const organisationIds = parts.map((part) => part.organisationId).sort();
    notices.push({ notice: "equal_parts", creditRole, organisationIds });
  }
  return notices;
}

/** Thirds are 3,334, 3,333 and 3,333: as equal as basis points can be. */
const isEqualSplit = (bps: readonly number[]): boolean =>
  bps.length > 1 && Math.max(...bps) - Math.min(...bps) <= 1;
