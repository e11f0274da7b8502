// The table an accountant opens: one row a line, amounts as plain decimals, nothing that runs as a formula.
import { expect, it } from "vitest";
import { input, NORTHWIND } from "#lib/domain/credit/credit.test-support.ts";
import { calculateStatement } from "#lib/domain/credit/statement.ts";
import { csvText } from "./csv.ts";
import { csvName, type StatementTable, statementCsv } from "./statement-csv.ts";

function table(basis = { minor: "10000000", currency: "USD" }, name = "Platform expansion"): StatementTable {
  const result = calculateStatement(input({ agreement: { basis } }));
  if (result.outcome === "refused") throw new Error(JSON.stringify(result.problems));
  return {
    statement: result.statement,
    kept: null,
    kind: "preview",
    deal: { id: "d", name, customer: { name: "Zapier, Inc.", domain: "zapier.com" } },
    nameOf: (id) => (id === NORTHWIND ? "Northwind" : "Acme"),
  };
}
/** Rows of cells, where no cell holds a comma or a line break. */
const cellsOf = (csv: string) =>
  csv
    .trimEnd()
    .split("\r\n")
    .map((row) => row.replaceAll('"Zapier, Inc."', "Zapier Inc.").split(","));

it("begins with the mark of UTF-8, ends each row with CR LF and has a row for each line", () => {
  const made = table();
  const csv = statementCsv(made);
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const [head, ...rows] = cellsOf(csv);
  expect(rows).toHaveLength(made.statement.lines.length);
  for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
});

it.each([
  ["USD", "10000000", 2],
  ["JPY", "10000000", 0],
  ["KWD", "10000000", 3],
  ["USD", "-10000000", 2],
])(
  "writes amounts of %s with their own decimals, and the minor units beside them",
  (currency, minor, decimals) => {
    const made = table({ minor, currency });
    const [head, ...rows] = cellsOf(statementCsv(made));
    const at = (column: string) => head?.findIndex((each) => each.replace("\ufeff", "") === column) ?? -1;
    const sum = rows.reduce((total, row) => total + BigInt(row[at("Amount in minor units")] ?? ""), 0n);
    expect(sum.toString()).toBe(made.statement.pool);
    for (const row of rows) {
      expect(row[at("Amount")]).toMatch(
        decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`),
      );
    }
  },
);

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])(
  "writes %j as text that no spreadsheet runs",
  (text) => {
    const csv = csvText([[text, { number: "-5.00" }]]);
    expect(csv).toMatch(/^\ufeff"?'/);
    expect(csv).toContain(",-5.00\r\n");
    expect(statementCsv(table(undefined, text))).toContain(`'${text}`);
  },
);

it("quotes commas, quotes and line breaks", () => {
  expect(csvText([["a,b", 'say "yes"', "two\nlines", "plain"]])).toBe(
    '\ufeff"a,b","say ""yes""","two\nlines",plain\r\n',
  );
});

it("is named after the customer, without what a file name may not hold", () => {
  expect(csvName(table())).toBe("Zapier-Inc-statement-preview.csv");
  const made = table();
  expect(csvName({ ...made, deal: { ...made.deal, customer: { name: "../:*", domain: null } } })).toBe(
    "deal-statement-preview.csv",
  );
});
