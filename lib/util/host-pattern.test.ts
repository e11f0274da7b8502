import { expect, it } from "vitest";
import { coversPattern, hostOfPattern } from "./host-pattern.ts";

it("shows a pattern as its host", () => {
  expect(hostOfPattern("https://*.lightning.force.com/*")).toBe("*.lightning.force.com");
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
