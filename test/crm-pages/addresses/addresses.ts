// What the addresses of a CRM must be read as: records, and near misses that are none. One file per CRM in this folder;
// `addresses.test.ts` plays them through the importer's and the page's reading.
import type { RecordRef } from "#lib/domain/record-ref.ts";

export type Addresses = {
  crm: string;
  records: readonly (readonly [href: string, instance: string, kind: RecordRef["kind"], id: string])[];
  /** Lists, forms of a new record, other objects, look-alike hosts. */
  none: readonly (readonly [why: string, href: string])[];
};
