// Conflicts of deals, as surfaces show them. A part of the surface port (`surface-port.ts`); which
// of it a partner may ever see the rows decide, never a screen. Decision: docs/decisions/011-conflicts.md.
import { z } from "zod";
import type { ConflictSide } from "../contract/conflict.ts";
import { customer, id } from "../contract/shapes.ts";
import type { ConflictStanding } from "../domain/deal/conflict-standing.ts";

export type DealConflicts = ConflictStanding & {
  /** Conflicts whose decision is on its way to the server. */
  asked: string[];
  /** An approval that the server refused because of one, still kept in the outbox. */
  refusal: { mutationId: number; message: string } | null;
};

/** A registration that is being written. */
export const intendedDeal = z.object({
  dealId: id,
  payerId: id,
  customer,
  /** Who takes part, without the payer. */
  partnerIds: z.array(id).max(20),
});
export type IntendedDeal = z.infer<typeof intendedDeal>;

export type ConflictsView = { conflicts: ConflictSide[] };
