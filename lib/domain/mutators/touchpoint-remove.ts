// Takes a touchpoint back (undo) with everything that hangs on it. Only its recorder or a manager may.
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import type { Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const removeTouchpoint: Mutator<"touchpoint.remove"> = {
  needs: (args) => ({ touchpoints: [args.touchpointId] }),
  run(state, args, { actor }) {
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
    return { outcome: "changes", changes };
  },
};
