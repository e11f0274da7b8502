// The URL side of a CRM adapter, as data: which hosts are its, which addresses show a record, how ids become
// canonical. One table per CRM in this folder; read by `read-url.ts`, on pages and in imports alike.
// Never code, never a pattern that can run away on hostile text: anchored, bounded, no nested repetition.
import type { RecordKind } from "../record-ref.ts";

/** A pattern over one part of the address, as RegExp source. The first rule that fits decides. */
export type UrlRule = {
  kind: RecordKind;
  /** Group `id`, needed. */
  pattern: string;
  /**
   * Where the pattern looks: `path` is pathname + search, `hash` the fragment without its "#",
   * `query` the decoded value of the parameter named in `parameter`.
   */
  on: "path" | "hash" | "query";
  parameter?: string;
};

export type UrlTable = {
  crm: string;
  /** RegExp source over the host name (with port); null: any host (self-hosted). */
  host: string | null;
  /** How the installation is named: the first label of the host, or the whole origin. */
  instance: "host-label" | "origin";
  /** How ids become canonical (`canonical-id.ts`). */
  id: "as-is" | "salesforce-18" | "guid" | "lower";
  urls: readonly UrlRule[];
};
