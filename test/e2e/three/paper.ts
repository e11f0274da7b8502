// The story of three companies, last of all: a partner takes the statement out of the panel, as a page to print and as a table.
// What the page and the table say is what the panel says. Played by three-companies.e2e.test.ts.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { t } from "#components/messages/t.ts";
import { createRecordReader } from "#server/lists/read-records.ts";
import { panelText } from "#test/support/panel-ui.ts";
import { reads, type ThreeStep } from "./scene.ts";

const CURRENCY = "USD";
const POOL = "22,680.00";
const minorOf = (amount: string): bigint => BigInt(amount.replace(/[^\d-]/g, ""));

/** The last cell of each row of the lines' table, and of its foot: amounts and the pool. */
async function amountsOn(page: Page): Promise<{ lines: string[]; pool: string }> {
  const table = page.getByRole("region", { name: t("statement.lines", { currency: CURRENCY }) });
  // What is shown: the labels of a narrow page are there, too.
  const cells = await table.locator("tbody tr td:last-child").allInnerTexts();
  const [pool = ""] = await table.locator("tfoot tr td:last-child").allInnerTexts();
  return { lines: cells.map((cell) => cell.trim()), pool: pool.trim() };
}

/** Rows by the table's own headings. */
function rowsOf(text: string): Map<string, string>[] {
  expect(text.startsWith("\ufeff"), "the mark that says UTF-8").toBe(true);
  const reader = createRecordReader(",");
  const records = [...reader.push(text.slice(1)), ...reader.end()].map((record) => {
    if (!("cells" in record)) throw new Error(`A row cannot be read: ${JSON.stringify(record)}`);
    return record.cells;
  });
  const [head = [], ...rows] = records;
  return rows.map((cells) => new Map(head.map((name, at) => [name, cells[at] ?? ""])));
}

export const paper: readonly ThreeStep[] = [
  {
    title:
      "Rosa opens the statement to print it and saves it as a table: both say what her panel says, to the pool",
    pictures: [],
    async run({ rosa, names }, take) {
      await rosa.page.bringToFront();
      await reads(rosa.panel, t("credit.statement", { version: 2 }), POOL);
      const opened = rosa.browser.context.waitForEvent("page");
      await rosa.panel.getByRole("link", { name: t("statement.open") }).click();
      const page = await opened;
      await page.getByRole("heading", { name: t("statement.title", { version: 2 }) }).waitFor();

      const { lines, pool } = await amountsOn(page);
      const said = await panelText(rosa.panel);
      expect(lines.length).toBeGreaterThan(2);
      for (const amount of lines) expect(said).toContain(amount);
      expect(pool).toBe(POOL);
      expect(lines.reduce((sum, amount) => sum + minorOf(amount), 0n)).toBe(minorOf(POOL));

      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: t("statement.csv"), exact: true }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/-statement-2\.csv$/);
      const rows = rowsOf(await readFile(await download.path(), "utf8"));
      expect(rows).toHaveLength(lines.length);
      const sum = rows.reduce((total, row) => total + BigInt(row.get(t("csv.amountMinor")) ?? ""), 0n);
      expect(sum).toBe(minorOf(POOL));
      const ofQuill = rows.filter((row) => row.get(t("csv.organisation")) === names.quill);
      expect(ofQuill.map((row) => row.get(t("csv.amount")))).toEqual(["6804.00"]);
      // As paper has it.
      await page.emulateMedia({ media: "print" });
      await take(page, "rosa-printed");
      await page.close();
      await rosa.page.bringToFront();
    },
  },
];
