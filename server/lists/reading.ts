// How an uploaded file is read: found by sniffing, then chosen by the person. Kept in `account_list.reading`.
import { z } from "zod";
import { columnMapping, listPreview } from "../../lib/contract/lists.ts";
import { segment } from "../../lib/contract/words.ts";

/** What the upload itself shows. */
export const uploadReading = z.object({ encoding: listPreview.shape.encoding });

/** With the preview: where the table is. */
export const tableReading = uploadReading.extend({
  delimiter: listPreview.shape.delimiter,
  headers: z.array(z.string()),
  headerLine: z.int().positive(),
});
export type TableReading = z.infer<typeof tableReading>;

/** With publishing: what each column means. */
export const publishReading = tableReading.extend({
  mapping: columnMapping,
  defaultSegment: segment,
  segmentWords: z.record(z.string(), segment).optional(),
});
export type PublishReading = z.infer<typeof publishReading>;
