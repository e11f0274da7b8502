// How a partner of this company comes into the deal in view: it is in, it can be added, or there is no deal yet and one begins
// with it. Called by the view of partners.
import type { DealView } from "#lib/messaging/surface-port.ts";
import { reasonAgainst } from "../deal/next-actions.ts";
import { hasEnded } from "../record/focus-deal.ts";

export type DealWay = "in" | "add" | "begin";

/** `deal`: the one in view; one that ended makes room for another. */
export function dealWay(deal: DealView | null, partnerId: string): DealWay {
  if (!deal || hasEnded(deal)) return "begin";
  const isIn =
    deal.registration.terms?.participants.some(({ organisationId }) => organisationId === partnerId) ||
    deal.participants.some(({ organisation, level }) => organisation.id === partnerId && level !== "left");
  return isIn ? "in" : "add";
}

/** Why this member cannot change who is in it now, in words; null where it may. */
export const reasonAgainstAdding = (deal: DealView): string | null =>
  reasonAgainst(deal, deal.registration.status === "draft" ? "continue" : "revise");
