// A participant contests the statement that counts, with a reason. Who issued it answers for the resolution; it is due five
// working days later by the server's clock. One open dispute for each organisation.
import { DISPUTE_DAYS, disputesOf } from "../deal/disputes.ts";
import { versionsOf } from "../deal/next-statement.ts";
import { addWorkingDays } from "../deal/working-days.ts";
import { say } from "../messages/say.ts";
import { dealFor, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";
import { takenAmong } from "./statement-rows.ts";

export const raiseDispute: Mutator<"dispute.raise"> = {
  needs: ({ dealId }) => ({ deals: [dealId] }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, disputeId, statementVersion, reason } = args;
    const found = dealFor("dispute.raise", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const last = versionsOf(whole).at(-1);
    if (!last) return refused("not_found", say("dispute.noStatement"));
    if (last.statement.version !== statementVersion) {
      return refused("terms_changed", say("dispute.otherVersion", { version: last.statement.version }));
    }
    const open = disputesOf(whole, now).find(
      ({ dispute, resolution }) => resolution === null && dispute.organisationId === actor.organisationId,
    );
    if (open) {
      return refused("already_exists", say("dispute.openAlready", { name: open.dispute.raised.person.name }));
    }
    const taken = takenAmong(whole, [disputeId]);
    if (taken) return taken;
    const { organisationId: payerId, person } = last.issued;
    const row = {
      id: disputeId,
      dealId,
      statementVersion,
      organisationId: actor.organisationId,
      reason,
      owner: { organisationId: payerId, person },
      dueAt: addWorkingDays(now, DISPUTE_DAYS),
      raised: authorOf(context),
    };
    return { outcome: "changes", changes: [put({ entity: "dispute", row })] };
  },
};
