// Records a touchpoint with its audience (partners by name, or everyone in a deal), its note and its private subject.
import type { RecordTouchpointArgs } from "../../contract/mutations.ts";
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import { placeholdersOf } from "../deal/offline.ts";
import type { DealWhole } from "../deal-whole.ts";
import { say } from "../messages/say.ts";
import { noDetails } from "../touchpoint-details.ts";
import { notOurPlaceholder } from "./deal-record.ts";
import { dealFor, idTaken, isTaken, put, type Refusal } from "./deal-rows.ts";
import type { Mutator, MutatorContext, MutatorState, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { isParticipant, notAParticipant } from "./plan-rows.ts";

const DAY = 86_400_000;
/** More touchpoints than a deal has. */
const MAX_IN_DEAL = 2_000;

function againstDeal(whole: DealWhole, rowId: string): Refusal | null {
  // Taken back and recorded anew it must not inherit what others said of the first.
  const judged = whole.touchpoint_verdict.some(({ dealTouchpointId }) => dealTouchpointId === rowId);
  if (judged || isTaken(whole, rowId)) return idTaken;
  if (whole.deal_touchpoint.length < MAX_IN_DEAL) return null;
  return refused("not_allowed", say("touchpoint.dealFull", { most: MAX_IN_DEAL }));
}

/** What stands against showing it to whom the person chose. What a device does not know the server decides. */
function againstAudience(
  state: MutatorState,
  args: RecordTouchpointArgs,
  context: MutatorContext,
): Refusal | null {
  const { actor, now, onServer } = context;
  const actedFor = args.details?.actedFor;
  if (actedFor && !args.deal) {
    const partner = state.partner(actedFor.id);
    if (partner === "unknown" && !onServer) return null;
    const known = typeof partner === "object" ? partner.partnership : null;
    if (!known?.offline || known.status !== "active" || known.partner.name !== actedFor.name) {
      return notOurPlaceholder;
    }
  }
  const ownerId = args.details?.nextStep?.owner?.organisationId ?? actor.organisationId;
  if (args.deal) {
    if (args.sharedWith.length > 0) {
      return refused("bad_arguments", say("touchpoint.oneAudience"));
    }
    const { dealId, rowId } = args.deal;
    if (state.deal(dealId) === "unknown" && !onServer) return null;
    const found = dealFor("touchpoint.record", state, dealId, context);
    if ("outcome" in found) return found;
    if (actedFor) {
      const ours = placeholdersOf(found.whole, actor.organisationId);
      const isOurs = ours.some(
        ({ organisation: { id, name } }) => id === actedFor.id && name === actedFor.name,
      );
      if (!isOurs) return notOurPlaceholder;
    }
    return isParticipant(found.whole, ownerId, now) ? againstDeal(found.whole, rowId) : notAParticipant;
  }
  const readers = [actor.organisationId];
  for (const { partnershipId } of args.sharedWith) {
    const partnership = state.partnership(partnershipId);
    if (partnership === "unknown" && !onServer) return null;
    if (typeof partnership !== "object" || partnership.status !== "active") {
      return refused("partnership_not_active", say("touchpoint.partnershipEnded"));
    }
    if (partnership.offline) {
      return refused("bad_arguments", say("touchpoint.partnerOffline", { name: partnership.partner.name }));
    }
    readers.push(partnership.partner.id);
  }
  if (readers.includes(ownerId)) return null;
  return refused("bad_arguments", say("touchpoint.ownerSeesIt"));
}

export const recordTouchpoint: Mutator<"touchpoint.record"> = {
  needs: (args) => ({
    touchpoints: [args.touchpointId],
    partnerships: args.sharedWith.map((share) => share.partnershipId),
    ...(args.deal ? { deals: [args.deal.dealId] } : {}),
    ...(args.details?.actedFor ? { partners: [args.details.actedFor.id] } : {}),
  }),
  // That it was recorded, and not what it said: taken back, its words are gone. Which record and account it is for us is not
  // the deal's.
  history: ({ details, ...args }) => ({
    ...args,
    ...(details?.actedFor ? { details: { actedFor: details.actedFor } } : {}),
    accountId: null,
    recordRef: null,
    note: null,
  }),
  run(state, args, context) {
    const { actor, now, skew, onServer } = context;
    const present = state.touchpoint(args.touchpointId);
    if (typeof present === "object") {
      const { organisationId, recordedBy } = present.touchpoint;
      // Sent again by a device that could not know it had arrived: the same act, done already.
      if (organisationId === actor.organisationId && recordedBy === actor.memberId) {
        return { outcome: "changes", changes: [] };
      }
      return refused("already_exists", say("touchpoint.recordedBefore"));
    }
    const occurredAt = args.occurredAt + skew;
    if (occurredAt > now + DAY) {
      return refused("occurs_in_future", say("touchpoint.inFuture"));
    }
    const against = againstAudience(state, args, context);
    if (against) return against;
    const { touchpointId: id, type, person, details = noDetails } = args;
    const deal = args.deal ?? null;
    const shared = deal !== null || args.sharedWith.length > 0;
    const audiences = args.sharedWith.map((share) => partnershipScope(share.partnershipId));
    const recordedAt = onServer ? now : null;
    const changes: RowChange[] = [
      {
        op: "put",
        entity: "touchpoint",
        scopes: [orgScope, ...audiences],
        row: {
          id,
          organisationId: actor.organisationId,
          organisationName: actor.organisationName,
          person,
          recordedBy: actor.memberId,
          type,
          customer: args.customer,
          visibility: shared ? "shared" : "internal",
          occurredAt,
          recordedAt,
          details,
        },
      },
      {
        op: "put",
        entity: "touchpoint_subject",
        scopes: [orgScope],
        row: { id, accountId: args.accountId, recordRef: args.recordRef, deal },
      },
    ];
    for (const { shareId, partnershipId } of args.sharedWith) {
      changes.push({
        op: "put",
        entity: "touchpoint_share",
        scopes: [partnershipScope(partnershipId)],
        row: { id: shareId, touchpointId: id, partnershipId },
      });
    }
    const noteGoesOut = args.note?.visibility === "shared" && shared;
    if (args.note) {
      changes.push({
        op: "put",
        entity: "note",
        scopes: noteGoesOut ? [orgScope, ...audiences] : [orgScope],
        row: {
          id: args.note.noteId,
          touchpointId: id,
          organisationId: actor.organisationId,
          authorName: actor.name,
          text: args.note.text,
          visibility: noteGoesOut ? "shared" : "internal",
          writtenAt: now,
        },
      });
    }
    if (deal) {
      const { dealId, rowId } = deal;
      const { organisationId } = actor;
      const note = noteGoesOut && args.note ? args.note.text : null;
      const acted = { organisationId, person, type, occurredAt, recordedAt };
      const row = { id: rowId, dealId, touchpointId: id, ...acted, ...details, note };
      changes.push(put({ entity: "deal_touchpoint", row }));
    }
    return { outcome: "changes", changes };
  },
};
