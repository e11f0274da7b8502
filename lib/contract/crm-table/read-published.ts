// The file of a published CRM, out of its row: whole, or absent and why. A row may have been written by another version than
// reads it. Called wherever a published CRM is used: on devices and by the importer. Never throws.
import type { z } from "zod";
import { CRM_FORMAT, type CrmFile } from "./crm-file-schema.ts";
import { type CrmTable, publishedFile } from "./crm-table.ts";

/** `newer`: a later version of Tandem takes it. `refused`: was taken once, and is not any more. */
export type Unread = "newer" | "refused";
export type PublishedReading = { file: CrmFile; unread: null } | { file: null; unread: Unread };

/** Parts, kinds or words that this version does not know: files of one format only ever get more of them. */
const shape: ReadonlySet<string> = new Set<z.core.$ZodIssue["code"]>([
  "invalid_type",
  "invalid_value",
  "invalid_union",
  "invalid_key",
  "invalid_element",
  "unrecognized_keys",
]);

export function readPublished({ file: kept }: Pick<CrmTable, "file">): PublishedReading {
  const { data: file, error } = publishedFile.safeParse(kept);
  if (file) return { file, unread: null };
  const isNewer = kept.format !== CRM_FORMAT || error.issues.some(({ code }) => shape.has(code));
  return { file: null, unread: isNewer ? "newer" : "refused" };
}
