// What a page says about its company, as the keys our list is searched by. Called by the record view and by the
// question to the backend. Page text is hostile: it is normalised here and never trusted.
import type { PageField } from "../../contract/crm-table/page-fields.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import { nameKey } from "../../domain/company-name.ts";
import { formatRecordRef } from "../../domain/record-ref.ts";
import { lookupKeysOfRef } from "../../domain/record-url.ts";
import { registrableDomain } from "../../domain/registrable-domain.ts";

export type PageQuery = {
  /** Of ours, where one of us said which it is; null: only the page tells. */
  accountId: string | null;
  /** Canonical reference a choice is kept under: the account's where the page links it. */
  recordRef: string;
  /** References to try, the account's before the opportunity's, exact before wild. */
  refKeys: string[];
  /** The company's name as the page shows it; null where it shows none. */
  name: string | null;
  domain: string | null;
  /** "" finds nothing. */
  nameKey: string;
  /** False: only an opportunity's own reference is known, and lists hold accounts. */
  namesCompany: boolean;
};

export function queryOfPage(record: PageRecord): PageQuery {
  const text = (field: PageField) => record.fields[field]?.value ?? null;
  // An opportunity's own name names no company.
  const name = record.ref.kind === "account" ? (text("name") ?? text("accountName")) : text("accountName");
  const website = text("website");
  const refs = record.accountRef ? [record.accountRef, record.ref] : [record.ref];
  const domain = website ? registrableDomain(website) : null;
  const key = name ? nameKey(name) : "";
  return {
    accountId: null,
    recordRef: formatRecordRef(record.accountRef ?? record.ref),
    refKeys: refs.flatMap(lookupKeysOfRef),
    name,
    domain,
    nameKey: key,
    namesCompany: refs.some(({ kind }) => kind === "account") || domain !== null || key !== "",
  };
}
