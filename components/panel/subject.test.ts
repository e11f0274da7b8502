import { expect, it } from "vitest";
import { record, zapier } from "#test/screens/data.ts";
import { placeOf, subjectOf, websiteHost } from "./subject.ts";

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
  expect(
    subjectOf(record({ match: { state: "ambiguous", candidates: [], by: "name", value: "Zapier" } })),
  ).toBeNull();
  expect(subjectOf(record({ match: { state: "unnamed" } }))).toBeNull();
  const { record: page } = record();
  const nameless = page && { ...page, fields: {} };
  expect(subjectOf(record({ match: { state: "not_in_list" }, record: nameless }))).toBeNull();
});

it("names the place by the page's record whatever is known of it, or by the account shown instead", () => {
  const place = "salesforce/northwind/opportunity/0065g00000AbCdEAAV";
  expect(placeOf(record())).toBe(place);
  expect(placeOf(record({ match: { state: "looking" } }))).toBe(place);
  expect(placeOf(record({ record: null }))).toBe(zapier.id);
  expect(placeOf(record({ record: null, match: { state: "no_record" } }))).toBeNull();
});

it("reads a host from what a page shows as a website", () => {
  expect(websiteHost("https://www.zapier.com/pricing")).toBe("zapier.com");
  expect(websiteHost("zapier.com")).toBe("zapier.com");
  expect(websiteHost("javascript:alert(1)")).toBeNull();
  expect(websiteHost("n/a")).toBeNull();
  expect(websiteHost(undefined)).toBeNull();
});
