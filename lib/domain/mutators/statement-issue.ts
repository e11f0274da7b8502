// The payer makes a new version of the statement after something changed: an approved revision, evidence, a dispute. Never
// an edit: the version carries the difference. Refused where it would say what the last one says.
import { agreedRevision } from "../deal/deal-outcome.ts";
import { nextStatement, versionsOf } from "../deal/next-statement.ts";
import { dealFor } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { keep, policyVersions, takenAmong } from "./statement-rows.ts";

const nothing = {
  not_agreed: "No revision of this registration is approved: there is nothing to calculate from.",
  no_commission: "Nothing is paid by a credit policy in this deal.",
  not_won: "The deal is not won: report the outcome first.",
  unchanged: "Nothing has changed since the last version.",
} as const;

export const issueStatement: Mutator<"statement.issue"> = {
  needs: ({ dealId }) => ({ deals: [dealId], policiesOfDeals: [dealId] }),
  run(state, args, context) {
    const { dealId, statementId, after, reason } = args;
    const found = dealFor("statement.issue", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const payerId = agreedRevision(whole)?.terms.payerId;
    if (payerId !== undefined && payerId !== context.actor.organisationId) {
      return refused("not_allowed", "Who pays by the approved revision issues the statement.");
    }
    const last = versionsOf(whole).at(-1)?.statement.version ?? 0;
    if (last !== after) {
      return refused("terms_changed", `Version ${last} was made meanwhile: look at it first.`);
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
          ? refused("not_found", "The credit policy this deal is pinned to is not there.")
          : { outcome: "changes", changes: [] };
      case "made": {
        const of = { id: statementId, dealId, cause: "issued", reason } as const;
        return { outcome: "changes", changes: [keep(next, of, context)] };
      }
    }
  },
};
