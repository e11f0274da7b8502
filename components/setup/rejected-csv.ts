// The rejected rows as a CSV file a person opens in a spreadsheet. Values come from a stranger's file, so none
// may be read as a formula.
import type { ListProgress } from "#lib/contract/lists.ts";
import { t } from "../messages/t.ts";

const quoted = (value: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
};

export function rejectedCsv(rows: ListProgress["rejectedRows"]): string {
  const header = [t("import.rejectedLine"), t("import.rejectedColumn"), t("import.rejectedReason")];
  const lines = rows.map(({ line, column, reason }) => [String(line), column, reason]);
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  return `\ufeff${[header, ...lines].map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}
