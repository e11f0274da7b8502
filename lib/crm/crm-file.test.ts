// Files of CRMs that Tandem does not know: what is taken, and what is said of the others.
import { expect, it, test } from "vitest";
import { adapterTable } from "../contract/crm-table/adapter-schema.ts";
import { houseCrm } from "../domain/house-crm.test-support.ts";
import { hostForFile, readCrmFile, tableOfFile, writeCrmFile } from "./crm-file.ts";
import { adapters } from "./registry.ts";

const file = houseCrm({
  hosts: ["crm.acme.example"],
  table: {
    visible: [{ selector: "main", kinds: ["opportunity"], seen: "2026-11" }],
    fields: [
      {
        field: "name",
        kinds: ["opportunity"],
        alternatives: [{ selector: "h1", read: "text", seen: "2026-11" }],
      },
    ],
  },
});
const changed = (change: object) =>
  readCrmFile(JSON.stringify({ ...file, table: { ...file.table, ...change } }));
const problems = (read: ReturnType<typeof readCrmFile>) => (read.ok ? [] : read.problems);

test.each(adapters)("$label's own table is one that a file could hold", (table) => {
  expect(adapterTable.safeParse(table).error?.issues ?? []).toEqual([]);
});

it("is read as it was written, and is then a table like ours", () => {
  const read = readCrmFile(writeCrmFile(file));
  expect(read).toEqual({ ok: true, file });
  const table = tableOfFile(file);
  expect(table.matches).toEqual(["https://crm.acme.example/*"]);
  expect(adapterTable.parse(table)).toEqual(table);
});

it("names hosts of an office's own network, which stand for all their ports", () => {
  const hosts = [
    "http://crm.local",
    "http://192.168.1.5",
    "http://crm",
    "10.0.0.12",
    "https://localhost",
    "localhost",
  ];
  const read = readCrmFile(writeCrmFile({ ...file, hosts }));
  if (!read.ok) throw new Error(read.problems.join());
  const { matches } = tableOfFile(read.file);
  expect(matches).toEqual([
    "http://crm.local/*",
    "http://192.168.1.5/*",
    "http://crm/*",
    "https://10.0.0.12/*",
    "https://localhost/*",
    "http://localhost/*",
  ]);
  expect(matches.map(hostForFile)).toEqual(hosts);
});

it("says line and column where a file is no JSON", () => {
  const text = writeCrmFile(file).replace('"label"', "label");
  expect(problems(readCrmFile(text))).toEqual([expect.stringContaining("line 3, column 3")]);
});

it("says which format it reads", () => {
  expect(problems(readCrmFile(JSON.stringify({ ...file, format: 9 })))).toEqual([
    expect.stringContaining("has format 9; this version of Tandem reads format 1"),
  ]);
  expect(problems(readCrmFile("[]"))).toEqual([expect.stringContaining("holds no CRM")]);
});

it("says where something is wrong, and how to mend it", () => {
  const url = { kind: "opportunity", on: "path" };
  expect(problems(changed({ urls: [{ ...url, pattern: "^/(a+)+(?<id>x)$" }] }))).toEqual([
    expect.stringMatching(/^table\.urls\[0\]\.pattern: This pattern can take very long/),
  ]);
  expect(problems(changed({ urls: [{ ...url, pattern: "/(?<id>x)$" }] }))).toEqual([
    expect.stringContaining("Begin the pattern with ^"),
  ]);
  expect(problems(changed({ urls: [{ ...url, pattern: "^/deals/[0-9]{1,9}$" }] }))).toEqual([
    expect.stringContaining("(?<id>…)"),
  ]);
  expect(problems(changed({ visible: [{ selector: "a:foo", kinds: ["account"], seen: "" }] }))).toEqual([
    expect.stringMatching(/^table\.visible\[0\]\.selector: This is no selector/),
  ]);
  expect(problems(changed({ crm: "salesforce" }))).toEqual([
    expect.stringContaining("“salesforce” is a CRM"),
  ]);
  expect(problems(changed({ host: "^x$" }))).toEqual([
    expect.stringMatching(/^table\.host: Leave this null/),
  ]);
});

it("takes nothing that it does not know, and no more than a CRM needs", () => {
  expect(changed({ script: "alert(1)" }).ok).toBe(false);
  const many = Array(61).fill(file.table.urls[0]);
  expect(changed({ urls: many }).ok).toBe(false);
  expect(readCrmFile(" ".repeat(300_000)).ok).toBe(false);
  for (const host of [
    "*",
    "ftp://a.example",
    "http://",
    "-a.example",
    "a.example:80",
    "*.com",
    "a..example",
  ]) {
    expect(readCrmFile(JSON.stringify({ ...file, hosts: [host] })).ok, host).toBe(false);
  }
});

it("tells eight problems, and counts the others", () => {
  const wrong = Array(20).fill({ kind: "opportunity", pattern: "x", on: "path" });
  const told = problems(changed({ urls: wrong }));
  expect(told).toHaveLength(9);
  expect(told.at(-1)).toBe("… and 12 more.");
});
