// Copper (Ember, English). A record opens over the list it was in, its values stand in inputs, known by their
// placeholders (seen: name, company, owner, of a person) or by a label before them. The tab's title is its name.
import { copperUrls } from "../../domain/record-urls/copper.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";
import * as known from "./words/field-labels.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const company = ["account"] as const;
const both = ["opportunity", "account"] as const;
/** Labels are `<label>`s that name no input; that the value comes next is not confirmed. */
const after = known.labelled("label", seen);
const input = (placeholder: string): Alternative => ({
  selector: `input[placeholder="${placeholder}"]`,
  read: "value",
  seen,
});
const written = { inner: "input", read: "value" } as const;
const companyLink = ":is(a[href*='#/organization/'], a[href*='fullProfile=companies-'])";
/** Beside the input that names the company; not confirmed. */
const besideCompany = `:is(:has(> input[placeholder="Add Company"]), :has(> * > input[placeholder="Add Company"])) > ${companyLink}`;

export const copper: AdapterTable = {
  ...copperUrls,
  label: "Copper",
  version: 1,
  matches: ["https://app.copper.com/*", "https://app.prosperworks.com/*"],
  titles: both.map((kind) => ({ kind, pattern: "^(?!(?:Copper|ProsperWorks)$)(?<name>.{1,300})$" })),
  visible: [
    // The widest part that holds a record's inputs and neither the menu nor the list behind.
    {
      selector:
        'div:has(input[placeholder="Add Name"]):has(input[placeholder="Add Owner"]):not(:has(.ListViewTableBody, a[href="#/feed"]))',
      kinds: both,
      seen,
    },
  ],
  fields: [
    { field: "name", kinds: both, alternatives: [input("Add Name")] },
    {
      field: "accountRef",
      kinds: deal,
      alternatives: [
        { selector: besideCompany, read: "href", seen },
        after(known.accountLabels, { inner: companyLink, read: "href" }),
      ],
    },
    {
      field: "accountName",
      kinds: deal,
      alternatives: [input("Add Company"), after(known.accountLabels, written)],
    },
    {
      field: "stage",
      kinds: deal,
      alternatives: [after(known.stageLabels, written), after(known.stageLabels)],
    },
    {
      field: "pipeline",
      kinds: deal,
      alternatives: [after(known.pipelineLabels, written), after(known.pipelineLabels)],
    },
    { field: "amount", kinds: deal, alternatives: [input("Add Value"), after(known.amountLabels, written)] },
    // The placeholder of a date is today's.
    { field: "closeDate", kinds: deal, alternatives: [after(known.closeDateLabels, written)] },
    {
      field: "website",
      kinds: company,
      alternatives: [input("Add Website"), after(known.websiteLabels, written)],
    },
    { field: "owner", kinds: both, alternatives: [input("Add Owner")] },
    { field: "created", kinds: both, alternatives: [after(known.createdLabels)] },
  ],
};
