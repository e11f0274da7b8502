// What a row says, and the sentence a person gets for one that cannot be taken.
import { describe, expect, it } from "vitest";
import { houseCrm } from "#lib/domain/house-crm.test-support.ts";
import { createRowReader } from "./import-row.ts";

const read = createRowReader({
  headers: ["Name", "Site", "Ref", "Mail"],
  mapping: { name: 0, website: 1, record_ref: 2, owner_email: 3 },
  defaultSegment: "prospect",
});
const row = (...cells: string[]) => read({ line: 7, cells });

describe("a row", () => {
  it("takes a link to the CRM in the column of websites for the record, not for the company", () => {
    const link = "https://acme.lightning.force.com/lightning/r/Account/0015g00000AbCdEAAV/view";
    expect(row("Acme", link, "", "")).toMatchObject({
      domain: null,
      recordRefs: [expect.stringMatching(/^salesforce\/.*account/)],
    });
  });

  it.each(["-", "N/A", "keine", "unknown", ""])("reads the website %j as none", (website) => {
    expect(row("Acme", website, "", "")).toMatchObject({ name: "Acme", domain: null });
  });

  it("keeps a company whose website is somebody else's, without its domain", () => {
    expect(row("Acme", "https://facebook.com/acme", "", "")).toMatchObject({ domain: null });
    expect(row("Acme", "ada@gmail.com", "", "")).toMatchObject({ domain: null });
  });

  it("leaves out an address that is none", () => {
    expect(row("Acme", "", "", "ada at acme")).toMatchObject({ ownerEmail: null });
    expect(row("Acme", "", "", "ada@acme.com")).toMatchObject({ ownerEmail: "ada@acme.com" });
  });

  it("takes a name without letters if a website says who it is", () => {
    expect(row("???", "acme.com", "", "")).toMatchObject({ domain: "acme.com", nameKey: "" });
    expect(row("???", "", "", "")).toMatchObject({ line: 7, column: "Name" });
  });

  it("says nothing about a row of empty cells, and forgives missing cells at the end", () => {
    expect(row("", " ", "", "")).toBeNull();
    expect(row("Acme", "acme.com")).toMatchObject({ domain: "acme.com" });
    expect(row("Acme", "acme.com", "", "", "", "")).toMatchObject({ domain: "acme.com" });
  });

  it("cuts no character in half where it shortens: a half is no text to a database", () => {
    const long = `${"a".repeat(299)}😀${"b".repeat(100)}`;
    const readOwner = createRowReader({
      headers: ["Name", "Owner"],
      mapping: { name: 0, owner_name: 1 },
      defaultSegment: "prospect",
    });
    const owned = readOwner({ line: 2, cells: ["Acme", long] });
    const refused = row("Acme", `${"a".repeat(59)}😀 no site`, "", "");
    const nameless = row(`${"?".repeat(59)}😀`, "", "", "");
    for (const read of [owned, refused, nameless]) {
      expect(Object.values(read ?? {}).filter((value) => typeof value === "string")).not.toEqual([]);
      expect(JSON.stringify(read)).not.toMatch(/\\ud[89a-f]/);
    }
    expect(refused).toMatchObject({ column: "Site" });
    expect(nameless).toMatchObject({ column: "Name" });
  });
});

describe("a CRM that the organisation published", () => {
  const rules = {
    headers: ["Name", "Site", "Ref"],
    mapping: { name: 0, website: 1, record_ref: 2 },
    defaultSegment: "prospect" as const,
  };
  const readPublished = createRowReader({
    ...rules,
    published: [houseCrm({ hosts: ["*.house.example", "acme.lightning.force.com"] })],
  });
  const refsOf = (cell: string, reader = readPublished) => reader({ line: 2, cells: ["Acme", "", cell] });

  it("is known by the addresses of its records, in either column, with and without a scheme", () => {
    const recordRefs = ["house/https%3A%2F%2Fcrm.house.example/account/42"];
    expect(refsOf("https://crm.house.example/companies/42")).toMatchObject({ recordRefs });
    expect(refsOf("crm.house.example/companies/42")).toMatchObject({ recordRefs });
    expect(
      readPublished({ line: 2, cells: ["Acme", "https://crm.house.example/companies/42", ""] }),
    ).toMatchObject({ domain: null, recordRefs });
  });

  it("reads its own hosts alone, never one of a hosted CRM, and nothing where nobody published it", () => {
    expect(refsOf("https://crm.other.example/companies/42")).toMatchObject({ recordRefs: [] });
    expect(refsOf("https://crm.nothouse.example/companies/42")).toMatchObject({ recordRefs: [] });
    expect(refsOf("https://acme.lightning.force.com/companies/42")).toMatchObject({ recordRefs: [] });
    expect(refsOf("https://crm.house.example/companies/42", createRowReader(rules))).toMatchObject({
      recordRefs: [],
    });
  });

  it("leaves other CRMs at hosts it names as they are", () => {
    expect(refsOf("https://erp.house.example/#/companies/7/show")).toMatchObject({
      recordRefs: [expect.stringMatching(/^atomic\//)],
    });
  });
});
