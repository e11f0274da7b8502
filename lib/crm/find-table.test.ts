// Which adapter reads a host, in the order of what is surest.
import { expect, it } from "vitest";
import type { AdapterTable } from "./adapter.ts";
import { findTable } from "./registry.ts";

const table = (crm: string, host: string | null, page: string): AdapterTable => ({
  crm,
  label: crm,
  version: 1,
  host,
  instance: "origin",
  id: "as-is",
  matches: [],
  titles: [],
  visible: [],
  fields: [],
  urls: [{ kind: "opportunity", pattern: `^/${page}/(?<id>[0-9]{1,20})$`, on: "path" }],
});
const hosted = table("hosted", "^[a-z]{1,20}\\.hosted\\.example$", "deal");
const first = table("first", null, "deals");
const second = table("second", null, "opportunities");
const third = table("third", null, "opportunities");

function found(href: string, chosen: AdapterTable | null, tables = [hosted, first, second]) {
  const { host, origin } = new URL(href);
  const { table, by } = findTable(host, origin, { chosen, href }, tables) ?? {};
  return [table?.crm, by];
}

it("a hosted CRM has its hosts, whatever was said of them", () => {
  expect(found("https://acme.hosted.example/opportunities/1", second)).toEqual(["hosted", "host"]);
});

it("a host has the CRM that was chosen for it, whatever its address looks like", () => {
  expect(found("https://crm.acme.example/deals/1", second)).toEqual(["second", "choice"]);
});

it("else the one whose addresses look like the page's", () => {
  expect(found("https://crm.acme.example/opportunities/1", null)).toEqual(["second", "address"]);
});

it("is not sure of an address that two of them may have", () => {
  expect(found("https://crm.acme.example/opportunities/1", null, [first, second, third])).toEqual([
    "second",
    "first",
  ]);
});

it("else the first that people host themselves", () => {
  expect(found("https://crm.acme.example/", null)).toEqual(["first", "first"]);
});
