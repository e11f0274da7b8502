// What is wrong with an agreement, said so that a form marks the field and an API names it. Made by the checks of
// this folder; screens show their own text for the code.

export type CreditProblemCode =
  | "model_not_offered"
  | "tier_unknown"
  | "rate_outside_range"
  | "share_missing"
  | "share_twice"
  | "share_outside_range"
  | "shares_sum"
  | "role_not_in_model"
  | "participant_twice"
  | "payer_not_participant"
  | "not_a_participant"
  | "assignment_twice"
  | "parts_sum"
  | "nobody_earns"
  | "currency_changed";

export type CreditProblem = {
  code: CreditProblemCode;
  /** Path of the field in the agreement: "shares.1.bp". */
  at: string;
  /** For people without a catalogue of texts: what is wrong and how to mend it. */
  message: string;
};

export function problem(code: CreditProblemCode, at: string, message: string): CreditProblem {
  return { code, at, message };
}
