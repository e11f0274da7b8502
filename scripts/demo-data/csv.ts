// Reading and writing the small CSV files of test/data. Reading is csv-parse's, as in the product; a field is
// quoted only where it must be.
import { parse } from "csv-parse/sync";

/** Rows by header; a missing cell is the empty text. Throws, naming the line, on a file that is no CSV. */
export function readCsv(text: string, delimiter = ","): Record<string, string>[] {
  return parse(text, {
    columns: true,
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
  });
}

export function writeCsv(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter = ",",
): string {
  const cell = (value: string) =>
    value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return `${[headers, ...rows].map((row) => row.map(cell).join(delimiter)).join("\n")}\n`;
}
