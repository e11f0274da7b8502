// The text of every generated file of test/data, by path below it. Called by scripts/make-demo-data.ts and by
// the test that holds the committed files to it. Each list is written the way another system exports it.
import type { OrganisationSlug } from "../../test/crm/organisations.ts";
import { type Account, makeAccounts, type PublicCompany } from "./accounts.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { makeOpportunities } from "./opportunities.ts";

const slugs: readonly OrganisationSlug[] = ["harbor-and-pine", "lumen-analytics", "quill-services"];

function publicCompanies(text: string): PublicCompany[] {
  return readCsv(text).map((row) => ({
    name: row.name ?? "",
    website: row.website ?? "",
    city: row.city ?? "",
    region: row.region ?? "",
    sector: row.sector ?? "",
  }));
}

function listOf(slug: OrganisationSlug, accounts: readonly Account[]): string {
  const rows = accounts.map((account) => [
    String(account.recordId),
    account.name,
    account.website,
    account.segment,
    account.owner.name,
    account.owner.title,
    account.owner.email,
    account.owner.phone,
    account.city,
    account.region,
    account.industry,
  ]);
  return slug !== "lumen-analytics"
    ? writeCsv(
        [
          "Record ID",
          "Company name",
          "Website",
          "Segment",
          "Account owner",
          "Owner title",
          "Owner email",
          "Owner phone",
          "City",
          "Region",
          "Industry",
        ],
        rows,
      )
    : `\uFEFF${writeCsv(
        [
          "Record ID",
          "Account Name",
          "Website",
          "Segment",
          "Account Owner",
          "Owner Title",
          "Owner Email",
          "Owner Phone",
          "Billing City",
          "Billing State/Province",
          "Industry",
        ],
        rows,
        ";",
      )}`;
}

function opportunitiesOf(slug: OrganisationSlug, accounts: readonly Account[]): string {
  return writeCsv(
    ["Opportunity ID", "Record ID", "Name", "Stage", "Amount", "Created days ago", "Closes in days"],
    makeOpportunities(slug, accounts).map((row) => [
      String(row.opportunityId),
      String(row.recordId),
      row.name,
      row.stage,
      String(row.amount),
      String(row.createdDaysAgo),
      String(row.closesInDays),
    ]),
  );
}

/** From the text of test/data/companies.csv. */
export function makeDemoFiles(companies: string): Record<string, string> {
  const accounts = makeAccounts(publicCompanies(companies));
  const files: Record<string, string> = {};
  for (const slug of slugs) {
    files[`lists/${slug}.csv`] = listOf(slug, accounts[slug]);
    files[`opportunities/${slug}.csv`] = opportunitiesOf(slug, accounts[slug]);
  }
  return files;
}
