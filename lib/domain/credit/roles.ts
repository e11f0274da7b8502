// Who holds which credit role: the checks of an agreement's people, and the lines that follow from it. Called by
// `statement.ts` and by the form in which roles are assigned.
// Rule: Tandem credit rules, docs/decisions/005-credit.md.
import type { CreditAgreement, CreditShare, RoleAssignment } from "../../contract/credit.ts";
import type { CreditTerms, ModelTerms } from "../../contract/credit-policy.ts";
import type { CreditRole } from "../../contract/words.ts";
import { creditRoleWords, percentInWords } from "../in-words.ts";
import { say } from "../messages/say.ts";
import { compare } from "./allocate.ts";
import { type CreditProblem, problem } from "./problem.ts";

type People = Pick<CreditAgreement, "participants" | "payerId" | "roles">;

/** Participants named once, the payer one of them, credit roles of this model held by participants, parts adding up. */
export function checkRoles(terms: ModelTerms, { participants, payerId, roles }: People): CreditProblem[] {
  const ids = participants.map(({ organisationId }) => organisationId);
  const problems = ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [
          problem(
            "participant_twice",
            `participants.${at}.organisationId`,
            say("rule.credit.participantTwice"),
          ),
        ],
  );
  if (!ids.includes(payerId)) {
    problems.push(problem("payer_not_participant", "payerId", say("rule.credit.payerNotIn")));
  }
  const offered = terms.roles.map((role) => role.creditRole);
  roles.forEach(({ creditRole, organisationId }, at) => {
    if (!offered.includes(creditRole)) {
      const message = say("rule.credit.roleNotOffered", { role: creditRoleWords[creditRole] });
      problems.push(problem("role_not_in_model", `roles.${at}.creditRole`, message));
    }
    if (!ids.includes(organisationId)) {
      const message = say("rule.credit.holderNotIn");
      problems.push(problem("not_a_participant", `roles.${at}.organisationId`, message));
    }
    const same = (one: RoleAssignment) =>
      one.creditRole === creditRole && one.organisationId === organisationId;
    if (roles.findIndex(same) < at) {
      const message = say("rule.credit.assignedTwice", { role: creditRoleWords[creditRole] });
      problems.push(problem("assignment_twice", `roles.${at}.organisationId`, message));
    }
  });
  for (const creditRole of new Set(roles.map((one) => one.creditRole))) {
    const sum = partsOf(roles, creditRole).reduce((total, { partBp }) => total + partBp, 0);
    if (sum === 10_000) continue;
    const role = creditRoleWords[creditRole];
    const message = say("rule.credit.partsSum", { role, sum: percentInWords(sum) });
    problems.push(problem("parts_sum", `roles.${roles.findIndex(inRole(creditRole))}.partBp`, message));
  }
  return problems;
}

/** One line of a statement before any money: an organisation in a credit role. */
export type CreditLine = {
  creditRole: CreditRole;
  organisationId: string;
  shareBp: number;
  partBp: number;
  /** `shareBp` × `partBp`, at most 10^8. */
  weight: number;
  /** Position of the credit role in the policy. */
  rank: number;
  /** Nobody holds the credit role: the payer's line under `to_payer`. */
  unfilled: boolean;
};

/** By role order, then organisation id, whatever the order given. The input has passed the checks. */
export function linesOf(
  terms: ModelTerms,
  shares: readonly CreditShare[],
  { roles, payerId }: Pick<People, "roles" | "payerId">,
  unfilled: CreditTerms["unfilled"],
): CreditLine[] {
  return terms.roles.flatMap(({ creditRole }, rank) => {
    const shareBp = shares.find((share) => share.creditRole === creditRole)?.bp ?? 0;
    const line = (organisationId: string, partBp: number, isUnfilled: boolean): CreditLine => {
      const weight = shareBp * partBp;
      return { creditRole, organisationId, shareBp, partBp, weight, rank, unfilled: isUnfilled };
    };
    const parts = partsOf(roles, creditRole);
    if (parts.length === 0) return unfilled === "to_payer" ? [line(payerId, 10_000, true)] : [];
    return parts
      .map(({ organisationId, partBp }) => line(organisationId, partBp, false))
      .sort((a, b) => compare(a.organisationId, b.organisationId));
  });
}

const inRole = (creditRole: CreditRole) => (one: RoleAssignment) => one.creditRole === creditRole;
const partsOf = (roles: readonly RoleAssignment[], creditRole: CreditRole) =>
  roles.filter(inRole(creditRole));
