import { expect, it } from "vitest";
import {
  chosenFor,
  hostsReadBy,
  patternsFor,
  withChoice,
  withFound,
  withoutCrm,
  withoutCrms,
  withoutHosts,
} from "./host-choices.ts";

const choices = { "crm.acme.example": "espo", "localhost:4001": "atomic", "*.corp.example": "odoo" };

it("knows a host with and without its port, and by the domain a build declared", () => {
  expect(chosenFor(choices, "crm.acme.example")).toBe("espo");
  expect(chosenFor(choices, "crm.acme.example:8443")).toBe("espo");
  expect(chosenFor(choices, "localhost:4001")).toBe("atomic");
  expect(chosenFor(choices, "localhost:4002")).toBeNull();
  expect(chosenFor(choices, "sales.corp.example")).toBe("odoo");
  expect(chosenFor(choices, "notcorp.example")).toBeNull();
  expect(chosenFor(choices, "constructor")).toBeNull();
});

it("takes what a person says for every port of the host, over what addresses told", () => {
  expect(chosenFor(withChoice(choices, "localhost", "twenty"), "localhost:4001")).toBe("twenty");
  expect(chosenFor(withChoice(choices, "localhost", null), "localhost:4001")).toBeNull();
});

it("lets addresses say nothing over what is known", () => {
  expect(withFound(choices, "crm.acme.example", "atomic")).toBe(choices);
  expect(chosenFor(withFound(choices, "localhost:4002", "espo"), "localhost:4002")).toBe("espo");
});

it("forgets what was said of hosts that are given back, and of CRMs that are gone", () => {
  expect(withoutHosts(choices, ["https://crm.acme.example/*", "http://localhost/*"])).toEqual({
    "*.corp.example": "odoo",
  });
  expect(Object.keys(withoutHosts(choices, ["https://*.corp.example/*"]))).not.toContain("*.corp.example");
  expect(Object.keys(withoutHosts({ "a.corp.example": "x" }, ["https://*.corp.example/*"]))).toEqual([]);
  expect(Object.keys(withoutHosts({ "xcorp.example": "x" }, ["https://*.corp.example/*"]))).toHaveLength(1);
  expect(Object.keys(withoutCrm(choices, "espo"))).not.toContain("crm.acme.example");
});

it("finds where a CRM that is gone was read, on whatever port, and what the browser allows for those hosts alone", () => {
  const choices = {
    "crm.example:8080": "gone",
    "crm.example": "gone",
    "*.yard.example": "gone",
    "b.example": "odoo",
  };
  const hosts = hostsReadBy(choices, (crm) => crm === "gone");
  expect(hosts).toEqual(["crm.example", "*.yard.example"]);
  const allowed = [
    "https://crm.example/*",
    "https://*.yard.example/*",
    "https://a.yard.example/*",
    "https://b.example/*",
  ];
  expect(patternsFor(allowed, hosts)).toEqual(["https://crm.example/*", "https://*.yard.example/*"]);
  expect(withoutCrms(choices, (crm) => crm === "gone")).toEqual({ "b.example": "odoo" });
  const isGoneThere = (crm: string, host: string) => crm === "gone" && host === "crm.example";
  expect(hostsReadBy(choices, isGoneThere), "named without its port").toEqual(["crm.example"]);
  expect(withoutCrms(choices, isGoneThere)).toEqual({ "*.yard.example": "gone", "b.example": "odoo" });
});
