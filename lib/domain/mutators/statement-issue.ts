// The payer makes a new version of the statement after something changed: an approved revision, evidence, a dispute. Never
// an edit: the version carries the difference. Refused where it would say what the last one says.
import { agreedRevision } from "../deal/deal-outcome.ts";
import { nextStatement, versionsOf } from "../deal/next-statement.ts";
import { say } from "../messages/say.ts";
import { dealFor } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { keep, policyVersions, takenAmong } from "./statement-rows.ts";

const nothing = {
  not_agreed: say("statement.notAgreed"),
  no_commission: say("statement.noCommission"),
  not_won: say("statement.notWon"),
  unchanged: say("statement.unchanged"),
};

export const issueStatement: Mutator<"statement.issue"> = {
  needs: ({ dealId }) => ({ deals: [dealId], policiesOfDeals: [dealId] }),
  run(state, args, context) {
    const { dealId, statementId, after, reason } = args;
    const found = dealFor("statement.issue", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const payerId = agreedRevision(whole)?.terms.payerId;
    if (payerId !== undefined && payerId !== context.actor.organisationId) {
      return refused("not_allowed", say("statement.payerIssues"));
    }
    const last = versionsOf(whole).at(-1)?.statement.version ?? 0;
    if (last !== after) {
      return refused("terms_changed", say("statement.madeMeanwhile", { version: last }));
    }
    const taken = takenAmong(whole, [statementId]);
    if (taken) return taken;
    const next = nextStatement(whole, policyVersions(state));
    switch (next.outcome) {
      case "none":
        return refused("not_allowed", nothing[next.reason]);
      case "refused":
        return refused("terms_incomplete", next.message);
      case "no_policy":
        return context.onServer
          ? refused("not_found", say("statement.policyMissing"))
          : { outcome: "changes", changes: [] };
      case "made": {
        const of = { id: statementId, dealId, cause: "issued", reason } as const;
        return { outcome: "changes", changes: [keep(next, of, context)] };
      }
    }
  },
};
