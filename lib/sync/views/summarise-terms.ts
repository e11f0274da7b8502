// The terms of a registration and of a credit policy as lines of plain text, to be copied. Called by `summarise.ts`.
import type { CreditTerms, Range } from "../../contract/credit-policy.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import { coSellModel } from "../../contract/words.ts";
import { majorText, toUnits } from "../../domain/credit/money.ts";

const words = (word: string): string => word.replaceAll("_", " ");
const percent = (bp: number): string => `${bp / 100} %`;

export function termsText(terms: RegistrationTerms): string[] {
  const { basis, participants, relationshipOwner, roles } = terms;
  const nameOf = (id: string) => participants.find((each) => each.organisationId === id)?.name ?? id;
  const holders = (creditRole: string) =>
    roles
      .filter((each) => each.creditRole === creditRole)
      .map(({ organisationId, partBp }) => `${nameOf(organisationId)} ${percent(partBp)}`)
      .join(", ");
  return [
    `${words(terms.motion)}${terms.model ? `, ${words(terms.model)}` : ""}`,
    ...(terms.sellerId ? [`Sold by: ${nameOf(terms.sellerId)}`] : []),
    `With: ${participants.map(({ name }) => name).join(", ")}`,
    `Amount: ${majorText(toUnits(basis.minor), basis.currency)} ${basis.currency}, paid by ${nameOf(terms.payerId)}`,
    ...(terms.model ? [`Rate: ${percent(terms.rateBp)}`] : []),
    ...terms.shares.map(
      ({ creditRole, bp }) => `${words(creditRole)}: ${percent(bp)}, ${holders(creditRole) || "nobody"}`,
    ),
    `Relationship owner: ${relationshipOwner.person.name}, ${nameOf(relationshipOwner.organisationId)}`,
  ];
}

const rangeText = ({ min, default: usual, max }: Range): string =>
  min === max ? percent(usual) : `${percent(usual)} (${percent(min)} to ${percent(max)})`;

export function policyText({ directRate, models, unfilled }: CreditTerms): string[] {
  const lines = coSellModel.options.flatMap((model) => {
    const terms = models[model];
    if (!terms) return [];
    return [
      `${words(model)}: rate ${rangeText(terms.rate)}`,
      ...terms.roles.map(({ creditRole, share }) => `  ${words(creditRole)}: ${rangeText(share)}`),
    ];
  });
  return [
    `Direct rate: ${rangeText(directRate)}`,
    ...lines,
    `A role nobody holds goes ${unfilled === "to_payer" ? "to the payer" : "to the others in proportion"}`,
  ];
}
