import { expect, it } from "vitest";
import { rejectedCsv } from "./rejected-csv.ts";

it("writes one quoted line per row, with its header and a mark for spreadsheets", () => {
  const text = rejectedCsv([{ line: 14, column: "Website", reason: 'He said "no", twice' }]);
  expect(text).toBe('\ufeff"Line","Column","Reason"\r\n"14","Website","He said ""no"", twice"\r\n');
});

it("lets no value of a stranger's file become a formula", () => {
  const text = rejectedCsv([{ line: 1, column: "=HYPERLINK(1)", reason: "+1" }]);
  expect(text).toContain(`"'=HYPERLINK(1)","'+1"`);
});
