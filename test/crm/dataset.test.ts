import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeDemoFiles } from "../../scripts/demo-data/files.ts";
import { accountListCsv } from "./account-list.ts";
import { makeRows } from "./dataset.ts";
import { type OrganisationSlug, organisations, story } from "./organisations.ts";

const data = new URL("../data/", import.meta.url);
const today = Date.UTC(2026, 10, 20);
const slugs = Object.keys(organisations) as OrganisationSlug[];
/** The third company is there for deals of three: it needs no long list. */
const atLeast = (slug: OrganisationSlug) =>
  slug === "quill-services"
    ? { companies: 100, websites: 80, deals: 40 }
    : { companies: 1_000, websites: 300, deals: 300 };

describe("the demo's companies", () => {
  it("are committed exactly as their script makes them", () => {
    const files = makeDemoFiles(readFileSync(new URL("companies.csv", data), "utf8"));
    for (const [path, text] of Object.entries(files)) {
      expect(
        readFileSync(new URL(path, data), "utf8") === text,
        `test/data/${path} differs: run node scripts/make-demo-data.ts`,
      ).toBe(true);
    }
  });

  it.each(slugs)("fill %s's CRM with real companies and deals, the same on every start", (slug) => {
    const rows = makeRows(slug, today);
    const { companies, websites, deals } = atLeast(slug);
    expect(rows.companies.length).toBeGreaterThanOrEqual(companies);
    expect(rows.companies.filter((company) => company.website !== "").length).toBeGreaterThanOrEqual(
      websites,
    );
    expect(new Set(rows.deals.map((deal) => deal.company_id)).size).toBeGreaterThanOrEqual(deals);
    expect(makeRows(slug, today)).toEqual(rows);
  });

  it("share the customer of the story, which one sells to and the other has won", () => {
    const deal = (slug: OrganisationSlug) =>
      makeRows(slug, today).deals.find((row) => row.id === story[slug].dealId);
    expect(deal("harbor-and-pine")).toMatchObject({
      name: story.opportunity,
      company_id: story["harbor-and-pine"].companyId,
      stage: "proposal-sent",
    });
    expect(deal("lumen-analytics")).toMatchObject({
      company_id: story["lumen-analytics"].companyId,
      stage: "won",
    });
  });

  it("are exported with each record's address in the CRM that runs now", () => {
    const csv = accountListCsv("lumen-analytics", "http://localhost:4321");
    expect(csv.startsWith("\uFEFFRecord URL;")).toBe(true);
    expect(csv.split("\n")[1]).toMatch(/^http:\/\/localhost:4321\/#\/companies\/5001\/show;Zapier;/);
  });
});
