// What stands against publishing a policy, in words. Called by the editor; the contract's schema has the last word.
import { type CreditTerms, creditTerms, type Range } from "#lib/contract/credit-policy.ts";
import { coSellModel } from "#lib/contract/words.ts";
import { tellsByNotApproving } from "#lib/domain/deal/approval-tells.ts";
import { percent } from "../deal/money.ts";
import { t } from "../messages/t.ts";

const ascends = ({ min, default: usual, max }: Range): boolean => min <= usual && usual <= max;

export function policyProblems(terms: CreditTerms): string[] {
  const problems: string[] = [];
  const check = (what: string, range: Range) => {
    if (!ascends(range)) problems.push(t("policy.problem.range", { what }));
  };
  check(t("policy.directRate"), terms.directRate);
  for (const name of coSellModel.options) {
    const own = terms.models[name];
    if (!own) continue;
    const model = t(`model.${name}`);
    check(t("policy.whatIn", { what: t("policy.rate"), model }), own.rate);
    for (const { creditRole, share } of own.roles) {
      check(t("policy.whatIn", { what: t(`creditRole.${creditRole}`), model }), share);
    }
    const sum = own.roles.reduce((total, { share }) => total + share.default, 0);
    if (sum !== 10_000) problems.push(t("policy.problem.sum", { model, sum: percent(sum) }));
  }
  for (const [at, tier] of terms.tiers.entries()) {
    for (const name of coSellModel.options) {
      const rate = tier.rates[name];
      const what = `${tier.name || t("policy.tierNumber", { number: at + 1 })}, ${t(`model.${name}`)}`;
      if (rate) check(what, rate);
    }
  }
  if (terms.tiers.some(({ name }) => name.trim() === "")) problems.push(t("policy.problem.tierName"));
  if (new Set(terms.tiers.map(({ wins }) => wins)).size < terms.tiers.length) {
    problems.push(t("policy.problem.tierOrder"));
  }
  if (terms.bonuses.some(({ creditRoles }) => creditRoles.length === 0)) {
    problems.push(t("policy.problem.bonusRoles"));
  }
  if (coSellModel.options.every((name) => !terms.models[name])) problems.push(t("policy.problem.models"));
  if (tellsByNotApproving(terms)) problems.push(t("policy.problem.tells"));
  if (problems.length > 0) return problems;
  return (creditTerms.safeParse(terms).error?.issues ?? []).map(({ message }) => message);
}
