// The report that ends an agreed deal: the payer's word. The card says it once, in place of the deal's protection; what changed
// since leaves it out. Called by `deal-status.tsx` and `latest-change.tsx`.
import type { OutcomeReport } from "#lib/contract/statements.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";

export type Ending = OutcomeReport & { outcome: "won" | "lost" };

/** null: it is open, or was never agreed. */
export function endedBy({ credit, registration }: DealView): Ending | null {
  const { status, terms } = registration;
  if (status !== "approved" && status !== "expired") return null;
  const payerId = (credit.agreed ?? terms)?.payerId;
  const report = credit.reports.find(({ organisationId }) => organisationId === payerId);
  return report && report.outcome !== "open" ? { ...report, outcome: report.outcome } : null;
}

/** It took another report of the same side back. */
export const isAfterAll = ({ credit }: DealView, { id }: Ending): boolean =>
  credit.changes.some((change) => change.id === id);
