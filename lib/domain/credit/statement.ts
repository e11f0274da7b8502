// A commission statement from a policy, an agreement and the evidence: the whole calculation, the same on device and
// server. Called by views, mutators and `POST /v1/credit/preview`. Reads no clock and stores nothing.
// Rule: Tandem credit rules, docs/decisions/005-credit.md.
import type { CreditAgreement, CreditEvidence } from "../../contract/credit.ts";
import type { CreditPolicy } from "../../contract/credit-policy.ts";
import type { CreditStatement, StatementKind, StatementLine } from "../../contract/credit-statement.ts";
import { modelWords } from "../in-words.ts";
import { say } from "../messages/say.ts";
import { type Allocation, allocate } from "./allocate.ts";
import { differenceFrom } from "./difference.ts";
import { evidenceFor } from "./evidence.ts";
import { toMinor, toUnits } from "./money.ts";
import { poolOf } from "./pool.ts";
import { type CreditProblem, problem } from "./problem.ts";
import { type CreditLine, checkRoles, linesOf } from "./roles.ts";
import { checkRate, checkShares, defaultShares, noticesOf, rateRanges } from "./shares.ts";
import { stepsOf } from "./steps.ts";
import { participantSums, sumsOf } from "./sums.ts";

export type StatementInput = {
  policy: CreditPolicy;
  /** The policy's tier whose rates count. */
  tier?: string | undefined;
  /** Without rate or shares: the policy's defaults. */
  agreement: Omit<CreditAgreement, "rateBp" | "shares"> & Partial<OrUndefined<Chosen>>;
  /** Shared touchpoints only; what does not fit is not looked at. */
  evidence: readonly CreditEvidence[];
  kind: Exclude<StatementKind, "superseded">;
  /** The version before this one; null for the first. */
  previous: CreditStatement | null;
};
type Chosen = Pick<CreditAgreement, "rateBp" | "shares">;
type OrUndefined<T> = { [K in keyof T]: T[K] | undefined };

export type StatementResult =
  | { outcome: "calculated"; statement: CreditStatement }
  | { outcome: "refused"; problems: CreditProblem[] };

/**
 * The statement, or everything that is wrong with the agreement. Independent of the order of participants, shares,
 * roles and evidence. Throws nothing for input that its schemas have parsed.
 */
export function calculateStatement(input: StatementInput): StatementResult {
  const { policy, agreement, evidence, previous } = input;
  const { model, basis } = agreement;
  const terms = policy.models[model];
  if (terms === undefined) {
    const message = say("rule.credit.modelNotOffered", { model: modelWords[model] });
    return refused(problem("model_not_offered", "model", message));
  }
  const rates = rateRanges(policy, model, terms, input.tier);
  if (rates === null) return refused(problem("tier_unknown", "tier", say("rule.credit.tierUnknown")));
  const { rateBp = rates[0].default, shares = defaultShares(terms) } = agreement;
  const chosen = { rateBp, shares, roles: agreement.roles };
  const problems = [
    ...checkRate(rates, rateBp),
    ...checkShares(terms, shares),
    ...checkRoles(terms, agreement),
    ...checkCurrency(basis.currency, previous),
  ];
  if (problems.length > 0) return refused(...problems);
  const credited = linesOf(terms, shares, agreement, policy.unfilled);
  if (credited.every((line) => line.weight === 0)) {
    return refused(problem("nobody_earns", "roles", say("rule.credit.nobodyEarns")));
  }

  const pool = poolOf(toUnits(basis.minor), rateBp);
  const allocation = allocate(
    pool.value,
    credited.map(({ weight, rank, organisationId: id }) => ({ weight: BigInt(weight), rank, id })),
  );
  const evidenceOf = (line: CreditLine) => evidenceFor(policy.requiredEvidence, evidence, line);
  const lines = drawLines(credited, allocation, pool.value < 0n, agreement.payerId, evidenceOf);
  const statement = {
    kind: input.kind,
    version: (previous?.version ?? 0) + 1,
    policy: { id: policy.id, version: policy.version },
    model,
    payerId: agreement.payerId,
    currency: basis.currency,
    basis: basis.minor,
    rateBp,
    pool: toMinor(pool.value),
    lines,
    participants: participantSums(agreement.participants, lines),
    totals: sumsOf(lines),
    steps: stepsOf({ terms, ...chosen, unfilled: policy.unfilled, pool, allocation, lines }),
    notices: noticesOf(terms, chosen),
  };
  const difference = previous && differenceFrom(previous, statement);
  return { outcome: "calculated", statement: { ...statement, difference } };
}

/** Amounts, and whether each is kept, held or payable. */
function drawLines(
  credited: readonly CreditLine[],
  { parts, totalWeight }: Allocation,
  isNegative: boolean,
  payerId: string,
  evidenceOf: (line: CreditLine) => StatementLine["evidence"],
): StatementLine[] {
  return parts.map((part, at) => {
    const line = credited[at];
    if (line === undefined) throw new RangeError("Every part belongs to a line");
    const { rank: _rank, ...fields } = line;
    const evidence = evidenceOf(line);
    const isHeld = evidence.anyOf.length > 0 && evidence.counted === 0;
    return {
      ...fields,
      exact: {
        whole: toMinor(isNegative ? -part.whole : part.whole),
        remainder: Number(part.remainder),
        of: Number(totalWeight),
      },
      extraUnit: part.extraUnit,
      amount: toMinor(part.amount),
      disposition: line.organisationId === payerId ? "kept" : isHeld ? "held" : "payable",
      evidence,
    };
  });
}

function refused(...problems: CreditProblem[]): StatementResult {
  return { outcome: "refused", problems };
}

function checkCurrency(currency: string, previous: CreditStatement | null): CreditProblem[] {
  if (previous === null || previous.currency === currency) return [];
  const message = say("rule.credit.currencyChanged", { currency: previous.currency });
  return [problem("currency_changed", "basis.currency", message)];
}
