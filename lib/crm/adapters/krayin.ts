// Krayin 2 (self-hosted, a page per record). A value that can be edited in place stands beside a hidden input with the attribute's
// code; the organization is a form. Built after the public templates, without an installation.
import { krayinUrls } from "../../domain/record-urls/krayin.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const organization = 'a[href*="/admin/contacts/organizations/edit/"]';
const green = '.stage[class*="!bg-green-500"]';

/** By code, then by label: labels are data there, translated only where the installation did. */
const inline = (code: string, labels: readonly string[]): Alternative[] => [
  { selector: `:has(> input[type="hidden"][name="${code}"])`, read: "text", inner: "span", seen },
  { selector: ".label", read: "text", labels, inner: "span", seen },
];

export const krayin: AdapterTable = {
  ...krayinUrls,
  label: "Krayin",
  version: 1,
  matches: [],
  // The tab's title of a lead is unconfirmed.
  titles: [],
  visible: [
    { selector: "#app:has(h1)", kinds: deal, seen },
    { selector: '#app form[action*="/organizations/edit/{id}"]', kinds: ["account"], seen },
  ],
  fields: [
    { field: "name", kinds: deal, alternatives: [{ selector: "h1", read: "text", seen }] },
    {
      field: "name",
      kinds: ["account"],
      alternatives: [{ selector: 'input[name="name"]', read: "value", seen }],
    },
    // Unconfirmed: the public templates link only the person.
    { field: "accountRef", kinds: deal, alternatives: [{ selector: organization, read: "href", seen }] },
    { field: "accountName", kinds: deal, alternatives: [{ selector: organization, read: "text", seen }] },
    {
      field: "stage",
      kinds: deal,
      // The last green one; where "won or lost" at the end is green too, none of them is the stage.
      alternatives: [
        {
          selector: `:not(:has([class*="!bg-green-500"]:not(.stage))) > ${green}:not(:has(~ ${green}))`,
          read: "text",
          seen,
        },
      ],
    },
    { field: "pipeline", kinds: deal, alternatives: inline("lead_pipeline_id", ["Pipeline"]) },
    {
      field: "amount",
      kinds: deal,
      alternatives: inline("lead_value", ["Lead Value", "Lead-Wert", "Valor del lead", "Valor do lead"]),
    },
    {
      field: "closeDate",
      kinds: deal,
      alternatives: inline("expected_close_date", ["Expected Close Date", "Erwartetes Abschlussdatum"]),
    },
    { field: "owner", kinds: deal, alternatives: inline("user_id", ["Sales Owner", "Vertriebsmitarbeiter"]) },
    // A custom attribute: organizations have no website by themselves.
    {
      field: "website",
      kinds: ["account"],
      alternatives: [{ selector: 'input[name="website"]', read: "value", seen }],
    },
  ],
};
