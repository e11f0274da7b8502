// The URL side of a CRM adapter, as data: which hosts are its, which addresses show a record, how ids become
// canonical. One table per CRM in this folder; read by `read-url.ts`, on pages and in imports alike.
// Never code, never a pattern that can run away on hostile text: anchored, bounded, no nested repetition.
import type { RecordKind } from "../record-ref.ts";

/** A pattern over one part of the address, as RegExp source. The first rule that fits decides. */
export type UrlRule = {
  kind: RecordKind;
  /** Group `id`, needed; group `instance` where the table takes it from the address. */
  pattern: string;
  /**
   * Where the pattern looks: `path` is pathname + search, `hash` the fragment without its "#", `route` pathname and
   * fragment with it (what names the installation may stand before), `query` the decoded value of the parameter
   * named in `parameter`.
   */
  on: "path" | "hash" | "route" | "query";
  parameter?: string;
  /**
   * What the page's own session storage must hold besides, where the address hides what it shows (Odoo). Only a page can
   * say it: an address in a file that needs it names no record.
   */
  session?: { key: string; pattern: string };
  /**
   * The address of another object looks the same (a person's and a company's): it is told as this kind once the page was read and
   * its table's `otherKind` found nothing. In a file the column says which it is.
   */
  unsure?: true;
};

export type UrlTable = {
  crm: string;
  /** RegExp source over the host name (with port); null: any host (self-hosted). */
  host: string | null;
  /**
   * How the installation is named: the first label of the host, the pattern's group `instance`, or the whole origin (and
   * that group after it, where one server keeps several: a database).
   */
  instance: "host-label" | "origin" | "group";
  /** How ids become canonical (`canonical-id.ts`). */
  id: "as-is" | "salesforce-18" | "guid" | "lower" | "decoded";
  urls: readonly UrlRule[];
};
