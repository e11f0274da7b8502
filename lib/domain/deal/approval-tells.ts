// A policy that approves by itself tells of a conflict by not approving: it cannot promise to tell nothing. Called by the mutator
// that publishes and by the editor.
import type { CreditTerms } from "../../contract/credit-policy.ts";

export const tellsByNotApproving = ({
  approval,
  conflictDisclosure,
}: Pick<CreditTerms, "approval" | "conflictDisclosure">): boolean =>
  approval === "automatic" && conflictDisclosure === "nothing";
