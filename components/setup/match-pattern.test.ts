import { expect, it } from "vitest";
import { hostOfPattern, matchPatternOf } from "./match-pattern.ts";

it("asks for one host and nothing else", () => {
  expect(matchPatternOf("https://crm.example.com/some/page?x=1")).toBe("https://crm.example.com/*");
  expect(matchPatternOf("crm.example.com")).toBe("https://crm.example.com/*");
  expect(matchPatternOf("http://localhost:4173/")).toBe("http://localhost/*");
});

it("asks for nothing where there is no address, or an unprotected one", () => {
  for (const text of [
    "",
    "crm",
    "http://crm.example.com",
    "javascript:alert(1)",
    "file:///etc",
    "https://",
  ]) {
    expect(matchPatternOf(text), text).toBeNull();
  }
});

it("shows a pattern as its host", () => {
  expect(hostOfPattern("https://*.lightning.force.com/*")).toBe("*.lightning.force.com");
});
