// A pull's cursor: opaque to devices. How far the feed was read, and where a scope in transfer goes on. One the
// server does not understand, of another organisation or from another time, means: start over (I9).
import { z } from "zod";

/** Where the transfer of whole scopes goes on. */
export const position = z.object({
  /** `all`: everything, in order; `one`: this scope alone (after `enter`). */
  walk: z.enum(["all", "one"]),
  scope: z.string().max(100),
  /** Index into the scope's entities. */
  entity: z.int().nonnegative(),
  /** The last row sent of that entity. */
  after: z.string().max(40).nullable(),
});
export type Position = z.infer<typeof position>;

const cursor = z.object({
  v: z.literal(1),
  organisation: z.uuid(),
  /** Feed entries up to here were sent, or are covered by what `at` still sends. */
  seq: z.int().nonnegative(),
  /** When the entry `seq` was written; missing before the first one, and where an older server made the cursor. */
  stamp: z.int().optional(),
  at: position.nullable(),
});
export type Cursor = z.infer<typeof cursor>;

export const writeCursor = (value: Cursor): string =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

export function readCursor(text: string): Cursor | null {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
