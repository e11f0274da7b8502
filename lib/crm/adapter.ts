// An adapter is data: how one CRM's pages are recognised and read. The background keeps all of them and hands
// the content script the one of its host. No functions, no code from elsewhere: names of strategies only.
import type { RecordKind } from "../domain/record-ref.ts";
import type { PageField } from "./page-record.ts";

/** A pattern over `path + search + hash` of the URL, as RegExp source, with named groups. */
export type UrlRule = {
  kind: RecordKind;
  /** Groups: `id` (needed), `instance` (else `AdapterTable.instance` decides). */
  pattern: string;
  /** Where the pattern looks: `path` is pathname + search; `hash` is the fragment; `href` all of it. */
  on: "path" | "hash" | "href";
};

/** How a value is taken from the element a selector finds. */
export type ReadingStrategy =
  /** Its text. */
  | "text"
  /** Its `value`, for inputs. */
  | "value"
  /** Its absolute `href`. */
  | "href"
  /** The attribute named in `attribute`. */
  | "attribute"
  /** The text of the element after the one whose own text equals `label`. */
  | "after-label"
  /** The account's reference, parsed from its `href` by the table's URL rules. */
  | "account-link";

export type FieldRule = {
  field: PageField | "accountRef";
  /** Tried in order; the first that yields text wins. Each dated by when it was last seen to hold. */
  alternatives: readonly {
    selector: string;
    read: ReadingStrategy;
    attribute?: string;
    /** Labels in the languages known, for `after-label`. */
    labels?: readonly string[];
    /** Walk open shadow roots too. */
    deep?: boolean;
    seen: string;
  }[];
  kinds: readonly RecordKind[];
};

export type AdapterTable = {
  crm: string;
  /** Shown to people. */
  label: string;
  /** Bumped when the table changes; named in reports. */
  version: number;
  /** RegExp source over the host name; null: any host the person added (self-hosted). */
  host: string | null;
  /** Match patterns asked for when a person picks this CRM. */
  matches: readonly string[];
  /** How the installation is named: first label of the host, the whole origin, or a group of the URL rule. */
  instance: "host-label" | "origin" | "group";
  /** How ids become canonical. */
  id: "as-is" | "salesforce-18" | "guid" | "lower";
  urls: readonly UrlRule[];
  /** RegExp sources over `document.title` with group `name`. */
  titles: readonly { kind: RecordKind; pattern: string }[];
  /** Selectors of the container of the record in view, tried in order; fields are read only inside it. */
  visible: readonly { selector: string; deep?: boolean; seen: string }[];
  fields: readonly FieldRule[];
};
