// An adapter is data: how one CRM's pages are recognised and read. The background keeps all of them and hands
// the content script the one of its host. No functions, no code from elsewhere: names of strategies only.
import type { PageField } from "../contract/crm-table/page-fields.ts";
import type { RecordKind } from "../domain/record-ref.ts";
import type { UrlTable } from "../domain/record-urls/url-table.ts";

/**
 * How a value is taken from the element a selector finds: its text as shown, the absolute address of a link, what stands in
 * an input or a chosen option's code, an attribute.
 */
export type ReadingStrategy = "text" | "href" | "value" | { attribute: string };

export type Alternative = {
  /** `{id}` stands for the id of the record in the address: proof that the page already shows it. */
  selector: string;
  read: ReadingStrategy;
  /**
   * The found element only counts if it carries one of these labels (in the languages known). With `attribute`
   * the label stands there and the value inside; without, it is the text and the value the element after it.
   */
  labels?: readonly string[];
  attribute?: string;
  /** Which part of the found element carries the value; it may be the element itself. */
  inner?: string;
  /** Walk shadow roots too. */
  deep?: boolean;
  /** When this was last seen to hold. */
  seen: string;
};

export type FieldRule = {
  /** `accountRef` is read from a `href` by the table's URL rules. What yields `otherKind` is no record of this kind after all. */
  field: PageField | "accountRef" | "otherKind";
  /** Tried in order; the first that yields text wins. */
  alternatives: readonly Alternative[];
  kinds: readonly RecordKind[];
};

export type Container = {
  selector: string;
  deep?: boolean;
  /** Of the records it can hold: what need not be looked for costs the page nothing. */
  kinds: readonly RecordKind[];
  seen: string;
};

export type AdapterTable = UrlTable & {
  /** Shown to people. */
  label: string;
  /** Bumped when the table changes; named in reports. */
  version: number;
  /** Match patterns asked for when a person picks this CRM; empty: the person names the host (self-hosted). */
  matches: readonly string[];
  /** RegExp sources over `document.title` (cut at 600 characters) with group `name`. */
  titles: readonly { kind: RecordKind; pattern: string }[];
  /** Containers of the record in view, tried in order; only a visible one counts, fields are read only inside. */
  visible: readonly Container[];
  fields: readonly FieldRule[];
  /** The same where only the surroundings show the record (a console's workspace around a sub-tab). */
  parent?: { visible: readonly Container[]; fields: readonly FieldRule[] };
};
