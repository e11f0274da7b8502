// An adapter is data: how one CRM's pages are recognised and read. The background keeps all of them and hands
// the content script the one of its host. No functions, no code from elsewhere: names of strategies only.
import type { RecordKind } from "../domain/record-ref.ts";
import type { UrlTable } from "../domain/record-urls/url-table.ts";
import type { PageField } from "./page-record.ts";

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

export type AdapterTable = UrlTable & {
  /** Shown to people. */
  label: string;
  /** Bumped when the table changes; named in reports. */
  version: number;
  /** Match patterns asked for when a person picks this CRM; empty: the person names the host (self-hosted). */
  matches: readonly string[];
  /** RegExp sources over `document.title` with group `name`. */
  titles: readonly { kind: RecordKind; pattern: string }[];
  /** Selectors of the container of the record in view, tried in order; fields are read only inside it. */
  visible: readonly { selector: string; deep?: boolean; seen: string }[];
  fields: readonly FieldRule[];
};
