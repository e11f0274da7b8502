// Every form of record address, each with near misses, and the keys an account is found by.
import { expect, test } from "vitest";
import { bareRef, lookupKeysOfRef, recordKeyOf, refFromUrl, urlTables } from "./record-url.ts";

const OPP = "006D000000CeQ8kIAF";
const ACC = "001A0000006Vm9rIAC";
const host = "https://acme.lightning.force.com";
const deal = { crm: "salesforce", instance: "acme", kind: "opportunity", id: OPP };
const account = { crm: "salesforce", instance: "acme", kind: "account", id: ACC };
const ws = (path: string) => `?ws=${encodeURIComponent(path)}`;

test.each([
  `${host}/lightning/r/Opportunity/${OPP}/view`,
  `${host}/lightning/r/Opportunity/${OPP.slice(0, 15)}/view`,
  `${host}/lightning/r/Opportunity/${OPP}/view?0.source=alohaHeader&channel=x`,
  `${host}/lightning/r/Opportunity/${OPP}/edit?count=1`,
  `${host}/lightning/r/Opportunity/${OPP}`,
  `${host}/lightning/r/${OPP}/view`,
  `${host}/lightning/r/Opportunity/${OPP}/related/OpportunityContactRoles/view`,
  `${host}/lightning/r/${OPP}/related/My_Partners__r/view`,
  `${host}/lightning/r/Task/00TA000000AbCdEMAV/view${ws(`/lightning/r/Opportunity/${OPP}/view`)}`,
  `${host}/lightning/o/Task/home${ws(`/lightning/r/${OPP}/view`)}`,
  `${host}/lightning/r/Opportunity/${OPP}/view${ws(`/lightning/r/Account/${ACC}/view`)}`,
  `${host}/one/one.app#/sObject/${OPP}/view`,
  `${host}/one/one.app?source=alohaHeader#/sObject/${OPP}/view`,
  `https://acme.my.salesforce.com/${OPP.slice(0, 15)}`,
  `https://acme.my.salesforce.com/${OPP}?srPos=0&srKp=006`,
  `https://acme.my.salesforce.com/${OPP}/e?retURL=%2F${OPP}`,
  `${host}.mcas.ms/lightning/r/Opportunity/${OPP}/view`,
  `ACME.lightning.force.com/lightning/r/Opportunity/${OPP}/view`,
  `  ${host}/lightning/r/Opportunity/${OPP.toUpperCase()}/view `,
  `https://acme.lightning.force.mil/lightning/r/Opportunity/${OPP}/view`,
  `https://acme.lightning.crmforce.mil/lightning/r/Opportunity/${OPP}/view`,
  `https://acme.lightning.sfcrmapps.cn/lightning/r/Opportunity/${OPP}/view`,
  `https://acme.sfcrmapps.cn/lightning/r/Opportunity/${OPP}/view`,
  `https://acme.my.sfcrmproducts.cn/${OPP}`,
  `https://acme.cs42.my.salesforce.com/${OPP}`,
])("Salesforce shows the opportunity at %s", (href) => {
  expect(refFromUrl(href)).toEqual(deal);
});

test.each([
  `${host}/lightning/r/Account/${ACC}/view`,
  `${host}/lightning/r/${ACC.slice(0, 15)}/view`,
  `${host}/lightning/r/Contact/003A000000AbCdEIAV/view${ws(`/lightning/r/Account/${ACC}/view`)}`,
  `${host}/lightning/r/Account/${ACC}/view${ws(`/lightning/r/Opportunity/${OPP}/view`)}`,
  `${host}/one/one.app#/sObject/${ACC}/view`,
  `https://acme.my.salesforce.com/${ACC}`,
])("Salesforce shows the account at %s", (href) => {
  expect(refFromUrl(href)).toEqual(account);
});

test.each([
  ["acme--uat.sandbox", "acme--uat"],
  ["acme--uat", "acme--uat"],
  ["acme-dev-ed.develop", "acme-dev-ed"],
  ["orgfarm-0a1b2c3d4e-dev-ed.develop", "orgfarm-0a1b2c3d4e-dev-ed"],
  ["ruby-fox-1.scratch", "ruby-fox-1"],
  ["acme.trailblaze", "acme"],
  ["acme.demo", "acme"],
  ["acme.free", "acme"],
  ["acme.patch", "acme"],
])("Salesforce names the installation of %s %s", (label, instance) => {
  expect(refFromUrl(`https://${label}.lightning.force.com/lightning/r/${OPP}/view`)?.instance).toBe(instance);
});

