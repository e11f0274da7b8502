// What was done in a deal: one row for each command that changed something, added by nobody but the one place that runs
// commands, never changed and never removed. Decision: docs/decisions/008-history.md.
import { z } from "zod";
import { id, line, person, time } from "./shapes.ts";
import { surfaceKind } from "./words.ts";

export const dealEvent = z.object({
  id,
  dealId: id,
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
  /** The rows of the deal that it changed, those that the reader may see. */
  rowIds: z.array(id).max(1_000),
});
export type DealEvent = z.infer<typeof dealEvent>;
