// What stands against submitting a registration, each with the field that mends it. Called by the form as one writes;
// the server asks the same of `lib/domain/deal/`.
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { CreditProblem } from "#lib/domain/credit/problem.ts";
import type { StatementResult } from "#lib/domain/credit/statement.ts";
import { hasBegun } from "#lib/domain/deal/calendar-day.ts";
import { type TermsField, termsProblems } from "#lib/domain/deal/terms-problems.ts";
import { otherTier } from "#lib/domain/deal/tier-rate.ts";
import { t } from "../messages/t.ts";
import { rangeText } from "../policy/policy-lines.ts";
import { type DealField, type DealValues, dealValues } from "./deal-values.ts";
import { isIntroduction, lacksPart } from "./motion-answers.ts";
import type { PolicyFor } from "./policy-for.ts";

export type DealProblem = { at: DealField | "policy"; message: string };

const fieldOf: Record<TermsField, DealField> = {
  model: "model",
  participants: "partnerIds",
  payer: "payerId",
  roles: "roles",
  shares: "shares",
  relationshipOwner: "ownerOf",
  basis: "amount",
};

function creditProblem(
  { code, at }: CreditProblem,
  terms: RegistrationTerms,
  values: DealValues,
): DealProblem | null {
  switch (code) {
    case "model_not_offered":
      return isIntroduction(values)
        ? { at: "part", message: t("register.problem.noIntroductions") }
        : { at: "model", message: t("register.problem.modelMissing") };
    case "rate_outside_range":
      return { at: "rateBp", message: t("register.problem.rate") };
    case "nobody_earns":
      // Nobody holding anything is said in its own words.
      if (terms.roles.length === 0) return null;
      return { at: "roles", message: t("register.problem.nobody") };
    case "share_outside_range": {
      const share = terms.shares[Number(at.split(".")[1])];
      const role = share ? t(`creditRole.${share.creditRole}`) : "";
      return { at: "shares", message: t("register.problem.share", { role }) };
    }
    case "share_missing":
    case "share_twice":
    case "role_not_in_model":
      return { at: "shares", message: t("register.problem.unchanged") };
    // Said by `termsProblems` in its own words.
    default:
      return null;
  }
}

/** The policy has that rate, for another tier than the one that counts here. */
function tierProblem(terms: RegistrationTerms, offer: PolicyOffer, tier: string | null): DealProblem | null {
  const partners = terms.participants.filter(({ organisationId }) => organisationId !== terms.payerId);
  const [partner] = partners;
  if (!partner) return null;
  const reached = partners.length > 1 ? "none_counts" : { partner: partner.name, tier };
  const found = otherTier(offer.terms, terms, reached);
  if (!found) return null;
  const says = {
    name: partner.name.slice(0, 60),
    tier: found.tier.slice(0, 60),
    range: rangeText(found.right),
  };
  return { at: "rateBp", message: t(`register.problem.tier.${found.why}`, says) };
}

export function dealProblems(
  values: DealValues,
  terms: RegistrationTerms,
  { missing, differing, offer, tier }: PolicyFor,
  result: StatementResult | null,
  /** Milliseconds UTC. */
  now: number,
): DealProblem[] {
  const typed = dealValues.safeParse(values);
  const fields = (typed.error?.issues ?? []).map(({ path, message }): DealProblem => {
    const field = path[0];
    return { at: dealValues.keyof().safeParse(field).data ?? "name", message };
  });
  const isCoSell = terms.motion === "co_sell";
  const policies = isCoSell
    ? [
        ...missing.map((name) => t("register.problem.policyMissing", { name })),
        ...differing.map((name) => t("register.problem.policyDiffers", { name })),
      ]
    : [];
  // Without a policy there are no shares to speak of.
  const structure = termsProblems(terms, (role) => t(`creditRole.${role}`)).filter(
    ({ at }) => at !== "shares" || terms.shares.length > 0,
  );
  const rate = isCoSell && offer ? tierProblem(terms, offer, tier) : null;
  const credit = result?.outcome === "refused" ? result.problems : [];
  const { createdOn } = values;
  // A year that is being typed is long past.
  const isOdd = createdOn !== null && (createdOn < "1980" || !hasBegun(createdOn, now));
  const created: DealProblem = { at: "createdOn", message: t("register.problem.created") };
  const part: DealProblem = {
    at: "part",
    message: t(values.closes === "us" ? "register.problem.partTheirs" : "register.problem.partOurs"),
  };
  const all = [
    ...(lacksPart(values) ? [part] : []),
    ...structure.map(({ at, message }): DealProblem => ({ at: fieldOf[at], message })),
    ...policies.map((message): DealProblem => ({ at: "partnerIds", message })),
    ...credit.flatMap((each) => creditProblem(each, terms, values) ?? []),
    ...(rate ? [rate] : []),
    ...fields,
    ...(isOdd ? [created] : []),
  ];
  return all.filter(({ message }, index) => all.findIndex((each) => each.message === message) === index);
}
