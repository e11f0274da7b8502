import { expect, it } from "vitest";
import { coversPattern, hostOfPattern, nameOfPattern } from "./host-pattern.ts";

it("shows a pattern as its host", () => {
  expect(hostOfPattern("https://*.lightning.force.com/*")).toBe("*.lightning.force.com");
});

it("says of one that is not encrypted that it is not", () => {
  const patterns = ["http://crm.local/*", "https://crm.local/*", "https://*.crm.example/*"];
  expect(patterns.map(nameOfPattern)).toEqual(["http://crm.local", "crm.local", "*.crm.example"]);
});

it("covers what the browser would allow by it", () => {
  const domain = "https://*.crm.example/*";
  expect(coversPattern(domain, "https://crm.example/*")).toBe(true);
  expect(coversPattern(domain, "https://a.crm.example/*")).toBe(true);
  expect(coversPattern(domain, "https://notcrm.example/*")).toBe(false);
  expect(coversPattern(domain, "http://a.crm.example/*")).toBe(false);
  expect(coversPattern("*://crm.example/*", "http://crm.example/*")).toBe(true);
  expect(coversPattern("https://a.crm.example/*", domain)).toBe(false);
});
