// What the mutators of requests between partners share. Called by the mutators in this folder only.
import type { PlayRequest } from "../../contract/play.ts";
import type { MutatorContext, MutatorState } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const partnershipEnded = refused(
  "partnership_not_active",
  "The partnership has ended, so nothing can be asked of that partner.",
);
export const requestGone = refused("not_found", "This request is no longer there.");

export function isActive(state: MutatorState, partnershipId: string, { onServer }: MutatorContext): boolean {
  const partnership = state.partnership(partnershipId);
  if (partnership === "unknown") return !onServer;
  return typeof partnership === "object" && partnership.status === "active";
}

export const isOurs = ({ organisation }: PlayRequest, { actor }: MutatorContext): boolean =>
  organisation.id === actor.organisationId;
