// What a table that was made by pointing calls a record: never the same as another company's on the same server, and as before
// where something may be kept of it.
import { expect, it, test } from "vitest";
import type { CrmFile } from "../contract/crm-table/crm-file-schema.ts";
import { formatRecordRef } from "../domain/record-ref.ts";
import { readUrl } from "../domain/record-urls/read-url.ts";
import { idParts } from "./address-parts.ts";
import { readCrmFile, writeCrmFile } from "./crm-file.ts";
import { fileOfPicks } from "./table-of-picks.ts";

const pointAt = (
  href: string,
  before: CrmFile | null = null,
  kind: "opportunity" | "account" = "opportunity",
) => {
  const [part] = idParts(href);
  const file = part && fileOfPicks({ label: "House", kind, href, part, picks: [], seen: "2026-11" }, before);
  if (!file) throw new Error(`${href} names no record`);
  // As it is kept: parsed like every file.
  const read = readCrmFile(writeCrmFile(file));
  if (!read.ok) throw new Error(read.problems.join(" "));
  return read.file;
};
const nameIn = ({ table }: CrmFile, href: string): string | null => {
  const ref = readUrl(table, href);
  return ref && formatRecordRef(ref);
};

test.each([
  ["a folder", "https://crm.example/tenant-a/deals/7", "https://crm.example/tenant-b/deals/7"],
  [
    "a folder before the hash",
    "https://crm.example/tenant-a/#Deal/view/7",
    "https://crm.example/tenant-b/#Deal/view/7",
  ],
  ["a workspace's number", "https://crm.example/org41/deals/7", "https://crm.example/org42/deals/7"],
  ["a database in the hash", "https://crm.example/#db1/deals/7", "https://crm.example/#db2/deals/7"],
  [
    "a folder before parameters",
    "https://crm.example/a/app?type=deal&id=7",
    "https://crm.example/b/app?type=deal&id=7",
  ],
  [
    "a folder before the hash's",
    "https://crm.example/a/#type=deal&id=7",
    "https://crm.example/b/#type=deal&id=7",
  ],
])("two companies that %s keeps apart have no record in common", (_, one, other) => {
  const file = pointAt(one);
  const mine = nameIn(file, one);
  expect(mine).not.toBeNull();
  expect(nameIn(file, other)).not.toBe(mine);
  // Pointed at anew, on the other's page.
  const theirs = nameIn(pointAt(other, file), other);
  expect(theirs).not.toBeNull();
  expect(theirs).not.toBe(mine);
});

it.each([
  "https://crm.example/deals/7",
  "https://crm.example/#/deals/7",
  "https://crm.example/?type=deal&id=7",
])("names the origin alone where nothing but the word for the record stands before its id: %s", (href) => {
  expect(nameIn(pointAt(href), href)).toBe("own-house/https%3A%2F%2Fcrm.example/opportunity/7");
});

it("is the same record whatever follows its id", () => {
  const file = pointAt("https://crm.example/tenant-a/#Deal/view/7");
  const mine = nameIn(file, "https://crm.example/tenant-a/#Deal/view/7");
  expect(nameIn(file, "https://crm.example/tenant-a/?lang=de#Deal/view/7/history")).toBe(mine);
  expect(nameIn(file, "https://crm.example/tenant-a/#Deal/view/8")).not.toBe(mine);
});

it("keeps the names of a table that was made before, whose records something may be kept of", () => {
  const fresh = pointAt("https://crm.example/app/deals/7");
  const url = { kind: "opportunity", pattern: "^/app/deals/(?<id>[0-9]{1,20})/?$", on: "path" } as const;
  const before: CrmFile = { ...fresh, table: { ...fresh.table, urls: [url] } };
  const name = nameIn(before, "https://crm.example/app/deals/7");
  expect(name).toBe("own-house/https%3A%2F%2Fcrm.example/opportunity/7");
  expect(nameIn(pointAt("https://crm.example/app/deals/7", before), "https://crm.example/app/deals/7")).toBe(
    name,
  );
  const both = pointAt("https://crm.example/app/#/companies/9", before, "account");
  expect(nameIn(both, "https://crm.example/app/#/companies/9")).toBe(
    "own-house/https%3A%2F%2Fcrm.example/account/9",
  );
});

it("names both kinds of one table by their place, from the root of the host, too", () => {
  const file = pointAt("https://crm.example/7");
  const both = pointAt("https://crm.example/a/companies/9", file, "account");
  expect(nameIn(both, "https://crm.example/7")).toBe("own-house/https%3A%2F%2Fcrm.example/opportunity/7");
  expect(nameIn(both, "https://crm.example/a/companies/9")).toContain("crm.example%2Fa/account/9");
});
