// Takes a touchpoint back (undo) with everything that hangs on it. Only its recorder or a manager may. What a deal showed
// that we have left stays there: its rows are not ours to reach any more. Its inverse is removal.undo.
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import { mayTakeBack } from "../may-take-back.ts";
import { say } from "../messages/say.ts";
import { dealFor, type Refusal, remove } from "./deal-rows.ts";
import type { Mutator, MutatorContext, MutatorState, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { type KeptRow, keepRemoved } from "./removal-rows.ts";

function fromDeal(
  state: MutatorState,
  { dealId, rowId }: { dealId: string; rowId: string },
  context: MutatorContext,
): { changes: RowChange[]; rows: KeptRow[] } | Refusal {
  const whole = state.deal(dealId);
  if (whole === "absent") return { changes: [], rows: [] };
  if (whole !== "unknown" || context.onServer) {
    const found = dealFor("touchpoint.remove", state, dealId, context);
    if ("outcome" in found) return found;
  }
  const row = typeof whole === "object" ? whole.deal_touchpoint.find(({ id }) => id === rowId) : undefined;
  return {
    changes: [remove("deal_touchpoint", { id: rowId, dealId })],
    rows: row ? [{ entity: "deal_touchpoint", row }] : [],
  };
}

export const removeTouchpoint: Mutator<"touchpoint.remove"> = {
  needs: (args) => ({ touchpoints: [args.touchpointId], removals: true }),
  run(state, args, context) {
    const { actor } = context;
    const whole = state.touchpoint(args.touchpointId);
    if (typeof whole !== "object") return refused("not_found", say("touchpoint.gone"));
    const { touchpoint, shares, notes, subject } = whole;
    if (touchpoint.organisationId !== actor.organisationId) {
      return refused("not_allowed", say("touchpoint.recorderTakesBack"));
    }
    if (!mayTakeBack(touchpoint, actor)) {
      return refused("not_allowed", say("touchpoint.whoTakesBack", { name: touchpoint.person.name }));
    }
    const inDeal = subject?.deal ? fromDeal(state, subject.deal, context) : { changes: [], rows: [] };
    if ("outcome" in inDeal) return inDeal;
    const rows: KeptRow[] = [
      { entity: "touchpoint", row: touchpoint },
      ...(subject ? [{ entity: "touchpoint_subject", row: subject } as const] : []),
      ...shares.map((row) => ({ entity: "touchpoint_share", row }) as const),
      ...notes.map((row) => ({ entity: "note", row }) as const),
      ...inDeal.rows,
    ];
    const kept = keepRemoved("touchpoint", rows, args.keepAs, state, context);
    if ("outcome" in kept) return kept;
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
    changes.push(...inDeal.changes, ...kept);
    return { outcome: "changes", changes };
  },
};
