// The demo's own CSV files, comma or semicolon: told apart by the header, as both lists are written by our script.
import { readCsv as read } from "../../scripts/demo-data/csv.ts";

export function readCsv(text: string): Record<string, string>[] {
  const header = text.slice(0, text.indexOf("\n"));
  return read(text, header.includes(";") ? ";" : ",");
}
