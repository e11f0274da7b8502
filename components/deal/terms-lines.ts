// The terms of a registration field by field, in words: what partners see when invited, what a person accepts, and the
// text that is kept with the acceptance. Called by the form and by the card of a deal. What is kept never hides: the
// list that draws the lines does, in presenter mode.
import type { StatementNotice } from "#lib/contract/credit-statement.ts";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { CreditRole } from "#lib/contract/words.ts";
import { fullDay, listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { keptMoney, keptPercent, percent } from "./money.ts";
import { noticeInWords } from "./notices.tsx";

export type TermsLine = { label: string; value: string };

/** Ours reads "us" on screens; in a text that is kept every company has its name. */
export function nameIn(terms: RegistrationTerms, organisationId: string, ourId: string | null): string {
  if (organisationId === ourId) return t("deal.us");
  return terms.participants.find((each) => each.organisationId === organisationId)?.name ?? "";
}

/** Who holds a credit role, with parts where several do. `written`: `keptPercent` in a text that is kept. */
export function holdersOf(
  terms: RegistrationTerms,
  role: CreditRole,
  ourId: string | null,
  written = percent,
): string {
  const holders = terms.roles.filter(({ creditRole }) => creditRole === role);
  if (holders.length === 0) return t("deal.nobody");
  return listed(
    holders.map(({ organisationId, partBp }) => {
      const name = nameIn(terms, organisationId, ourId);
      return holders.length === 1 ? name : t("deal.part", { name, part: written(partBp) });
    }),
  );
}

export function termsLines(
  name: string,
  terms: RegistrationTerms,
  /** The version it is pinned to; null: none, or this device does not hold it. */
  policy: Pick<PolicyOffer, "version" | "terms"> | null,
): TermsLine[] {
  const { customer, relationshipOwner, basis } = terms;
  const owner = `${relationshipOwner.person.name}, ${nameIn(terms, relationshipOwner.organisationId, null)}`;
  const payer = nameIn(terms, terms.payerId, null);
  const lines: TermsLine[] = [
    { label: t("deal.term.name"), value: name },
    {
      label: t("deal.term.customer"),
      value: customer.domain ? `${customer.name} (${customer.domain})` : customer.name,
    },
    { label: t("deal.term.motion"), value: t(`motion.${terms.motion}`) },
    ...(terms.sellerId ? [{ label: t("deal.term.seller"), value: nameIn(terms, terms.sellerId, null) }] : []),
    { label: t("deal.term.participants"), value: listed(terms.participants.map((each) => each.name)) },
    { label: t("deal.term.owner"), value: owner },
    { label: t("deal.term.basis"), value: keptMoney(basis.minor, basis.currency) },
    ...(terms.opportunityCreatedOn
      ? [{ label: t("deal.term.created"), value: fullDay(terms.opportunityCreatedOn) }]
      : []),
  ];
  if (!terms.model) return lines;
  lines.push(
    { label: t("deal.term.model"), value: t(`model.${terms.model}`) },
    { label: t("deal.term.payer"), value: payer },
    { label: t("deal.term.rate"), value: keptPercent(terms.rateBp) },
  );
  if (policy) {
    const { version, terms: says } = policy;
    lines.push(
      { label: t("deal.term.policy"), value: t("deal.term.policyVersion", { version, name: payer }) },
      {
        label: t("deal.term.approval"),
        value: t(`deal.term.approval.${says.approval}`, { count: says.protectionDays }),
      },
    );
  }
  for (const { creditRole, bp } of terms.shares) {
    const label = t("deal.term.role", { role: t(`creditRole.${creditRole}`), share: keptPercent(bp) });
    lines.push({ label, value: holdersOf(terms, creditRole, null, keptPercent) });
  }
  return lines;
}

/** What is kept with an acceptance, with what was called out. Whole: the schema has room for the longest terms. */
export function acceptedText(
  lines: readonly TermsLine[],
  notices: readonly StatementNotice[],
  /** Sentences that were shown beside the notices. */
  warnings: readonly string[] = [],
): string {
  const told = lines.map(({ label, value }) => `${label}: ${value}`);
  return [
    t("deal.accept.statement"),
    ...told,
    ...notices.map((each) => noticeInWords(each, keptPercent)),
    ...warnings,
  ].join("\n");
}
