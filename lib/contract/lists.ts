// The shapes of an account list's import: how a file reads, which column feeds which field, how far it is.
// Used by `api.ts`, the importer and the screens.
import { z } from "zod";
import { say } from "./messages/say.ts";
import { id, line } from "./shapes.ts";

/** Before its bytes arrive. */
export const announcedFile = z.object({
  fileName: line,
  bytes: z.int().positive({ error: say("lists.emptyFile") }),
});

/** Our name for each column of a person's file. */
export const accountField = z.enum([
  "name",
  "website",
  "segment",
  "record_ref",
  "owner_name",
  "owner_title",
  "owner_email",
  "owner_phone",
]);
export type AccountField = z.infer<typeof accountField>;

/** Which column (by position, from 0) feeds each field. */
export const columnMapping = z.partialRecord(accountField, z.int().nonnegative());
export type ColumnMapping = z.infer<typeof columnMapping>;

export const rejectedRow = z.object({
  /** Line in the file, from 1, counting the header. */
  line: z.int().positive(),
  column: z.string(),
  reason: z.string(),
});

export const listPreview = z.object({
  listId: id,
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
  delimiter: z.enum([",", ";", "\t", "|"]),
  headers: z.array(z.string()),
  mapping: columnMapping,
  /** The first rows as read. */
  rows: z.array(z.array(z.string())).max(10),
  bytes: z.int().nonnegative(),
});
export type ListPreview = z.infer<typeof listPreview>;

export const listProgress = z.object({
  listId: id,
  fileName: line,
  state: z.enum(["uploaded", "reading", "publishing", "matching", "done", "failed"]),
  /** Bytes read of `bytes`. */
  bytesRead: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  /** The first rejected rows; the rest by `listRejected`. */
  rejectedRows: z.array(rejectedRow).max(100),
  /** Overlaps found with every partner after the import. */
  overlaps: z.int().nonnegative(),
  /** Set when failed: what is wrong and how to mend it. */
  failure: z.string().nullable(),
});
export type ListProgress = z.infer<typeof listProgress>;
