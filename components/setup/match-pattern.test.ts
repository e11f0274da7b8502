import { expect, it } from "vitest";
import { t } from "../messages/t.ts";
import { isUnprotected, isUnprotectedHost, patternOfAddress } from "./match-pattern.ts";

const patternOf = (address: string) => patternOfAddress(address).pattern;
const problemOf = (address: string) => patternOfAddress(address).problem;

it("asks for one host and nothing else", () => {
  expect(patternOf("https://crm.example.com/some/page?x=1")).toBe("https://crm.example.com/*");
  expect(patternOf("crm.example.com")).toBe("https://crm.example.com/*");
});

it("asks for the host of an office network, whatever its port", () => {
  expect(patternOf("http://localhost:4173/")).toBe("http://localhost/*");
  expect(patternOf("http://192.168.1.5:8069/web#id=7")).toBe("http://192.168.1.5/*");
  expect(patternOf("https://10.0.0.7:8443")).toBe("https://10.0.0.7/*");
  expect(patternOf("http://CRM.local")).toBe("http://crm.local/*");
  expect(patternOf("http://crm:8069")).toBe("http://crm/*");
});

it("guesses no protocol for a host that may have either, and says what to write", () => {
  for (const text of ["crm", "crm:8069", "192.168.1.5:8069", "localhost:4173", "crm.local"]) {
    expect(problemOf(text), text).toBe(t("crm.originScheme"));
  }
});

it("says of an IPv6 address that it cannot be asked for", () => {
  expect(problemOf("http://[fd00::5]:8069/")).toBe(t("crm.originIpv6"));
});

it("asks for nothing where there is no address", () => {
  for (const text of ["", "javascript:alert(1)", "file:///etc", "https://", "ftp://crm.example.com"]) {
    expect(problemOf(text), text).toBe(t("crm.originBad"));
  }
});

it("knows which addresses nothing protects on their way", () => {
  expect(isUnprotected("http://crm.local")).toBe(true);
  expect(isUnprotected("http://localhost:4173")).toBe(false);
  expect(isUnprotected("https://crm.example.com")).toBe(false);
  expect(isUnprotected("crm")).toBe(false);
});

it("knows the same of the hosts that a file names", () => {
  const patterns = [
    "http://crm.local/*",
    "http://*.crm.local/*",
    "http://localhost/*",
    "https://crm.local/*",
  ];
  expect(patterns.map(isUnprotectedHost)).toEqual([true, true, false, false]);
});
