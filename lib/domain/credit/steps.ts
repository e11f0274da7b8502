// The steps of a calculation in the order in which a person would check it. Called by `statement.ts`, which has
// calculated; nothing is decided here.
import type { CreditShare, RoleAssignment } from "../../contract/credit.ts";
import type { CreditTerms, ModelTerms } from "../../contract/credit-policy.ts";
import type { StatementLine, StatementStep } from "../../contract/credit-statement.ts";
import type { Allocation } from "./allocate.ts";
import { toMinor } from "./money.ts";
import type { Rounded } from "./pool.ts";

export function stepsOf(done: {
  terms: ModelTerms;
  shares: readonly CreditShare[];
  roles: readonly RoleAssignment[];
  unfilled: CreditTerms["unfilled"];
  pool: Rounded;
  allocation: Allocation;
  lines: readonly StatementLine[];
}): StatementStep[] {
  const { pool, allocation, lines } = done;
  const isNegative = pool.value < 0n;
  const exact = {
    whole: toMinor(isNegative ? -pool.whole : pool.whole),
    remainder: Number(pool.remainder),
    of: 10_000,
  };
  const steps: StatementStep[] = [{ step: "pool", exact, rounded: pool.rounded }];
  for (const { creditRole } of done.terms.roles) {
    if (done.roles.some((one) => one.creditRole === creditRole)) continue;
    const shareBp = done.shares.find((share) => share.creditRole === creditRole)?.bp ?? 0;
    steps.push({ step: "unfilled", creditRole, shareBp, goes: done.unfilled });
  }
  if (isNegative) steps.push({ step: "negative" });
  lines.forEach((_, line) => {
    steps.push({ step: "line", line });
  });
  const { extra, tied } = allocation;
  if (extra.length > 0) steps.push({ step: "left_over", units: extra.length, lines: extra, tied });
  lines.forEach(({ disposition }, line) => {
    if (disposition !== "payable") steps.push({ step: disposition, line });
  });
  steps.push({ step: "sum", amount: toMinor(pool.value) });
  return steps;
}
