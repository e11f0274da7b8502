// What the mutators of requests between partners share. Called by the mutators in this folder only.
import type { PlayRequest } from "../../contract/play.ts";
import { say } from "../messages/say.ts";
import type { MutatorContext, MutatorState } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const partnershipEnded = refused("partnership_not_active", say("play.partnershipEnded"));
export const nobodyThere = refused("bad_arguments", say("play.nobodyThere"));
export const requestGone = refused("not_found", say("play.gone"));

export function isActive(state: MutatorState, partnershipId: string, { onServer }: MutatorContext): boolean {
  const partnership = state.partnership(partnershipId);
  if (partnership === "unknown") return !onServer;
  return typeof partnership === "object" && partnership.status === "active";
}

export const isOurs = ({ organisation }: PlayRequest, { actor }: MutatorContext): boolean =>
  organisation.id === actor.organisationId;
