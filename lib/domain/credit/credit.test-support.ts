// One deal of four companies for the tests of credit: Northwind pays, Acme, Birch and Cedar sell with it.
import type { CreditEvidence, RoleAssignment } from "../../contract/credit.ts";
import type { CreditPolicy } from "../../contract/credit-policy.ts";
import type { CreditStatement } from "../../contract/credit-statement.ts";
import type { CreditRole } from "../../contract/words.ts";
import type { CreditProblem } from "./problem.ts";
import { startingTerms } from "./starting-terms.ts";
import { calculateStatement, type StatementInput } from "./statement.ts";

export const NORTHWIND = "01939d5e-7a2b-7c3d-8e4f-000000000001";
export const ACME = "01939d5e-7a2b-7c3d-8e4f-00000000000a";
export const BIRCH = "01939d5e-7a2b-7c3d-8e4f-00000000000b";
export const CEDAR = "01939d5e-7a2b-7c3d-8e4f-00000000000c";

const DAY = 24 * 60 * 60 * 1000;
const MONDAY = Date.UTC(2026, 10, 16, 9);

export function policy(changes: Partial<CreditPolicy> = {}): CreditPolicy {
  return {
    ...startingTerms,
    id: "01939d5e-7a2b-7c3d-8e4f-0000000000f1",
    version: 1,
    requiredEvidence: {},
    ...changes,
  };
}

/** One organisation alone in a credit role, or several with their parts. */
export function held(creditRole: CreditRole, ...by: (string | [string, number])[]): RoleAssignment[] {
  return by.map((one) =>
    typeof one === "string"
      ? { creditRole, organisationId: one, partBp: 10_000 }
      : { creditRole, organisationId: one[0], partBp: one[1] },
  );
}

/** A demo by Acme for technical validation, recorded `daysLate` after it happened. */
export function demo({ daysLate = 0, ...changes }: Partial<CreditEvidence> & { daysLate?: number } = {}) {
  return {
    creditRole: "technical_validation",
    organisationId: ACME,
    type: "demo",
    occurredAt: MONDAY,
    recordedAt: MONDAY + daysLate * DAY,
    confirmed: false,
    ...changes,
  } satisfies CreditEvidence;
}

type Changes = Partial<Omit<StatementInput, "agreement">> & {
  agreement?: Partial<StatementInput["agreement"]>;
};

/** 100,000.00 dollars sold with Acme (sourcing), Birch (selling) and Cedar (validation, influence). */
export function input({ agreement, ...changes }: Changes = {}): StatementInput {
  return {
    policy: policy(),
    agreement: {
      model: "sell_with",
      participants: [NORTHWIND, ACME, BIRCH, CEDAR].map((organisationId) => ({ organisationId })),
      payerId: NORTHWIND,
      basis: { minor: "10000000", currency: "USD" },
      roles: [
        ...held("sourcing", ACME),
        ...held("selling", BIRCH),
        ...held("technical_validation", CEDAR),
        ...held("influence", CEDAR),
      ],
      ...agreement,
    },
    evidence: [],
    kind: "preview",
    previous: null,
    ...changes,
  };
}

/** Throws with the problems when the agreement is refused. */
export function statementOf(changes: Changes = {}): CreditStatement {
  const result = calculateStatement(input(changes));
  if (result.outcome === "calculated") return result.statement;
  throw new Error(result.problems.map(({ at, message }) => `${at}: ${message}`).join("\n"));
}

export function problemsOf(changes: Changes): Pick<CreditProblem, "at" | "code">[] {
  const result = calculateStatement(input(changes));
  return result.outcome === "refused" ? result.problems.map(({ at, code }) => ({ at, code })) : [];
}

/** Amounts of the lines as "role organisation": amount. */
export function amounts(statement: CreditStatement): Record<string, string> {
  const names = new Map([
    [NORTHWIND, "Northwind"],
    [ACME, "Acme"],
    [BIRCH, "Birch"],
    [CEDAR, "Cedar"],
  ]);
  return Object.fromEntries(
    statement.lines.map((line) => [`${names.get(line.organisationId)} ${line.creditRole}`, line.amount]),
  );
}
