// What stands against submitting a registration, each with the sentence that says how to mend it. The structure only:
// whether shares and rate lie within the policy is asked of `lib/domain/credit/`. Called by screens as one writes,
// and by the mutator before anything counts.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { CreditRole } from "../../contract/words.ts";
import { creditRoleWords, percentInWords } from "../in-words.ts";

export type TermsField =
  | "model"
  | "participants"
  | "payer"
  | "roles"
  | "shares"
  | "relationshipOwner"
  | "basis";
export type TermsProblem = { at: TermsField; message: string };

const WHOLE = 10_000;

function participantProblems({ participants, payerId, sellerId, motion }: RegistrationTerms): TermsProblem[] {
  const problems: TermsProblem[] = [];
  const ids = participants.map(({ organisationId }) => organisationId);
  const twice = participants.find(({ organisationId }, index) => ids.indexOf(organisationId) !== index);
  if (twice) problems.push({ at: "participants", message: `${twice.name} is named twice: remove one.` });
  if (motion === "co_sell" && ids.length < 2) {
    problems.push({ at: "participants", message: "A co-sell deal needs a partner: add at least one." });
  }
  if (sellerId && !ids.includes(sellerId)) {
    problems.push({
      at: "participants",
      message: "Who sells must be one of the participants: choose again.",
    });
  }
  if (!ids.includes(payerId)) {
    problems.push({ at: "payer", message: "Who pays must be one of the participants: choose again." });
  }
  return problems;
}

function roleProblems({ participants, roles }: RegistrationTerms, words: RoleWords): TermsProblem[] {
  const problems: TermsProblem[] = [];
  if (roles.length === 0) {
    return [{ at: "roles", message: "Nobody holds a credit role yet: say who does what." }];
  }
  const parts = new Map<CreditRole, number>();
  for (const { creditRole, organisationId, partBp } of roles) {
    parts.set(creditRole, (parts.get(creditRole) ?? 0) + partBp);
    if (!participants.some((each) => each.organisationId === organisationId)) {
      problems.push({
        at: "roles",
        message: `${words(creditRole)} is given to a company that is not a participant.`,
      });
    }
  }
  for (const [creditRole, sum] of parts) {
    if (sum !== WHOLE) {
      const message = `The parts of ${words(creditRole)} add to ${percentInWords(sum)}: they must add to 100%.`;
      problems.push({ at: "roles", message });
    }
  }
  return problems;
}

/** Names a credit role for people. */
export type RoleWords = (role: CreditRole) => string;

const plainWords: RoleWords = (role) => creditRoleWords[role];

/** In the order of the form; empty when it may be submitted. */
export function termsProblems(terms: RegistrationTerms, words: RoleWords = plainWords): TermsProblem[] {
  const problems = participantProblems(terms);
  const { motion, model, shares, relationshipOwner, participants, basis } = terms;
  if ((motion === "co_sell") !== (model !== null)) {
    problems.push({
      at: "model",
      message: "Co-sell, and only co-sell, has a model: choose how you sell together.",
    });
  }
  if (motion === "co_sell") {
    problems.push(...roleProblems(terms, words));
    const sum = shares.reduce((total, { bp }) => total + bp, 0);
    if (sum !== WHOLE) {
      problems.push({
        at: "shares",
        message: `The shares add to ${percentInWords(sum)}: they must add to 100%.`,
      });
    }
  }
  if (!participants.some(({ organisationId }) => organisationId === relationshipOwner.organisationId)) {
    problems.push({
      at: "relationshipOwner",
      message: "Name one relationship owner, of one of the participants.",
    });
  }
  if (basis.minor.startsWith("-")) {
    problems.push({ at: "basis", message: "The amount is below zero: enter what the customer pays." });
  }
  return problems;
}
