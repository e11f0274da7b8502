// A company says how the deal ended for it. The payer's word counts for credit: won makes the final statement, anything
// else after it takes everything back. Confirmed, so that both happen on the server alone.
import { agreedRevision, latestReport } from "../deal/deal-outcome.ts";
import { nextStatement } from "../deal/next-statement.ts";
import { say } from "../messages/say.ts";
import { dealFor, put } from "./deal-rows.ts";
import type { Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";
import { keep, policyVersions, takenAmong } from "./statement-rows.ts";

export const reportOutcome: Mutator<"deal.outcome.report"> = {
  needs: ({ dealId }) => ({ deals: [dealId], policiesOfDeals: [dealId] }),
  run(state, args, context) {
    const { dealId, reportId, statementId, outcome, reason } = args;
    const found = dealFor("deal.outcome.report", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const { organisationId } = context.actor;
    const before = latestReport(whole, organisationId);
    if ((before?.outcome ?? "open") === outcome) {
      return refused(
        "already_decided",
        before
          ? say("outcome.reportedBefore", { name: before.reported.person.name, outcome })
          : say("outcome.openAlready"),
      );
    }
    if (reason === null && (outcome === "lost" || before !== null)) {
      return refused("bad_arguments", say("outcome.sayWhy"));
    }
    const taken = takenAmong(whole, [reportId, statementId]);
    if (taken) return taken;
    const row = {
      id: reportId,
      dealId,
      number: (before?.number ?? 0) + 1,
      organisationId,
      outcome,
      reason,
      reported: authorOf(context),
    };
    const changes: RowChange[] = [put({ entity: "outcome_report", row })];
    if (agreedRevision(whole)?.terms.payerId !== organisationId) return { outcome: "changes", changes };
    const reported = { ...whole, outcome_report: [...whole.outcome_report, row] };
    const next = nextStatement(reported, policyVersions(state));
    // What stands against a statement does not stand against the fact: the payer issues one once it is mended.
    if (next.outcome === "made") {
      changes.push(keep(next, { id: statementId, dealId, cause: "won", reason: null }, context));
    }
    return { outcome: "changes", changes };
  },
};
