// Brings back what was taken back or thrown away, as it was: the inverse of touchpoint.remove, play.withdraw and deal.discard.
// Whoever may do such a thing anew may bring it back; what it was shown to then and may not be shown to now it is not.
import type { DealTouchpoint } from "../../contract/evidence.ts";
import type { Row } from "../../contract/records.ts";
import type { Removal } from "../../contract/removal.ts";
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import { mayTakeBack } from "../may-take-back.ts";
import { say } from "../messages/say.ts";
import { removedDealRows, removedRows } from "../removed-rows.ts";
import { dealFor, isTaken, put, type Refusal } from "./deal-rows.ts";
import type { Mutator, MutatorContext, MutatorState, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { isActive, partnershipEnded } from "./play-rows.ts";
import { forget } from "./removal-rows.ts";

const gone = refused("not_found", say("removal.notKept"));
const thereAlready = refused("already_exists", say("removal.thereAlready"));

function isStillShown(state: MutatorState, row: DealTouchpoint, context: MutatorContext): boolean {
  const whole = state.deal(row.dealId);
  if (whole === "unknown") return true;
  const found = dealFor("touchpoint.record", state, row.dealId, context);
  return !("outcome" in found) && !isTaken(found.whole, row.id);
}

function touchpointBack(
  removal: Removal,
  state: MutatorState,
  context: MutatorContext,
): RowChange[] | Refusal {
  const { actor } = context;
  const [touchpoint] = removedRows(removal, "touchpoint");
  if (!touchpoint) return gone;
  if (typeof state.touchpoint(touchpoint.id) === "object") return thereAlready;
  if (!mayTakeBack(touchpoint, actor)) {
    return refused("not_allowed", say("touchpoint.whoBringsBack", { name: touchpoint.person.name }));
  }
  const shares = removedRows(removal, "touchpoint_share").filter(({ partnershipId }) =>
    isActive(state, partnershipId, context),
  );
  const [inDeal = null] = removedRows(removal, "deal_touchpoint").filter((row) =>
    isStillShown(state, row, context),
  );
  const isShared = inDeal !== null || shares.length > 0;
  const audiences = shares.map(({ partnershipId }) => partnershipScope(partnershipId));
  const visibility = isShared ? touchpoint.visibility : "internal";
  const noteBack = (note: Row<"note">): RowChange => {
    const goesOut = note.visibility === "shared" && isShared;
    return {
      op: "put",
      entity: "note",
      scopes: goesOut ? [orgScope, ...audiences] : [orgScope],
      row: { ...note, visibility: goesOut ? "shared" : "internal" },
    };
  };
  return [
    { op: "put", entity: "touchpoint", scopes: [orgScope, ...audiences], row: { ...touchpoint, visibility } },
    ...removedRows(removal, "touchpoint_subject").map(
      (subject): RowChange => ({
        op: "put",
        entity: "touchpoint_subject",
        scopes: [orgScope],
        row: inDeal ? subject : { ...subject, deal: null },
      }),
    ),
    ...shares.map(
      (row): RowChange => ({
        op: "put",
        entity: "touchpoint_share",
        scopes: [partnershipScope(row.partnershipId)],
        row,
      }),
    ),
    ...removedRows(removal, "note").map(noteBack),
    ...(inDeal ? [put({ entity: "deal_touchpoint", row: inDeal })] : []),
  ];
}

/** Its response clock stood still while nobody could answer it. */
function requestBack(removal: Removal, state: MutatorState, context: MutatorContext): RowChange[] | Refusal {
  const [request] = removedRows(removal, "play_request");
  if (!request) return gone;
  if (!isActive(state, request.partnershipId, context)) return partnershipEnded;
  if (typeof state.play(request.id) === "object") return thereAlready;
  const dueAt = request.dueAt + Math.max(0, context.now - removal.removed.at);
  return [
    {
      op: "put",
      entity: "play_request",
      scopes: [partnershipScope(request.partnershipId)],
      row: { ...request, dueAt },
    },
  ];
}

/** With all that was written in it, and its history. Its place among our deals was never given up. */
function draftBack(removal: Removal, state: MutatorState): RowChange[] | Refusal {
  const rows = removedDealRows(removal);
  const deal = rows.find(({ entity }) => entity === "deal");
  if (!deal) return gone;
  if (typeof state.deal(deal.row.id) === "object") return thereAlready;
  return rows.map(put);
}

export const undoRemoval: Mutator<"removal.undo"> = {
  needs: ({ removalId }) => ({ removals: true, undoes: removalId }),
  run(state, { removalId }, context) {
    const known = state.removals();
    // A device that has not pulled yet lets the server decide.
    if (known === "unknown" && !context.onServer) return { outcome: "changes", changes: [] };
    const removal = typeof known === "object" ? known.find(({ id }) => id === removalId) : undefined;
    if (!removal) return gone;
    const back =
      removal.what === "touchpoint"
        ? touchpointBack(removal, state, context)
        : removal.what === "request"
          ? requestBack(removal, state, context)
          : draftBack(removal, state);
    if ("outcome" in back) return back;
    return { outcome: "changes", changes: [forget(removal), ...back] };
  },
};
