// A demo company's account list as its CRM would export it: the committed CSV with each record's address in
// that CRM instead of its number, because the CRM runs on another port each time. The demo writes it to a file
// and imports it through the product's importer.
import { readFileSync } from "node:fs";
import { type OrganisationSlug, recordPath } from "./organisations.ts";

/** `crmUrl` as `startCrm` gives it. Delimiter and byte order mark are those of the committed file. */
export function accountListCsv(organisation: OrganisationSlug, crmUrl: string): string {
  const text = readFileSync(new URL(`../data/lists/${organisation}.csv`, import.meta.url), "utf8");
  return text
    .replace(/^(\uFEFF?)Record ID/, "$1Record URL")
    .replace(/^(\d+)(?=[,;])/gm, (id) => `${crmUrl}/${recordPath("companies", Number(id))}`);
}
