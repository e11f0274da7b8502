// What was done: one row for each command that changed something, in a deal, in a partnership, or in our organisation alone. Added by
// nobody but the one place that runs commands and its like on the server, never changed and never removed.
// Decisions: docs/decisions/008-history.md, docs/decisions/023-corrections.md.
import { z } from "zod";
import { id, line, person, time } from "./shapes.ts";
import { surfaceKind } from "./words.ts";

const deed = {
  id,
  organisationId: id,
  organisationName: line,
  person,
  /** When it took effect: the server's clock. */
  at: time,
  /** When the person acted, by the device's corrected clock: days before `at` where it was offline. */
  madeAt: time,
  /** Which surface it came from; null: an extension that did not say. */
  surface: surfaceKind.nullable().catch(null),
  /** Of this version or a newer one. */
  command: z.string().max(100),
  /** As the command took them, without base texts and with long texts cut. */
  args: z.unknown(),
  /** The rows that it changed, those that the reader may see. */
  rowIds: z.array(id).max(1_000),
};

export const dealEvent = z.object({ ...deed, dealId: id });
export type DealEvent = z.infer<typeof dealEvent>;

/** Of what both sides of a partnership read: policies, the co-sell plan, that the partnership began. */
export const partnershipEvent = z.object({ ...deed, partnershipId: id });
export type PartnershipEvent = z.infer<typeof partnershipEvent>;

/** Of what our organisation alone reads. */
export const ownEvent = z.object(deed);
export type OwnEvent = z.infer<typeof ownEvent>;
