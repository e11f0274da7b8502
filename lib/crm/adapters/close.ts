// Close (English only). Its pages have no published hooks: the names of its style modules, seen on the pipeline, hold
// whatever the build; the rest is headings, labels and links. An opportunity has no name of its own but its lead's.
import { closeUrls } from "../../domain/record-urls/close.ts";
import type { AdapterTable } from "../adapter.ts";
import * as known from "./words/field-labels.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const lead = ["account"] as const;
const both = ["opportunity", "account"] as const;
/** Not confirmed. */
const after = known.labelled("dt, th, label, [class*='label' i]", seen);
const leadLink = 'a[href*="/lead/lead_"]';

export const close: AdapterTable = {
  ...closeUrls,
  label: "Close",
  version: 1,
  matches: ["https://app.close.com/*"],
  // Not confirmed.
  titles: both.map((kind) => ({ kind, pattern: "^(?<name>.{1,300}?) [|·–—-] Close$" })),
  visible: [
    // The card of this opportunity; that it links to itself is not confirmed.
    { selector: '[class*="OpportunityCard_card_"]:has([href*="{id}"])', kinds: deal, seen },
    // Not confirmed.
    { selector: `main:has(${leadLink})`, kinds: deal, seen },
    { selector: 'main:has([href*="/lead/{id}"])', kinds: lead, seen },
    { selector: "main:has(h1)", kinds: lead, seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [
        { selector: "h1", read: "text", seen },
        { selector: "a[class*='OpportunityCard_leadLink_']", read: "text", seen },
      ],
    },
    {
      field: "accountRef",
      kinds: deal,
      alternatives: [
        { selector: "a[class*='OpportunityCard_leadLink_']", read: "href", seen },
        { selector: leadLink, read: "href", seen },
      ],
    },
    {
      field: "accountName",
      kinds: deal,
      alternatives: [
        { selector: "a[class*='OpportunityCard_leadLink_']", read: "text", seen },
        { selector: leadLink, read: "text", seen },
      ],
    },
    { field: "stage", kinds: deal, alternatives: [after(["Status", ...known.stageLabels])] },
    { field: "pipeline", kinds: deal, alternatives: [after(known.pipelineLabels)] },
    {
      field: "amount",
      kinds: deal,
      alternatives: [
        { selector: "[class*='OpportunityCard_valueText_']", read: "text", seen },
        after(known.amountLabels),
      ],
    },
    {
      field: "closeDate",
      kinds: deal,
      // The card says it within words ("45% on 12/18/2026"), so a date with its machine form goes first.
      alternatives: [
        {
          selector: "[class*='OpportunityCard_closeText_'] time[datetime]",
          read: { attribute: "datetime" },
          seen,
        },
        after(known.closeDateLabels),
        { selector: "[class*='OpportunityCard_closeText_']", read: "text", seen },
      ],
    },
    {
      field: "website",
      kinds: lead,
      alternatives: [after(known.websiteLabels, { inner: "a[href^='http']", read: "href" })],
    },
    { field: "owner", kinds: both, alternatives: [after(["User", ...known.ownerLabels])] },
    { field: "created", kinds: both, alternatives: [after(known.createdLabels)] },
  ],
};
