// Splits the text of a CSV file into records, chunk by chunk, with the line each begins on. Called by the sniffer
// and the import. Not a general parser's job: one quotation mark that never closes must cost one row, not all rows
// up to the next mark, as libraries do (measured with csv-parse 7: it swallows them without a word).
// Well-formed text reads exactly as csv-parse reads it; a property test holds that.

export type CsvRecord = {
  /** Line of the file it begins on, from 1. */
  line: number;
  cells: string[];
};
export type BrokenRecord = {
  /** Line of the file at fault, from 1. */
  line: number;
  /** Position of the cell at fault, from 0. */
  column: number;
  problem: "quote_never_closes" | "text_after_quote" | "line_too_long";
};
export type ReadRecord = CsvRecord | BrokenRecord;

export type RecordReader = { push(text: string): ReadRecord[]; end(): ReadRecord[] };

/** Longer than the longest text area of a CRM (131,072 characters, Salesforce) with the rest of its row. */
const RECORD_AT_MOST = 200_000;

/** Empty lines give no record. Both `push` and `end` give what is complete by then. */
export function createRecordReader(delimiter: string): RecordReader {
  let text = "";
  let line = 1;
  let skippingLine = false;

  function read(final: boolean): ReadRecord[] {
    const records: ReadRecord[] = [];
    let at = 0;
    while (at < text.length) {
      if (skippingLine) {
        const next = lineEnd(text, at, final);
        if (next === null) {
          at = text.length;
          break;
        }
        skippingLine = false;
        at = next;
        line += 1;
        continue;
      }
      const scanned = scanRecord(text, at, delimiter, final);
      if ("cells" in scanned) {
        if (scanned.cells.length > 1 || scanned.cells[0] !== "") records.push({ line, cells: scanned.cells });
        line += scanned.lines;
        at = scanned.end;
        continue;
      }
      if (scanned.problem === null && text.length - at <= RECORD_AT_MOST) break;
      const problem = scanned.problem ?? (scanned.quoteAt === null ? "line_too_long" : "quote_never_closes");
      const faultAt = scanned.quoteAt ?? at;
      line += countLines(text.slice(at, faultAt));
      records.push({ line, column: scanned.column, problem });
      // Go on with the line after the one at fault.
      at = faultAt;
      skippingLine = true;
    }
    text = text.slice(at);
    return records;
  }

  return {
    push(chunk) {
      text += chunk;
      return read(false);
    },
    end: () => read(true),
  };
}

type Scanned =
  | { cells: string[]; end: number; lines: number }
  /** `problem` null: the record is not complete yet. */
  | { problem: BrokenRecord["problem"] | null; column: number; quoteAt: number | null };

const QUOTE = '"';

function scanRecord(text: string, start: number, delimiter: string, final: boolean): Scanned {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    const opening = skipSpaces(text, at, delimiter);
    const incomplete = (quoteAt: number | null): Scanned => ({
      problem: null,
      column: cells.length,
      quoteAt,
    });
    if (opening >= text.length && !final) return incomplete(null);
    let after: number;
    if (text[opening] === QUOTE) {
      const closing = closingQuote(text, opening + 1, final);
      if (closing === null) {
        if (!final) return incomplete(opening);
        return { problem: "quote_never_closes", column: cells.length, quoteAt: opening };
      }
      const raw = text.slice(opening + 1, closing);
      after = skipSpaces(text, closing + 1, delimiter);
      if (after >= text.length && !final) return incomplete(opening);
      const inside = countLines(raw);
      if (after < text.length && text[after] !== delimiter && !isLineEnd(text[after])) {
        // Found on a later line, that mark opens another row's text, and this one was never closed.
        const problem = inside === 0 ? "text_after_quote" : "quote_never_closes";
        return { problem, column: cells.length, quoteAt: opening };
      }
      cells.push(raw.includes(QUOTE) ? raw.replaceAll('""', QUOTE) : raw);
      lines += inside;
    } else {
      after = cellEnd(text, at, delimiter);
      if (after >= text.length && !final) return incomplete(null);
      cells.push(text.slice(at, after));
    }
    if (after < text.length && text[after] === delimiter) {
      at = after + 1;
      continue;
    }
    const end = after >= text.length ? text.length : lineEnd(text, after, final);
    return end === null ? incomplete(null) : { cells, end, lines };
  }
}

/** Spaces before a quotation mark and after a closing one are not part of the text. */
function skipSpaces(text: string, at: number, delimiter: string): number {
  let i = at;
  while (text[i] === " " || (text[i] === "\t" && delimiter !== "\t")) i++;
  return i;
}

/** Position of the mark that closes; null where it is not in the text, or could still be the first of a pair. */
function closingQuote(text: string, from: number, final: boolean): number | null {
  for (let at = from; ; ) {
    const quote = text.indexOf(QUOTE, at);
    if (quote === -1 || (quote + 1 >= text.length && !final)) return null;
    if (text[quote + 1] !== QUOTE) return quote;
    at = quote + 2;
  }
}

function cellEnd(text: string, at: number, delimiter: string): number {
  let i = at;
  while (i < text.length && text[i] !== delimiter && !isLineEnd(text[i])) i++;
  return i;
}

const isLineEnd = (character: string | undefined): boolean => character === "\n" || character === "\r";

/** Where the next line begins: after LF, CR LF or CR; null where the text does not show it yet. */
function lineEnd(text: string, from: number, final: boolean): number | null {
  let i = from;
  while (i < text.length && !isLineEnd(text[i])) i++;
  if (i >= text.length) return final ? text.length : null;
  if (text[i] === "\n") return i + 1;
  if (i + 1 >= text.length && !final) return null;
  return text[i + 1] === "\n" ? i + 2 : i + 1;
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
