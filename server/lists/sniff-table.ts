// How the text of a file is laid out: delimiter, header row, suggested mapping, first rows. Called for the preview
// with the decoded beginning of the file. Throws `ProblemError` (bad-file) where there is nothing to import.
import type { ColumnMapping, ListPreview } from "../../lib/contract/lists.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { cleanCell } from "./clean-cell.ts";
import { suggestMapping } from "./columns.ts";
import { type CsvRecord, createRecordReader } from "./read-records.ts";

export type Delimiter = ListPreview["delimiter"];
export type TableShape = {
  delimiter: Delimiter;
  headers: string[];
  /** Line of the header row; rows begin after it. */
  headerLine: number;
  mapping: ColumnMapping;
  /** At most 10. */
  rows: string[][];
  /** Whether anything lies below the header, be it broken: then the import names each row at fault. */
  hasRows: boolean;
};

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];
/** Blank lines, and rows of empty cells as spreadsheets leave them, say nothing. */
const SAYS_SOMETHING = /[^\s,;|"]/;
/** Reports put a title, a date and a filter above their table. */
const HEADER_WITHIN_RECORDS = 10;
const CELL_SHOWN_AT_MOST = 300;

/** `whole`: the text is the whole file, else its beginning, cut anywhere. */
export function sniffTable(text: string, whole: boolean): TableShape {
  if (whole && !SAYS_SOMETHING.test(text)) throw new ProblemError("bad-file", say("lists.empty"));
  const told = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  const candidates = delimiters
    .filter((delimiter) => told === undefined || delimiter === told)
    .map((delimiter) => shapeWith(delimiter, text, whole, told === undefined ? 0 : 1));
  const best = candidates.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.shape === null) {
    throw new ProblemError("bad-file", say("lists.noRows"));
  }
  if (!best.shape.hasRows) {
    throw new ProblemError("bad-file", say("lists.headerAlone", { line: best.shape.headerLine }));
  }
  return best.shape;
}

function shapeWith(
  delimiter: Delimiter,
  text: string,
  whole: boolean,
  skippedLines: number,
): { score: number; shape: TableShape | null } {
  const reader = createRecordReader(delimiter);
  const read = [...reader.push(text), ...(whole ? reader.end() : [])];
  const records = read.filter(
    (record): record is CsvRecord => "cells" in record && record.line > skippedLines,
  );
  const first = records[0];
  if (first === undefined) return { score: -1, shape: null };
  const header = headerAmong(records.slice(0, HEADER_WITHIN_RECORDS)) ?? first;
  const mapping = suggestMapping(header.cells);
  const below = records.slice(records.indexOf(header) + 1);
  const width = header.cells.length;
  const even = below.slice(0, 100).filter((record) => record.cells.length === width).length;
  const evenness = width > 1 ? even / Math.max(1, Math.min(100, below.length)) : 0;
  const shown = (cells: readonly string[]) =>
    cells.map((cell) => cleanCell(cell).slice(0, CELL_SHOWN_AT_MOST).toWellFormed());
  return {
    // Known headers weigh most, then rows as wide as the header, then the number of columns.
    score: Object.keys(mapping).length * 10 + evenness * 5 + Math.min(width, 20) / 20,
    shape: {
      delimiter,
      headers: shown(header.cells),
      headerLine: header.line,
      mapping,
      hasRows: read.some((record) => record.line > header.line),
      rows: below.slice(0, 10).map((record) => shown(record.cells)),
    },
  };
}

/** The row that names a company column and knows most others; undefined where none does. */
function headerAmong(records: readonly CsvRecord[]): CsvRecord | undefined {
  let best: { record: CsvRecord; known: number } | undefined;
  for (const record of records) {
    const mapping = suggestMapping(record.cells);
    const known = Object.keys(mapping).length;
    if (mapping.name !== undefined && known > (best?.known ?? 0)) best = { record, known };
  }
  return best?.record;
}
