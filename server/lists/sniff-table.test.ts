// The suggestions a person sees first: delimiter, header row, mapping, in four languages.
import { describe, expect, it } from "vitest";
import { suggestMapping } from "./columns.ts";
import { createSegmentReader } from "./segment-words.ts";
import { sniffTable } from "./sniff-table.ts";

describe("the suggested mapping", () => {
  it.each([
    [
      "Salesforce",
      ["Account Name", "Account Owner", "Type", "Website", "Account ID"],
      { name: 0, owner_name: 1, segment: 2, website: 3, record_ref: 4 },
    ],
    [
      "HubSpot",
      ["Record ID", "Company name", "Company Domain Name", "Company owner", "Lifecycle Stage"],
      { record_ref: 0, name: 1, website: 2, owner_name: 3, segment: 4 },
    ],
    [
      "snake case",
      ["id", "company_name", "website_url", "owner_email"],
      { record_ref: 0, name: 1, website: 2, owner_email: 3 },
    ],
    [
      "German",
      ["Firma", "Webseite", "Kundenstatus", "Kundenbetreuer", "E-Mail des Inhabers"],
      { name: 0, website: 1, segment: 2, owner_name: 3, owner_email: 4 },
    ],
    [
      "French",
      ["Raison sociale", "Site Web", "Statut", "Propriétaire du compte"],
      { name: 0, website: 1, segment: 2, owner_name: 3 },
    ],
    [
      "Spanish",
      ["Nombre de la cuenta", "Sitio web", "Tipo", "Propietario de la cuenta"],
      { name: 0, website: 1, segment: 2, owner_name: 3 },
    ],
    ["no names at all", ["a", "b"], {}],
  ])("knows the headers of %s", (_, headers, mapping) => {
    expect(suggestMapping(headers)).toEqual(mapping);
  });

  it("gives each column to one field and prefers the better header", () => {
    expect(suggestMapping(["Name", "Account", "Account Name", "URL", "Website"])).toEqual({
      name: 2,
      website: 4,
    });
  });
});

describe("the words for segments", () => {
  const segmentOf = createSegmentReader();
  it.each([
    ["Customer - Direct", "customer"],
    ["Closed Won", "customer"],
    ["BESTANDSKUNDE", "customer"],
    ["Open opp.", "open_opportunity"],
    ["Opportunité ouverte", "open_opportunity"],
    ["Lead", "prospect"],
    ["Closed lost", "prospect"],
    ["Partner", null],
    ["", null],
  ])("reads %s as %s", (word, segment) => {
    expect(segmentOf(word)).toBe(segment);
  });
});

describe("the layout of a file", () => {
  it("finds the delimiter although texts contain the others", () => {
    const text = 'Company;Note;Website\nAcme, Inc;"a;b,x\t|";acme.com\nBeta, Inc;c,d;beta.com\n';
    expect(sniffTable(text, true)).toMatchObject({ delimiter: ";", mapping: { name: 0, website: 2 } });
  });

  it("lets a file through whose only row is broken, for the import to name it", () => {
    expect(sniffTable('Company,Website\n"Acme,acme.com\n', true)).toMatchObject({
      headers: ["Company", "Website"],
      rows: [],
    });
  });

  it("reads a file of one column", () => {
    expect(sniffTable("Company\nAcme\nBeta\n", true)).toMatchObject({
      headers: ["Company"],
      rows: [["Acme"], ["Beta"]],
    });
  });

  it("does not take the row that the sample cuts for a row", () => {
    expect(sniffTable("Company,Website\nAcme,acme.com\nBeta,bet", false).rows).toEqual([
      ["Acme", "acme.com"],
    ]);
  });

  it("shows hostile headers as plain text", () => {
    const { headers } = sniffTable("Com\u0000pany,\u202eWeb\u202c\nAcme,x\n", true);
    expect(headers).toEqual(["Com pany", "Web"]);
  });
});
