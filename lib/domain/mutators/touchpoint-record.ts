// Records a touchpoint with its shares, its note and its private subject.

import { orgScope, partnershipScope } from "../../contract/scope.ts";
import type { Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

const DAY = 86_400_000;

export const recordTouchpoint: Mutator<"touchpoint.record"> = {
  needs: (args) => ({
    touchpoints: [args.touchpointId],
    partnerships: args.sharedWith.map((share) => share.partnershipId),
  }),
  run(state, args, { actor, now, skew, onServer }) {
    const present = state.touchpoint(args.touchpointId);
    if (typeof present === "object") {
      const { organisationId, recordedBy } = present.touchpoint;
      // Sent again by a device that could not know it had arrived: the same act, done already.
      if (organisationId === actor.organisationId && recordedBy === actor.memberId) {
        return { outcome: "changes", changes: [] };
      }
      return refused("already_exists", "This touchpoint was recorded before.");
    }
    const occurredAt = args.occurredAt + skew;
    if (occurredAt > now + DAY) {
      return refused(
        "occurs_in_future",
        "A touchpoint is something that happened: choose a date up to today.",
      );
    }
    for (const { partnershipId } of args.sharedWith) {
      const partnership = state.partnership(partnershipId);
      if (partnership === "unknown" && !onServer) continue;
      if (typeof partnership !== "object" || partnership.status !== "active") {
        return refused(
          "partnership_not_active",
          "The partnership has ended, so this cannot be shared with that partner. Record it as internal instead.",
        );
      }
    }
    const shared = args.sharedWith.length > 0;
    const audiences = args.sharedWith.map((share) => partnershipScope(share.partnershipId));
    const changes: RowChange[] = [
      {
        op: "put",
        entity: "touchpoint",
        scopes: [orgScope, ...audiences],
        row: {
          id: args.touchpointId,
          organisationId: actor.organisationId,
          organisationName: actor.organisationName,
          person: args.person,
          recordedBy: actor.memberId,
          type: args.type,
          customer: args.customer,
          visibility: shared ? "shared" : "internal",
          occurredAt,
          recordedAt: onServer ? now : null,
        },
      },
      {
        op: "put",
        entity: "touchpoint_subject",
        scopes: [orgScope],
        row: { id: args.touchpointId, accountId: args.accountId, recordRef: args.recordRef },
      },
    ];
    for (const { shareId, partnershipId } of args.sharedWith) {
      changes.push({
        op: "put",
        entity: "touchpoint_share",
        scopes: [partnershipScope(partnershipId)],
        row: { id: shareId, touchpointId: args.touchpointId, partnershipId },
      });
    }
    if (args.note) {
      const goesOut = args.note.visibility === "shared" && shared;
      changes.push({
        op: "put",
        entity: "note",
        scopes: goesOut ? [orgScope, ...audiences] : [orgScope],
        row: {
          id: args.note.noteId,
          touchpointId: args.touchpointId,
          organisationId: actor.organisationId,
          authorName: actor.name,
          text: args.note.text,
          visibility: goesOut ? "shared" : "internal",
          writtenAt: now,
        },
      });
    }
    return { outcome: "changes", changes };
  },
};
