// Takes a correction of an overlap back, or lets it stand again: each the inverse of the other. By whoever said it, or by those
// who speak for the company.
import type { OverlapCorrection } from "../../contract/correction.ts";
import { isSenior } from "../../contract/roles.ts";
import { orgScope } from "../../contract/scope.ts";
import { standingCorrection, stands } from "../corrections.ts";
import { say } from "../messages/say.ts";
import type { Actor, Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";

/** Take it back, or let it stand again. */
export const mayKeepCorrection = (
  { said }: Pick<OverlapCorrection, "said">,
  { memberId, role }: Pick<Actor, "memberId" | "role">,
): boolean => said.memberId === memberId || isSenior(role);

const gone = refused("not_found", say("correction.gone"));

export const keepCorrection: Mutator<"overlap.correct.keep"> = {
  needs: () => ({ corrections: true }),
  run(state, { correctionId, stands: keeps }, context) {
    const { actor } = context;
    const known = state.corrections();
    // A device that has not pulled yet lets the server decide.
    if (known === "unknown" && !context.onServer) return { outcome: "changes", changes: [] };
    const all = typeof known === "object" ? known : [];
    const row = all.find(({ id }) => id === correctionId);
    if (!row) return gone;
    if (stands(row) === keeps) return { outcome: "changes", changes: [] };
    if (!mayKeepCorrection(row, actor)) {
      return refused("not_allowed", say("correction.whoChanges", { name: row.said.person.name }));
    }
    const { partnerId, accountId, ours, theirs } = row;
    const subject = { partnerId, ours: { id: accountId, domain: ours.domain }, theirs };
    const against = keeps ? standingCorrection(subject, all) : null;
    if (against) {
      return refused("already_exists", say("correction.saidSince", { name: against.said.person.name }));
    }
    const put = { ...row, takenBack: keeps ? null : authorOf(context) };
    return {
      outcome: "changes",
      changes: [{ op: "put", entity: "overlap_correction", row: put, scopes: [orgScope] }],
    };
  },
};
