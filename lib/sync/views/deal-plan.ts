// The joint plan of a deal as screens show it: its rows, which of them still wait for the server, and how it stands. Called
// by the view of deals.
import { countingTouchpoints } from "../../domain/deal/evidence.ts";
import type { CheckContext } from "../../domain/deal/plan-checks.ts";
import { planOf } from "../../domain/deal/plan-of.ts";
import { planStanding } from "../../domain/deal/plan-standing.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { DealView } from "../../messaging/surface-port.ts";
import type { Reading } from "../../store/reading.ts";

const planKinds = [
  "plan_text",
  "contribution",
  "stakeholder",
  "stakeholder_stance",
  "milestone",
  "assignment",
  "commitment",
  "next_review",
  "stage_report",
  "check_mark",
] as const;

export function dealPlan(
  reading: Reading,
  whole: DealWhole,
  { outreachDays, ...context }: Omit<CheckContext, "touchpoints"> & { outreachDays: number },
): Pick<DealView, "plan" | "checks"> {
  const pending = planKinds.flatMap((kind) =>
    whole[kind].map(({ id }) => id).filter((id) => reading.isPending(kind, id)),
  );
  const touchpoints = countingTouchpoints(whole, context.now);
  return {
    plan: { ...planOf(whole), pending, outreachDays },
    checks: planStanding(whole, { ...context, touchpoints }),
  };
}
