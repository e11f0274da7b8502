// What pointing makes of a table that is there: what was pointed at changes, all else stays.
import { expect, it } from "vitest";
import type { CrmFile } from "../contract/crm-table/crm-file-schema.ts";
import type { RecordKind } from "../domain/record-ref.ts";
import { idParts } from "./address-parts.ts";
import { readCrmFile, writeCrmFile } from "./crm-file.ts";
import { fileOfPicks } from "./table-of-picks.ts";

const seen = "2026-11";
const both: RecordKind[] = ["opportunity", "account"];
const at = (selector: string) => [{ selector, read: "text" as const, seen: "2026-01" }];
/** As somebody wrote it who knows that CRM: more than pointing can say. */
const imported: CrmFile = {
  format: 1,
  label: "House CRM",
  hosts: ["*.house.example"],
  table: {
    crm: "house",
    version: 4,
    host: null,
    instance: "group",
    id: "lower",
    urls: [
      { kind: "opportunity", pattern: "^/(?<instance>[a-z]{1,20})/deals/(?<id>[A-Z0-9]{1,20})$", on: "path" },
      { kind: "account", pattern: "^/(?<instance>[a-z]{1,20})/firms/(?<id>[0-9]{1,20})$", on: "path" },
    ],
    titles: [{ kind: "opportunity", pattern: "^(?<name>[^|]{1,99}) \\|" }],
    visible: [{ selector: "main", kinds: both, seen: "2026-01" }],
    fields: [
      { field: "name", kinds: both, alternatives: at("h1") },
      { field: "stage", kinds: ["opportunity"], alternatives: at(".stage") },
      { field: "amount", kinds: ["opportunity"], alternatives: at(".amount") },
    ],
    parent: {
      visible: [{ selector: "header", kinds: ["opportunity"], seen: "2026-01" }],
      fields: [{ field: "name", kinds: ["opportunity"], alternatives: at("header b") }],
    },
  },
};

function point(href: string, kind: RecordKind, id: string, fields: readonly ("name" | "stage")[] = ["name"]) {
  const part = idParts(href).find(({ value }) => value === id);
  if (!part) throw new Error(`${id} is no part of ${href}`);
  const picks = fields.map((field) => ({
    field,
    proposals: [{ selector: `.${field}-new`, read: "text" as const }],
  }));
  const file = fileOfPicks({ label: "What I call it", kind, href, part, picks, seen }, imported);
  const read = readCrmFile(file ? writeCrmFile(file) : "");
  if (!read.ok) throw new Error(read.problems.join());
  return read.file;
}

it("changes the field that was pointed at, for that kind of record, and nothing else, its name neither", () => {
  const { table, ...rest } = point("https://crm.house.example/acme/deals/AB12", "opportunity", "AB12");
  const { fields, version, ...others } = table;
  const { fields: before, version: _, ...same } = imported.table;
  expect(rest).toEqual({ format: 1, label: "House CRM", hosts: ["*.house.example"] });
  expect(others).toEqual(same);
  expect(version).toBe(5);
  expect(fields).toEqual([
    { ...before[0], kinds: ["account"] },
    before[1],
    before[2],
    { field: "name", kinds: ["opportunity"], alternatives: [{ selector: ".name-new", read: "text", seen }] },
  ]);
});

it("adds an address that the table does not know, before those it knows", () => {
  const { table } = point("https://crm.house.example/acme/pipeline/77", "opportunity", "77");
  expect(table.urls.slice(1)).toEqual(imported.table.urls);
  expect(table.urls[0]).toMatchObject({ kind: "opportunity", pattern: expect.stringContaining("pipeline") });
});

it("mends a rule that took another part of this address for the record", () => {
  const { table } = point("https://crm.house.example/7/deals/9", "opportunity", "7");
  expect(table.urls.map(({ kind }) => kind)).toEqual(["opportunity", "opportunity", "account"]);
  const wrong = point("https://crm.house.example/acme/deals/9", "opportunity", "acme").table;
  expect(wrong.urls.map(({ kind }) => kind)).toEqual(["opportunity", "account"]);
});

it("adds a host that the file does not name, as it is reached", () => {
  expect(point("http://192.168.1.5:8069/acme/deals/AB12", "opportunity", "AB12").hosts).toEqual([
    "*.house.example",
    "http://192.168.1.5",
  ]);
});
