// What of a CRM may be published, and how what was published is read by another version of Tandem.
import { expect, it, test } from "vitest";
import type { CrmFile } from "../contract/crm-table/crm-file-schema.ts";
import { crmTable, publishedFile } from "../contract/crm-table/crm-table.ts";
import { readPublished } from "../contract/crm-table/read-published.ts";
import { MOST_TOLD_ADDRESS, MOST_TOLD_WAYS } from "../contract/crm-table/told-bounds.ts";
import { hostTakenBy } from "./crm-tables.ts";
import { houseCrm } from "./house-crm.test-support.ts";
import { publishedBefore } from "./mutators/published-crm.test-support.ts";

const reasonOf = (file: unknown) => publishedFile.safeParse(file).error?.issues[0]?.message;
/** `count` patterns of about `ways` ways each. */
const withWays = (ways: number, count: number): CrmFile =>
  houseCrm({
    table: {
      urls: Array.from({ length: count }, (_, n) => ({
        kind: "account" as const,
        pattern: `^/${n}/[^#]{0,${ways - 1}}[a-z]*!(?<id>[0-9]+)`,
        on: "path" as const,
      })),
    },
  });

it("is bounded in all its address patterns together, and says so", () => {
  const each = MOST_TOLD_WAYS / 50;
  expect(each).toBeLessThan(MOST_TOLD_ADDRESS);
  expect(reasonOf(withWays(each, 50))).toBeUndefined();
  expect(reasonOf(withWays(each, 51))).toContain(
    `may be tried in ${MOST_TOLD_WAYS} ways, all patterns together; these take ${each * 51}`,
  );
});

test.each([
  ["*.house.example", null],
  ["http://*.crm.corp", null],
  ["*.acme.local", null],
  ["*.acme.co.uk", null],
  ["*.acme.github.io", null],
  ["*.co.uk", "hosts of strangers"],
  ["http://*.co.uk", "hosts of strangers"],
  ["*.github.io", "hosts of strangers"],
  ["*.168.1.5", "hosts of strangers"],
  ["*.corp", "Write a host as"],
  ["*.local", "Write a host as"],
])("may be published for %s, or why not: %s", (host, why) => {
  const reason = reasonOf(houseCrm({ hosts: [host] }));
  if (why === null) expect(reason).toBeUndefined();
  else expect(reason).toContain(why);
});

const rowOf = (file: unknown) => crmTable.parse({ ...publishedBefore(OURS), file });
const OURS = "00000000-0000-7000-8000-000000000001";
const { table, ...head } = houseCrm();
const changed = (change: object) => rowOf({ ...head, table: { ...table, ...change } });
const runs = { kind: "account", pattern: "^/(?<id>(a+)+)$", on: "path" };

it("is read whole where this version would take it", () => {
  expect(readPublished(publishedBefore(OURS))).toEqual({ file: houseCrm(), unread: null });
});

test.each([
  ["another format", rowOf({ ...houseCrm(), format: 2, table: { crm: "house" } })],
  ["a part it does not know", changed({ tabs: [] })],
  ["a place it does not know", changed({ urls: [{ kind: "account", pattern: "^/(?<id>x)$", on: "title" }] })],
])("is of a newer version with %s, and its row can be read all the same", (_, row) => {
  expect(readPublished(row)).toEqual({ file: null, unread: "newer" });
});

test.each([
  ["a pattern that may run away", changed({ urls: [runs] })],
  [
    "a selector nobody reads",
    changed({ visible: [{ selector: "p:unheard", kinds: ["account"], seen: "" }] }),
  ],
  ["a host of strangers", rowOf({ ...houseCrm(), hosts: ["*.co.uk"] })],
  ["too many ways", rowOf(withWays(MOST_TOLD_WAYS / 50, 51))],
])("is taken no longer with %s, and its row can be read all the same", (_, row) => {
  expect(readPublished(row)).toEqual({ file: null, unread: "refused" });
});

it("finds the host that another CRM names just so, with or without its scheme", () => {
  const tables = [publishedBefore(OURS)];
  const other = (...hosts: string[]) => hostTakenBy(tables, houseCrm({ hosts, table: { crm: "other" } }));
  const taken = { host: "crm.house.example", label: "House CRM" };
  expect(other("eu.house.example", "http://crm.house.example")).toEqual(taken);
  expect(other("*.house.example", "*.crm.house.example")).toBeNull();
  expect(hostTakenBy(tables, houseCrm())).toBeNull();
});
