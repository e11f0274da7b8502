// What a page of this kind should show by its table and did not, once it is no longer followed: a CRM may have changed its
// page. Called by what the background knows of a tab's record. A field that is empty in the CRM cannot be told from one not found.
import { type PageField, pageFields } from "../contract/crm-table/page-fields.ts";
import type { AdapterTable } from "./adapter.ts";
import type { PageRecord } from "./page-record.ts";

/** Where there is one pipeline, pages do not show it: nobody misses it. */
const missed = pageFields.filter((field) => field !== "pipeline");

export type UnreadFields = {
  fields: Exclude<PageField, "pipeline">[];
  /** Nothing but the record's address is known. */
  addressOnly: boolean;
};

/** Null: what matters is read and the most of the rest, or the page may still draw. */
export function unreadFields(
  { ref, fields, settled, accountRef }: PageRecord,
  table: Pick<AdapterTable, "fields" | "parent">,
): UnreadFields | null {
  if (!settled) return null;
  const promised = new Set(
    table.fields.flatMap(({ field, kinds }) => (kinds.includes(ref.kind) ? [field] : [])),
  );
  promised.delete("pipeline");
  promised.delete("otherKind");
  const read = missed.filter((field) => fields[field]);
  const unread = missed.filter((field) => promised.has(field) && !fields[field]);
  // Around a console's sub-tab only the name of the record shows, and no more is promised.
  const mayBeAround = table.parent !== undefined && read.length === 1 && fields.name !== undefined;
  const lacksCompany = promised.has("accountName") && !fields.accountName && !accountRef;
  // A few fields may be empty there: that is no page that changed.
  const isUsual = (fields.name || !promised.has("name")) && !lacksCompany && read.length * 2 >= promised.size;
  if (unread.length === 0 || mayBeAround || isUsual) return null;
  return { fields: unread, addressOnly: read.length === 0 && accountRef === null };
}
