// A table as CSV for spreadsheets (RFC 4180, UTF-8 with a mark that says so). Called by the statement's table. A text that a
// spreadsheet would run as a formula is written as text; numbers are ours, and stay numbers.

/** A number that was written by us: never quoted, never defused. */
export type CsvCell = string | { number: string };

const BOM = "\ufeff";

/** `=`, `+`, `-`, `@`, tab or carriage return at the beginning starts a formula; an apostrophe makes it text. */
const defused = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cell(value: CsvCell): string {
  if (typeof value !== "string") return value.number;
  const text = defused(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
