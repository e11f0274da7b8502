// A credit policy line by line, in words: what an executive accepts, and what differs between two versions. These lines are
// kept, so they never hide: the list that draws them does, in presenter mode.
import type { CreditTerms, Range } from "#lib/contract/credit-policy.ts";
import { coSellModel, creditRole } from "#lib/contract/words.ts";
import { keptMoney, keptPercent } from "../deal/money.ts";
import type { TermsLine } from "../deal/terms-lines.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";

export const rangeText = ({ min, default: usual, max }: Range): string =>
  min === max
    ? keptPercent(usual)
    : t("policy.range", { usual: keptPercent(usual), min: keptPercent(min), max: keptPercent(max) });

function modelLines({ models }: CreditTerms): TermsLine[] {
  return coSellModel.options.flatMap((name): TermsLine[] => {
    const terms = models[name];
    if (!terms) return [];
    const model = t(`model.${name}`);
    return [
      { label: t("policy.line.rate", { model }), value: rangeText(terms.rate) },
      ...terms.roles.map(({ creditRole: role, share }) => ({
        label: t("policy.line.role", { model, role: t(`creditRole.${role}`) }),
        value: rangeText(share),
      })),
    ];
  });
}

function rewardLines({ tiers, bonuses }: CreditTerms): TermsLine[] {
  const levels = tiers.map(({ name, wins, rates, rewards }) => {
    const given = [
      ...coSellModel.options.flatMap((model) => {
        const rate = rates[model];
        return rate ? [t("policy.line.tierRate", { model: t(`model.${model}`), rate: rangeText(rate) })] : [];
      }),
      ...rewards.map((reward) => t(`service.${reward}`)),
    ];
    return {
      label: t("policy.line.tier", { name }),
      value: t("policy.line.tierSays", { wins, what: listed(given) }),
    };
  });
  const extras = bonuses.map(({ wins, creditRoles, reward }) => {
    const what =
      reward.kind === "amount"
        ? keptMoney(reward.amount.minor, reward.amount.currency)
        : reward.kind === "points"
          ? t("policy.line.points", { points: keptPercent(reward.bp) })
          : t(`service.${reward.service}`);
    const roles = listed(creditRoles.map((role) => t(`creditRole.${role}`)));
    return {
      label: t("policy.line.bonus", { wins }),
      value: t("policy.line.bonusSays", { what, roles }),
    };
  });
  return [...levels, ...extras];
}

export function policyLines(terms: CreditTerms): TermsLine[] {
  const evidence = creditRole.options.flatMap((role): TermsLine[] => {
    const types = terms.requiredEvidence[role];
    if (!types) return [];
    return [
      {
        label: t("policy.line.evidence", { role: t(`creditRole.${role}`) }),
        value: listed(types.map((type) => t(`type.${type}`))),
      },
    ];
  });
  return [
    { label: t("policy.directRate"), value: rangeText(terms.directRate) },
    ...modelLines(terms),
    { label: t("policy.line.unfilled"), value: t(`policy.unfilled.${terms.unfilled}`) },
    ...evidence,
    { label: t("policy.line.disclosure"), value: t(`policy.disclosure.${terms.conflictDisclosure}`) },
    { label: t("policy.line.approval"), value: t(`policy.approval.${terms.approval}`) },
    {
      label: t("policy.line.protection"),
      value: t("policy.line.protectionDays", { count: terms.protectionDays }),
    },
    ...rewardLines(terms),
  ];
}

/** What is kept with an acceptance. */
export const policyText = (lines: readonly TermsLine[]): string =>
  [t("policy.statement"), ...lines.map(({ label, value }) => `${label}: ${value}`)].join("\n");

/** Lines that differ, in the order of the new version; gone ones last. */
export function changedLines(before: readonly TermsLine[], now: readonly TermsLine[]): TermsLine[] {
  const was = new Map(before.map(({ label, value }) => [label, value]));
  const labels = new Set(now.map(({ label }) => label));
  return [
    ...now.flatMap(({ label, value }): TermsLine[] => {
      const old = was.get(label);
      if (old === value) return [];
      const said =
        old === undefined
          ? t("policy.added", { now: value })
          : t("policy.changed", { before: old, now: value });
      return [{ label, value: said }];
    }),
    ...before
      .filter(({ label }) => !labels.has(label))
      .map(({ label, value }) => ({ label, value: t("policy.removed", { before: value }) })),
  ];
}
