// The terms of a registration and of a credit policy as lines of plain text, to be copied. Called by `summarise.ts`.
import type { CreditTerms, Range } from "../../contract/credit-policy.ts";
import type { RegistrationTerms } from "../../contract/deal.ts";
import { type CreditRole, coSellModel } from "../../contract/words.ts";
import { majorText, toUnits } from "../../domain/credit/money.ts";
import { creditRoleWords, modelWords, motionWords, percentInWords } from "../../domain/in-words.ts";
import { say } from "../messages/say.ts";

export function termsText(terms: RegistrationTerms): string[] {
  const { basis, model, motion, participants, relationshipOwner, roles } = terms;
  /** Of a company that is not among the participants any more: never its id. */
  const nameOf = (id: string) =>
    participants.find((each) => each.organisationId === id)?.name ?? say("participant.former");
  const holders = (creditRole: CreditRole) =>
    roles
      .filter((each) => each.creditRole === creditRole)
      .map(({ organisationId, partBp }) => `${nameOf(organisationId)} ${percentInWords(partBp)}`)
      .join(", ");
  return [
    model ? `${motionWords[motion]}, ${modelWords[model]}` : motionWords[motion],
    ...(terms.sellerId ? [say("terms.soldBy", { seller: nameOf(terms.sellerId) })] : []),
    say("value.with", { names: participants.map(({ name }) => name).join(", ") }),
    say("terms.amount", {
      amount: majorText(toUnits(basis.minor), basis.currency),
      currency: basis.currency,
      payer: nameOf(terms.payerId),
    }),
    ...(model ? [say("terms.rate", { percent: percentInWords(terms.rateBp) })] : []),
    ...terms.shares.map(
      ({ creditRole, bp }) =>
        `${creditRoleWords[creditRole]}: ${percentInWords(bp)}, ${holders(creditRole) || say("nobody")}`,
    ),
    say("terms.owner", {
      name: relationshipOwner.person.name,
      company: nameOf(relationshipOwner.organisationId),
    }),
  ];
}

const rangeText = ({ min, default: usual, max }: Range): string =>
  min === max
    ? percentInWords(usual)
    : say("terms.range", {
        usual: percentInWords(usual),
        least: percentInWords(min),
        most: percentInWords(max),
      });

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
      say("terms.modelRate", { model: modelWords[model], rate: rangeText(terms.rate) }),
      ...terms.roles.map(({ creditRole, share }) => `  ${creditRoleWords[creditRole]}: ${rangeText(share)}`),
    ];
  });
  return [
    say("terms.directRate", { rate: rangeText(directRate) }),
    ...lines,
    say(`terms.unfilled.${unfilled}`),
    say("terms.protects", { count: protectionDays }),
    ...(approval === "automatic" ? [say("terms.approves")] : []),
  ];
}
