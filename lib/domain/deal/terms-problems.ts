// What stands against submitting a registration, each with the sentence that says how to mend it. The structure only:
// whether shares and rate lie within the policy is asked of `lib/domain/credit/`. Called by screens as one writes,
// and by the mutator before anything counts.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { CreditRole } from "../../contract/words.ts";
import { creditRoleWords, percentInWords } from "../in-words.ts";
import { say } from "../messages/say.ts";

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
  if (twice) {
    problems.push({ at: "participants", message: say("rule.terms.participantTwice", { name: twice.name }) });
  }
  if (motion === "co_sell" && ids.length < 2) {
    problems.push({ at: "participants", message: say("rule.terms.noPartner") });
  }
  if (sellerId && !ids.includes(sellerId)) {
    problems.push({ at: "participants", message: say("rule.terms.sellerNotIn") });
  }
  if (!ids.includes(payerId)) {
    problems.push({ at: "payer", message: say("rule.terms.payerNotIn") });
  }
  return problems;
}

function roleProblems({ participants, roles }: RegistrationTerms, words: RoleWords): TermsProblem[] {
  const problems: TermsProblem[] = [];
  if (roles.length === 0) {
    return [{ at: "roles", message: say("rule.terms.noRoles") }];
  }
  const parts = new Map<CreditRole, number>();
  for (const { creditRole, organisationId, partBp } of roles) {
    parts.set(creditRole, (parts.get(creditRole) ?? 0) + partBp);
    if (!participants.some((each) => each.organisationId === organisationId)) {
      problems.push({ at: "roles", message: say("rule.terms.holderNotIn", { role: words(creditRole) }) });
    }
  }
  for (const [creditRole, sum] of parts) {
    if (sum !== WHOLE) {
      const message = say("rule.terms.partsSum", { role: words(creditRole), sum: percentInWords(sum) });
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
    problems.push({ at: "model", message: say("rule.terms.model") });
  }
  if (motion === "co_sell") {
    problems.push(...roleProblems(terms, words));
    const sum = shares.reduce((total, { bp }) => total + bp, 0);
    if (sum !== WHOLE) {
      problems.push({ at: "shares", message: say("rule.terms.sharesSum", { sum: percentInWords(sum) }) });
    }
  }
  if (!participants.some(({ organisationId }) => organisationId === relationshipOwner.organisationId)) {
    problems.push({ at: "relationshipOwner", message: say("rule.terms.relationshipOwner") });
  }
  if (basis.minor.startsWith("-")) {
    problems.push({ at: "basis", message: say("rule.terms.belowZero") });
  }
  return problems;
}
