// The terms of a registration and of a credit policy as lines of plain text, to be copied. Called by `summarise.ts`.
import type { CreditTerms, Range } from "../../contract/credit-policy.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import { type CreditRole, coSellModel } from "../../contract/words.ts";
import { majorText, toUnits } from "../../domain/credit/money.ts";
import { creditRoleWords, modelWords, motionWords, percentInWords } from "../../domain/in-words.ts";

/** Of a company that is not among the participants any more; never its id. */
const SOMEBODY = "a company that is not in the deal";

export function termsText(terms: RegistrationTerms): string[] {
  const { basis, model, motion, participants, relationshipOwner, roles } = terms;
  const nameOf = (id: string) => participants.find((each) => each.organisationId === id)?.name ?? SOMEBODY;
  const holders = (creditRole: CreditRole) =>
    roles
      .filter((each) => each.creditRole === creditRole)
      .map(({ organisationId, partBp }) => `${nameOf(organisationId)} ${percentInWords(partBp)}`)
      .join(", ");
  return [
    model ? `${motionWords[motion]}, ${modelWords[model]}` : motionWords[motion],
    ...(terms.sellerId ? [`Sold by: ${nameOf(terms.sellerId)}`] : []),
    `With: ${participants.map(({ name }) => name).join(", ")}`,
    `Amount: ${majorText(toUnits(basis.minor), basis.currency)} ${basis.currency}, paid by ${nameOf(terms.payerId)}`,
    ...(model ? [`Rate: ${percentInWords(terms.rateBp)}`] : []),
    ...terms.shares.map(
      ({ creditRole, bp }) =>
        `${creditRoleWords[creditRole]}: ${percentInWords(bp)}, ${holders(creditRole) || "nobody"}`,
    ),
    `Relationship owner: ${relationshipOwner.person.name}, ${nameOf(relationshipOwner.organisationId)}`,
  ];
}

const rangeText = ({ min, default: usual, max }: Range): string =>
  min === max
    ? percentInWords(usual)
    : `${percentInWords(usual)} (${percentInWords(min)} to ${percentInWords(max)})`;

export function policyText({
  directRate,
  models,
  unfilled,
  protectionDays,
  approval,
}: CreditTerms): string[] {
  const lines = coSellModel.options.flatMap((model) => {
    const terms = models[model];
    if (!terms) return [];
    return [
      `${modelWords[model]}: rate ${rangeText(terms.rate)}`,
      ...terms.roles.map(({ creditRole, share }) => `  ${creditRoleWords[creditRole]}: ${rangeText(share)}`),
    ];
  });
  return [
    `Direct rate: ${rangeText(directRate)}`,
    ...lines,
    `A role nobody holds goes ${unfilled === "to_payer" ? "to the payer" : "to the others in proportion"}`,
    `An approval protects for ${protectionDays} days`,
    ...(approval === "automatic" ? ["It approves by itself what everyone accepted"] : []),
  ];
}
