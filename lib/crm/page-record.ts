// What the reader found on a CRM page: the record and what the page shows of it. Plain types without zod,
// because the content script uses them; the background parses with `lib/messaging/page-messages.ts`.
import type { PageField } from "../contract/crm-table/page-fields.ts";
import type { RecordRef } from "../domain/record-ref.ts";

/** Where a value was read. Later issues add `person` (corrected by hand). */
export type FieldOrigin = "url" | "title" | "dom";

/** Text as the page shows it, trimmed and cut at 300 characters; hostile until parsed. */
export type FieldReading = { value: string; origin: FieldOrigin };

export type PageRecord = {
  ref: RecordRef;
  fields: Partial<Record<PageField, FieldReading>>;
  /** The account this opportunity belongs to, where the page links it. */
  accountRef: RecordRef | null;
  /** What the page says its language is, cut at 40 characters; hostile. */
  lang?: string | undefined;
  /** It will not be looked at again: what it has not shown by now, it does not show. */
  settled?: boolean | undefined;
};
