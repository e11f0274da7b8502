// Well-formed files read as the library reads them; broken rows cost themselves alone.
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRecordReader, type ReadRecord } from "./read-records.ts";

function readAll(text: string, delimiter = ",", chunk = text.length || 1): ReadRecord[] {
  const reader = createRecordReader(delimiter);
  const records: ReadRecord[] = [];
  for (let at = 0; at < text.length; at += chunk) records.push(...reader.push(text.slice(at, at + chunk)));
  return [...records, ...reader.end()];
}

const cellsOf = (records: ReadRecord[]) => records.map((record) => ("cells" in record ? record.cells : null));

describe("the record reader", () => {
  it("numbers lines, also after texts of several lines and empty lines", () => {
    expect(readAll('a,b\r\n"x\r\ny",1\r\n\r\nz,2')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["x\r\ny", "1"] },
      { line: 5, cells: ["z", "2"] },
    ]);
  });

  it("loses one row to a quotation mark that never closes", () => {
    const text = 'a,b\n1,2\n"Acme, Inc,foo.com\n3,4\n5,6\n"x","y"\n7,8\n9,"open\n12,13\n';
    expect(readAll(text)).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1", "2"] },
      { line: 3, column: 0, problem: "quote_never_closes" },
      { line: 4, cells: ["3", "4"] },
      { line: 5, cells: ["5", "6"] },
      { line: 6, cells: ["x", "y"] },
      { line: 7, cells: ["7", "8"] },
      { line: 8, column: 1, problem: "quote_never_closes" },
      { line: 9, cells: ["12", "13"] },
    ]);
  });

  it("names the cell with a quotation mark inside its text", () => {
    expect(readAll('x,"Acme "Best" Inc",z\n1,2,3\n')).toEqual([
      { line: 1, column: 1, problem: "text_after_quote" },
      { line: 2, cells: ["1", "2", "3"] },
    ]);
  });

  it("gives up on a line without end and goes on with the next", () => {
    const [broken, next] = readAll(`${"x".repeat(500_000)}\na,b\n`, ",", 64_000);
    expect(broken).toEqual({ line: 1, column: 0, problem: "line_too_long" });
    expect(next).toEqual({ line: 2, cells: ["a", "b"] });
  });

  it("reads a file of quotation marks alone in time that grows with its length", () => {
    const started = performance.now();
    readAll('x,"y\n'.repeat(200_000), ",", 65_536);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("reads well-formed text as csv-parse does, in chunks of any size", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", ",", ";", '"', "\n", "\r\n", " "),
      maxLength: 6,
    });
    const file = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        file,
        fc.constantFrom(",", ";"),
        fc.constantFrom("\n", "\r\n"),
        fc.nat(7),
        (rows, delimiter, end, size) => {
          const quoted = (text: string) =>
            /[",;\r\n ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const text = rows.map((row) => row.map(quoted).join(delimiter) + end).join("");
          const expected = parse(text, {
            delimiter,
            relax_column_count: true,
            record_delimiter: ["\r\n", "\n"],
          });
          expect(cellsOf(readAll(text, delimiter, size + 1))).toEqual(expected);
        },
      ),
    );
  });

  it("never loses a good row to a broken one before or after it", () => {
    const broken = fc.constantFrom('"Acme, Inc,acme.com', 'Acme,"acme', '"Acme "Best"",x', '"a" b,c');
    const good = fc.nat(99).map((n) => `Good ${n},good${n}.com`);
    const quotedGood = fc.nat(99).map((n) => `"Good, ${n}","good${n}.com"`);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(broken, good, quotedGood), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (lines, size) => {
          const records = readAll(lines.map((line) => `${line}\n`).join(""), ",", size);
          expect(records.map((record) => record.line)).toEqual(lines.map((_, index) => index + 1));
          const goods = lines.filter((line) => /^"?Good/.test(line)).length;
          expect(
            records.filter((record) => "cells" in record && record.cells[0]?.startsWith("Good")),
          ).toHaveLength(goods);
        },
      ),
    );
  });
});