test.each([
  ["a list", `${host}/lightning/o/Opportunity/list?filterName=Recent`],
  ["the object's home", `${host}/lightning/o/Opportunity/home`],
  ["a new record", `${host}/lightning/o/Opportunity/new?count=1`],
  ["a copy being made", `${host}/lightning/r/Opportunity/${OPP}/clone`],
  ["another object", `${host}/lightning/r/Contact/003A000000AbCdEIAV/view`],
  ["another object without type", `${host}/lightning/r/003A000000AbCdEIAV/view`],
  ["a contact called Opportunity", `${host}/lightning/r/Opportunity/003A000000AbCdEIAV/view`],
  ["a custom object", `${host}/lightning/r/Opportunity__c/${OPP}/view`],
  ["an id of 14", `${host}/lightning/r/Opportunity/${OPP.slice(0, 14)}/view`],
  ["an id of 16", `${host}/lightning/r/Opportunity/${OPP.slice(0, 16)}/view`],
  ["an id whose check letters lie", `${host}/lightning/r/Opportunity/${OPP.slice(0, 15)}999/view`],
  [
    "a workspace that is a list",
    `${host}/lightning/r/Task/00TA000000AbCdEMAV/view${ws("/lightning/o/Task/list")}`,
  ],
  [
    "a workspace elsewhere",
    `${host}/lightning/page/home${ws(`https://evil.example/lightning/r/${OPP}/view`)}`,
  ],
  ["Classic's list", "https://acme.my.salesforce.com/006"],
  ["Classic's new form", "https://acme.my.salesforce.com/006/e"],
  ["Classic's other object", "https://acme.my.salesforce.com/003A000000AbCdE"],
  ["set-up", `https://acme.my.salesforce-setup.com/lightning/r/${OPP}/view`],
  ["a shared pod without my-domain", `https://na1.salesforce.com/${OPP}`],
  [
    "a look-alike in front",
    `https://acme.lightning.force.com.evil.example/lightning/r/Opportunity/${OPP}/view`,
  ],
  ["a look-alike behind", `https://acme.evil-lightning.force.com/lightning/r/Opportunity/${OPP}/view`],
  ["a look-alike dot", `https://acme.lightningxforce.com/lightning/r/Opportunity/${OPP}/view`],
  ["a name before @", `https://acme.lightning.force.com@evil.example/lightning/r/Opportunity/${OPP}/view`],
  ["Defender's own site", `https://mcas.ms/lightning/r/Opportunity/${OPP}/view`],
  ["another scheme", `ftp://acme.lightning.force.com/lightning/r/Opportunity/${OPP}/view`],
  ["script", `javascript:location='${host}/lightning/r/Opportunity/${OPP}/view'`],
  ["Atomic's route on Salesforce's host", `${host}/#/deals/7/show`],
  ["nothing", ""],
  ["blanks", "   "],
  ["half an escape", `${host}/lightning/r/%E0%A4%A/view`],
])("%s is no record", (_, href) => {
  expect(refFromUrl(href)).toBeNull();
});

const atomic = { crm: "atomic", instance: "https://crm.acme.example", kind: "opportunity", id: "7" };

test.each([
  "https://crm.acme.example/#/deals/7/show",
  "https://crm.acme.example/app/index.html?x=1#/deals/7/show",
  "https://CRM.acme.example/#/deals/7/show?filter=%7B%7D",
  "https://crm.acme.example/#/deals/7/show/",
  "https://crm.acme.example.mcas.ms/#/deals/7/show",
])("Atomic CRM shows the deal at %s", (href) => {
  expect(refFromUrl(href)).toEqual(atomic);
});

test("Atomic CRM's installation is the whole origin, port included", () => {
  expect(refFromUrl("http://localhost:41234/#/companies/12/show")).toEqual({
    crm: "atomic",
    instance: "http://localhost:41234",
    kind: "account",
    id: "12",
  });
});

test.each([
  "https://crm.acme.example/#/deals",
  "https://crm.acme.example/#/deals/create",
  "https://crm.acme.example/#/deals/7",
  "https://crm.acme.example/#/contacts/7/show",
  "https://crm.acme.example/#/deals/7/8/show",
  "https://crm.acme.example/deals/7/show",
  "https://crm.acme.example/#/deals//show",
  "https://crm.acme.example/?x=#/dealsx/7/show",
])("Atomic CRM shows no record at %s", (href) => {
  expect(refFromUrl(href)).toBeNull();
});

test("hostile length is refused at once", () => {
  const long = `${host}/lightning/r/Opportunity/${"006".repeat(100_000)}/related/${"a/".repeat(100_000)}`;
  const started = performance.now();
  expect(refFromUrl(long)).toBeNull();
  expect(refFromUrl(`https://x.example/#/deals/${"a".repeat(3900)}/show`)).toBeNull();
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("a bare Salesforce id names its CRM and kind", () => {
  expect(bareRef(ACC.slice(0, 15))).toBe(`salesforce/*/account/${ACC}`);
  expect(bareRef(` ${ACC} `)).toBe(`salesforce/*/account/${ACC}`);
  expect(bareRef(OPP)).toBe(`salesforce/*/opportunity/${OPP}`);
});

test("any other bare id is an account of some CRM", () => {
  expect(bareRef("12")).toBe("*/*/account/12");
  expect(bareRef("{0F8FAD5B-D9CB-469F-A165-70867728950E}")).toBe(
    "*/*/account/0f8fad5b-d9cb-469f-a165-70867728950e",
  );
  expect(bareRef("a/b c")).toBe("*/*/account/a%2Fb%20c");
  expect(bareRef("")).toBeNull();
  expect(bareRef("x".repeat(300))).toBeNull();
});

test("a cell is read as an address, else as an id, and another address is neither", () => {
  expect(recordKeyOf(`${host}/lightning/r/Account/${ACC}/view`)).toBe(`salesforce/acme/account/${ACC}`);
  expect(recordKeyOf("12")).toBe("*/*/account/12");
  expect(recordKeyOf("https://www.acme.example/about")).toBeNull();
  expect(recordKeyOf(`${host}/lightning/o/Account/list`)).toBeNull();
});

test("a page's record is found by its exact reference, then by what files give without address", () => {
  const ref = refFromUrl(`${host}/lightning/r/Account/${ACC}/view`);
  expect(ref && lookupKeysOfRef(ref)).toEqual([
    `salesforce/acme/account/${ACC}`,
    `salesforce/*/account/${ACC}`,
    `*/*/account/${ACC}`,
  ]);
  expect(ref && lookupKeysOfRef(ref)).toContain(bareRef(ACC));
});

test("every table's patterns compile and name the id", () => {
  for (const table of urlTables) {
    if (table.host !== null) expect(() => new RegExp(table.host ?? "")).not.toThrow();
    for (const rule of table.urls) {
      expect(rule.pattern).toContain("(?<id>");
      expect(() => new RegExp(rule.pattern)).not.toThrow();
    }
  }
});
