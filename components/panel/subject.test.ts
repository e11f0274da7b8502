import { expect, it } from "vitest";
import { record, zapier } from "#test/screens/data.ts";
import { subjectOf, websiteHost } from "./subject.ts";

it("takes the customer from our list where the account is known", () => {
  expect(subjectOf(record())).toEqual({
    customer: { name: "Zapier", domain: "zapier.com" },
    accountId: zapier.id,
    recordRef: "salesforce/northwind/opportunity/0065g00000AbCdEAAV",
    key: zapier.id,
  });
});

it("takes the customer from the page where our list does not know it", () => {
  const subject = subjectOf(record({ match: { state: "not_in_list" } }));
  expect(subject?.accountId).toBeNull();
  expect(subject?.customer).toEqual({ name: "Zapier", domain: "zapier.com" });
});

it("names nobody while the account is open, missing or nameless", () => {
  expect(subjectOf(record({ match: { state: "looking" } }))).toBeNull();
  expect(subjectOf(record({ match: { state: "ambiguous", candidates: [] } }))).toBeNull();
  const { record: page } = record();
  const nameless = page && { ...page, fields: {} };
  expect(subjectOf(record({ match: { state: "not_in_list" }, record: nameless }))).toBeNull();
});

it("reads a host from what a page shows as a website", () => {
  expect(websiteHost("https://www.zapier.com/pricing")).toBe("zapier.com");
  expect(websiteHost("zapier.com")).toBe("zapier.com");
  expect(websiteHost("javascript:alert(1)")).toBeNull();
  expect(websiteHost("n/a")).toBeNull();
  expect(websiteHost(undefined)).toBeNull();
});
