// Salesforce's 15 and 18 characters, GUIDs, and what a spreadsheet does to them.
import { expect, test } from "vitest";
import { canonicalId, salesforceId } from "./canonical-id.ts";
import { mendAddress, mendSalesforceId } from "./mend-id.ts";

// Published example pairs of the algorithm.
const pairs = [
  ["0015g00000AbCdE", "0015g00000AbCdEAAV"],
  ["001A0000006Vm9r", "001A0000006Vm9rIAC"],
  ["006D000000CeQ8k", "006D000000CeQ8kIAF"],
] as const;

test.each(pairs)("%s becomes %s", (short, long) => {
  expect(salesforceId(short)).toBe(long);
  expect(salesforceId(long)).toBe(long);
});

test.each(pairs)("the case that a spreadsheet took from %s comes back", (_, long) => {
  expect(mendSalesforceId(long.toUpperCase())).toBe(long);
  expect(mendSalesforceId(long.toLowerCase())).toBe(long);
  expect(mendSalesforceId(long)).toBe(long);
  expect(mendAddress(`/lightning/r/${long.toUpperCase()}/view?x=${long}`)).toBe(
    `/lightning/r/${long}/view?x=${long}`,
  );
});

test.each([
  "",
  "001",
  "001A0000006Vm9",
  "001A0000006Vm9rI",
  "001A0000006Vm9rIACX",
  "001A0000006Vm9/",
  "001a0000006vm9r999",
])("%j is no Salesforce id", (id) => {
  expect(salesforceId(id)).toBeNull();
  expect(mendSalesforceId(id)).toBeNull();
});

test("a suffix that puts a capital on a digit is refused", () => {
  expect(mendSalesforceId("001A0000006Vm9rBAC")).toBeNull();
});

test("a GUID loses braces and capitals", () => {
  const guid = "0f8fad5b-d9cb-469f-a165-70867728950e";
  expect(canonicalId("guid", `{${guid.toUpperCase()}}`)).toBe(guid);
});

test("an id longer than any CRM's is refused", () => {
  expect(canonicalId("as-is", "x".repeat(201))).toBeNull();
});
