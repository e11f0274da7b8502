// Companies by the domain of an address: the customer, us, partners by their people or their name; strangers as written.
import { expect, it } from "vitest";
import type { Member, Partnership } from "#lib/contract/records.ts";
import type { PartnerInAccount } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { type Known, peopleFrom } from "./known-companies.ts";

const us = { id: newId(), name: "Northwind Software" };
const member = (name: string, email: string): Member => ({
  id: newId(),
  organisationId: us.id,
  name,
  email,
  title: "AE",
  role: "rep",
  status: "active",
});
const partnership = (name: string): Partnership => ({
  id: newId(),
  partner: { id: newId(), name },
  partnerType: null,
  investmentTier: null,
  status: "active",
  startedAt: 0,
  endedAt: null,
});
const lumen = partnership("Lumen Analytics, Inc.");
const cobalt = partnership("Cobalt Services");
const cobaltHere: PartnerInAccount = {
  partnership: cobalt,
  overlap: {
    accountId: newId(),
    partnershipId: cobalt.id,
    theirs: {
      name: "Zapier",
      domain: "zapier.com",
      segment: "customer",
      ownerName: "Ade Bello",
      ownerTitle: "Practice lead",
      ownerEmail: "ade@cobalt.co.uk",
      ownerPhone: null,
    },
    matchedOn: "domain",
    matchedValue: "zapier.com",
    sharedByName: null,
    sharedAt: 0,
  },
};
const known: Known = {
  customer: { name: "Zapier", domain: "zapier.com" },
  us,
  members: [member("Dana Ortiz", "dana@northwind.com"), member("Sam Okafor", "sam@northwind.com")],
  partnerships: [lumen, cobalt],
  partners: [cobaltHere],
};
const one = (name: string | null, address: string | null) =>
  peopleFrom([{ name, address }], known, "dana@northwind.com");

it("names the customer's people by the domain of the account, whatever host they write from", () => {
  expect(one("Mira Chen", "mira@eu.zapier.com")).toEqual([
    { name: "Mira Chen", title: "", organisation: "Zapier" },
  ]);
});

it("knows our members with their titles, and leaves out who writes the touchpoint", () => {
  expect(one("sam", "sam@northwind.com")).toEqual([
    { name: "Sam Okafor", title: "AE", organisation: "Northwind Software" },
  ]);
  expect(one("Dana", "dana@northwind.com")).toEqual([]);
  expect(one("Temp", "temp@northwind.com")[0]?.organisation).toBe("Northwind Software");
});

it("knows partners by the people they named here, and by a domain that is their name", () => {
  expect(one(null, "ade@cobalt.co.uk")).toEqual([
    { name: "Ade Bello", title: "Practice lead", organisation: "Cobalt Services" },
  ]);
  expect(one("Jo", "jo@cobalt.co.uk")[0]?.organisation).toBe("Cobalt Services");
  expect(one("Priya", "priya@lumen-analytics.com")[0]?.organisation).toBe("Lumen Analytics, Inc.");
});

it("leaves strangers as they are written, and free mail says nothing of a company", () => {
  expect(one(null, "kim@stranger.io")).toEqual([
    { name: "kim@stranger.io", title: "", organisation: "stranger.io" },
  ]);
  expect(one("Kim", "kim@gmail.com")[0]?.organisation).toBe("");
  expect(one("Kim", null)).toEqual([{ name: "Kim", title: "", organisation: "" }]);
});
