// Takes a touchpoint back (undo) with everything that hangs on it. Only its recorder or a manager may. What a deal showed
// that we have left stays there: its rows are not ours to reach any more.
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import { dealFor, type Refusal, remove } from "./deal-rows.ts";
import type { Mutator, MutatorContext, MutatorState, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

function fromDeal(
  state: MutatorState,
  { dealId, rowId }: { dealId: string; rowId: string },
  context: MutatorContext,
): RowChange[] | Refusal {
  const whole = state.deal(dealId);
  if (whole === "absent") return [];
  if (whole !== "unknown" || context.onServer) {
    const found = dealFor("touchpoint.remove", state, dealId, context);
    if ("outcome" in found) return found;
  }
  return [remove("deal_touchpoint", { id: rowId, dealId })];
}

export const removeTouchpoint: Mutator<"touchpoint.remove"> = {
  needs: (args) => ({ touchpoints: [args.touchpointId] }),
  run(state, args, context) {
    const { actor } = context;
    const whole = state.touchpoint(args.touchpointId);
    if (typeof whole !== "object") return refused("not_found", "This touchpoint is no longer there.");
    const { touchpoint, shares, notes, subject } = whole;
    if (touchpoint.organisationId !== actor.organisationId) {
      return refused("not_allowed", "Only the organisation that recorded a touchpoint can take it back.");
    }
    const ownOrSenior =
      touchpoint.recordedBy === actor.memberId || actor.role === "manager" || actor.role === "admin";
    if (!ownOrSenior) {
      return refused(
        "not_allowed",
        `Only ${touchpoint.person.name}, a manager or an admin can take this back.`,
      );
    }
    const inDeal = subject?.deal ? fromDeal(state, subject.deal, context) : [];
    if ("outcome" in inDeal) return inDeal;
    const audiences = shares.map((share) => partnershipScope(share.partnershipId));
    const changes: RowChange[] = notes.map((note) => ({
      op: "remove",
      entity: "note",
      id: note.id,
      scopes: note.visibility === "shared" ? [orgScope, ...audiences] : [orgScope],
    }));
    for (const share of shares) {
      const scopes = [partnershipScope(share.partnershipId)];
      changes.push({ op: "remove", entity: "touchpoint_share", id: share.id, scopes });
    }
    if (subject) {
      changes.push({ op: "remove", entity: "touchpoint_subject", id: subject.id, scopes: [orgScope] });
    }
    changes.push({
      op: "remove",
      entity: "touchpoint",
      id: touchpoint.id,
      scopes: [orgScope, ...audiences],
    });
    changes.push(...inDeal);
    return { outcome: "changes", changes };
  },
};
