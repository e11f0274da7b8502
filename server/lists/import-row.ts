// From a record of a file to what we import of it, or the reason why not. Called for every row; pure. A reason
// names what is wrong and how to mend it, because the person fixes the file with this sentence alone.
import type { AccountField, ColumnMapping } from "../../lib/contract/lists.ts";
import type { Segment } from "../../lib/contract/words.ts";
import { nameKey } from "../../lib/domain/company-name.ts";
import { formatRecordRef } from "../../lib/domain/record-ref.ts";
import { recordKeyOf, refFromUrl } from "../../lib/domain/record-url.ts";
import type { ToldCrm } from "../../lib/domain/record-urls/told-crm.ts";
import { registrableDomain } from "../../lib/domain/registrable-domain.ts";
import { say } from "../messages/say.ts";
import { cleanCell } from "./clean-cell.ts";
import type { ReadRecord } from "./read-records.ts";
import { createSegmentReader } from "./segment-words.ts";

/** null: the file says nothing, and what is known stays. */
export type ImportRow = {
  line: number;
  name: string;
  nameKey: string;
  domain: string | null;
  segment: Segment;
  recordRefs: string[];
  ownerName: string | null;
  ownerTitle: string | null;
  ownerEmail: string | null;
  ownerPhone: string | null;
};
export type RejectedRow = { line: number; column: string; reason: string };

export type RowRules = {
  headers: readonly string[];
  mapping: ColumnMapping;
  defaultSegment: Segment;
  segmentWords?: Readonly<Record<string, Segment>> | undefined;
  /** CRMs that the organisation published: their records' addresses are known, too. */
  published?: readonly ToldCrm[] | undefined;
};

const NAME_AT_MOST = 300;

/** `null`: a row of empty cells, nothing to say about. */
export function createRowReader(rules: RowRules): (record: ReadRecord) => ImportRow | RejectedRow | null {
  const segmentOf = createSegmentReader(rules.segmentWords);
  const columnName = (at: number): string => rules.headers[at] || say("lists.column", { number: at + 1 });

  return (record) => {
    if ("problem" in record) {
      return { line: record.line, column: columnName(record.column), reason: broken[record.problem] };
    }
    const { line, cells } = record;
    if (cells.every((cell) => cell.trim() === "")) return null;
    const misshapen = wrongWidth(cells, rules.headers.length);
    if (misshapen !== null) return { line, column: columnName(misshapen.column), reason: misshapen.reason };

    const cellOf = (field: AccountField): string => {
      const at = rules.mapping[field];
      return at === undefined ? "" : cleanCell(cells[at] ?? "");
    };
    const reject = (field: AccountField, reason: string): RejectedRow => ({
      line,
      column: columnName(rules.mapping[field] ?? 0),
      reason,
    });

    const name = cellOf("name");
    if (name === "") return reject("name", say("lists.nameMissing"));
    if (name.length > NAME_AT_MOST) {
      return reject("name", say("lists.nameTooLong", { length: name.length }));
    }
    const recordRefs: string[] = [];
    const refCell = cellOf("record_ref");
    if (!isPlaceholder(refCell)) {
      const ref = recordKeyOf(refCell, rules.published);
      if (ref !== null && ref.length <= 500) recordRefs.push(ref);
    }
    const website = cellOf("website");
    // A link to the CRM's own record in a column of websites would make all accounts one company: the CRM's.
    const linked = refFromUrl(website, rules.published);
    if (linked !== null) recordRefs.push(formatRecordRef(linked));
    const domain = linked === null ? registrableDomain(website) : null;
    if (domain === null && linked === null && !isPlaceholder(website) && !namesSomeHost(website)) {
      const shown = website.length > 60 ? `${website.slice(0, 60).toWellFormed()}…` : website;
      return reject("website", say("lists.noWebsite", { website: shown }));
    }
    const key = nameKey(name);
    if (key === "" && domain === null && recordRefs.length === 0) {
      return reject("name", say("lists.noCompany", { name: name.slice(0, 60).toWellFormed() }));
    }
    return {
      line,
      name,
      nameKey: key,
      domain,
      segment: segmentOf(cellOf("segment")) ?? rules.defaultSegment,
      recordRefs: [...new Set(recordRefs)],
      ownerName: orNull(cellOf("owner_name"), 300),
      ownerTitle: orNull(cellOf("owner_title"), 300),
      ownerEmail: cellOf("owner_email").includes("@") ? orNull(cellOf("owner_email"), 320) : null,
      ownerPhone: orNull(cellOf("owner_phone"), 100),
    };
  };
}

const broken = {
  quote_never_closes: say("lists.quoteNeverCloses"),
  text_after_quote: say("lists.textAfterQuote"),
  line_too_long: say("lists.lineTooLong"),
} as const;

/** Fewer cells are fine (programs leave empty ones at the end away), unless the row is a torn piece. */
function wrongWidth(cells: readonly string[], width: number): { column: number; reason: string } | null {
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
    return {
      column: width - 1,
      reason: say("lists.tooManyCells", { cells: cells.length, width }),
    };
  }
  if (cells.length === 1 && width > 2) {
    return {
      column: 0,
      reason: say("lists.oneCell", { width }),
    };
  }
  return null;
}

function isPlaceholder(cell: string): boolean {
  return /^(?:[-–—.?/\\\s]*|n\/?a\.?|#n\/?a|none|null|nil|no|nan|unknown|tbd|keine?|unbekannt|aucune?|ninguno)$/i.test(
    cell,
  );
}

/** A shared host or a mail provider says nothing about the company, but is no mistake either. */
function namesSomeHost(cell: string): boolean {
  return /[\p{L}\p{N}-]\.\p{L}{2,}(?=$|[/?#:\s,;>)])/u.test(cell);
}

/** A character cut in half is no text to a database. */
const orNull = (text: string, atMost: number): string | null =>
  text === "" ? null : text.slice(0, atMost).toWellFormed();
