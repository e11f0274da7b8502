// Canonical references to CRM records: one string per record, equal wherever the same record is met
// (page, import, another host name of the same CRM). Called by adapters' table, importer, store.
import { z } from "zod";
import { crmName, recordKind } from "../contract/crm-table/record-words.ts";

export type RecordKind = z.infer<typeof recordKind>;

export const recordRef = z.object({
  crm: crmName,
  /** Which installation: my-domain, portal, origin. Lower case. */
  instance: z.string().min(1).max(200),
  kind: recordKind,
  /** Canonical within that installation. */
  id: z.string().min(1).max(200),
});
export type RecordRef = z.infer<typeof recordRef>;

/** `salesforce/acme/account/0015g00000AbCdEAAV`; parts are percent-encoded, so that "/" separates. */
export function formatRecordRef(ref: RecordRef): string {
  return [ref.crm, ref.instance, ref.kind, ref.id].map(encodeURIComponent).join("/");
}
