// What our organisation took back or threw away, kept for it alone so that it can be brought back as it was: with the clock it
// was recorded by and what others said of it. Forgotten after 30 days.
import { z } from "zod";
import { author } from "./plan.ts";
import { id } from "./shapes.ts";

export const removal = z.object({
  id,
  organisationId: id,
  what: z.enum(["touchpoint", "request", "draft"]),
  /** Each as it was; read again by the schema of its kind when it comes back. */
  rows: z.array(z.object({ entity: z.string().max(60), row: z.unknown() })).max(20_000),
  removed: author,
});
export type Removal = z.infer<typeof removal>;

/** Under which id what is removed is kept; left out by an older device, for which nothing is. */
export const keepAs = id.optional();

export const removalMutationArgs = { "removal.undo": z.object({ removalId: id }) } as const;
export type RemovalCommand = keyof typeof removalMutationArgs;
