// Where CRMs that people told of are, and how their addresses in a file are read: at their own hosts, by the closest alone, with the
// scheme their file says, and cut before a pattern could take long.
import { expect, it, vi } from "vitest";
import { MOST_TOLD_ADDRESS } from "../../contract/crm-table/told-bounds.ts";
import { houseCrm } from "../house-crm.test-support.ts";
import { refFromUrl } from "../record-url.ts";
import { compiled, patternOf } from "./read-url.ts";
import { shortAddress, type ToldCrm, toldAt } from "./told-crm.ts";

const crm = (...hosts: string[]): ToldCrm => houseCrm({ hosts });
const named = (name: string, ...hosts: string[]): ToldCrm => houseCrm({ hosts, table: { crm: name } });
const at = (host: string, name: string) => toldAt([crm(host)], name) !== null;

it("is where its file says, with or without encryption, and below a domain that it names as a whole", () => {
  expect(at("crm.house.example", "crm.house.example")).toBe(true);
  expect(at("http://crm.local", "crm.local")).toBe(true);
  expect(at("*.house.example", "house.example")).toBe(true);
  expect(at("*.house.example", "eu.house.example")).toBe(true);
});

it("is nowhere else", () => {
  expect(at("crm.house.example", "eu.crm.house.example")).toBe(false);
  expect(at("*.house.example", "warehouse.example")).toBe(false);
  expect(at("http://crm.local", "http")).toBe(false);
});

it("of several at a host the closest reads it, whichever stands first: the host, then the narrower domain", () => {
  const [wide, narrow, whole] = [
    named("wide", "*.house.example"),
    named("narrow", "https://*.crm.house.example"),
    named("whole", "eu.crm.house.example"),
  ];
  const crmOf = (host: string, ...told: ToldCrm[]) => refFromUrl(`https://${host}/companies/7`, told)?.crm;
  for (const told of [
    [wide, narrow, whole],
    [whole, narrow, wide],
  ]) {
    expect(crmOf("eu.crm.house.example", ...told)).toBe("whole");
    expect(crmOf("us.crm.house.example", ...told)).toBe("narrow");
    expect(crmOf("erp.house.example", ...told)).toBe("wide");
  }
  // As on a page: what the closest does not know is no record of one further away.
  const closest = houseCrm({ hosts: ["eu.house.example"], table: { crm: "other", urls: [] } });
  expect(crmOf("eu.house.example", wide, closest)).toBeUndefined();
});

it("takes the scheme of the host that its file names where a cell has none; this machine is http", () => {
  const instanceOf = (cell: string, ...hosts: string[]) => refFromUrl(cell, [crm(...hosts)])?.instance;
  expect(instanceOf("crm.local/deals/7", "http://crm.local")).toBe("http://crm.local");
  expect(instanceOf("eu.crm.local:8069/deals/7", "http://*.crm.local")).toBe("http://eu.crm.local:8069");
  expect(instanceOf("crm.house.example/deals/7", "crm.house.example")).toBe("https://crm.house.example");
  expect(instanceOf("localhost:3000/deals/7", "localhost")).toBe("http://localhost:3000");
  expect(instanceOf("127.0.0.1/deals/7", "127.0.0.1")).toBe("http://127.0.0.1");
  expect(instanceOf("localhost/deals/7", "https://localhost")).toBe("https://localhost");
  expect(instanceOf("https://crm.local/deals/7", "http://crm.local")).toBe("https://crm.local");
});

it("cuts a long address where a part of it ends, never within an id", () => {
  const told = [crm("crm.house.example")];
  const long = `https://crm.house.example/deals/7?${"x=1&".repeat(1_000)}`;
  expect(shortAddress(long)).toHaveLength(MOST_TOLD_ADDRESS - ((MOST_TOLD_ADDRESS - 34) % 2));
  const open = houseCrm({
    table: { urls: [{ kind: "account", pattern: "^/[a-z/]*(?<id>[0-9]+)", on: "path" }] },
  });
  const head = "https://crm.house.example/";
  const place = (size: number) => `${head}${"a/".repeat((size - head.length) / 2)}`;
  expect(refFromUrl(`${place(400)}123456789`, [open])?.id).toBe("123456789");
  expect(refFromUrl(`${place(496)}123456789`, [open])).toBeNull();
  expect(refFromUrl("https://crm.house.example/deals/7", told)?.id).toBe("7");
});

it("tries each pattern once for an address, however its letters could be mended", () => {
  const pattern = "^/nothing/(?<id>[0-9]+)$";
  const urls = [{ kind: "account" as const, pattern, on: "path" as const }];
  const exec = vi.spyOn(patternOf(pattern), "exec");
  const cell = "https://crm.house.example/001a0000006vm9riac";
  for (const id of ["as-is", "salesforce-18"] as const) {
    exec.mockClear();
    expect(refFromUrl(cell, [houseCrm({ table: { id, urls } })])).toBeNull();
    expect(exec).toHaveBeenCalledTimes(1);
  }
});

it("keeps compiled patterns for the next address, and those of all organisations not for ever", () => {
  const rules = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      kind: "account" as const,
      pattern: `^/${name}/${n}/(?<id>[0-9]+)$`,
      on: "path" as const,
    }));
  const read = (name: string) =>
    refFromUrl("https://crm.house.example/x", [houseCrm({ table: { urls: rules(name, 60) } })]);
  read("first");
  const known = Object.keys(compiled).length;
  const kept = patternOf("^/first/0/(?<id>[0-9]+)$");
  read("first");
  expect(patternOf("^/first/0/(?<id>[0-9]+)$")).toBe(kept);
  for (let n = 0; n < 40; n += 1) read(`other ${n}`);
  expect(Object.keys(compiled).length).toBeLessThan(known + 500);
  expect(patternOf("^/first/0/(?<id>[0-9]+)$")).not.toBe(kept);
});
