// Pipedrive. It keeps a view per page it showed; only the one without `display: none` is in view. Beyond that its page has few stable
// marks: links by their addresses, the rest by labels. Not confirmed on a page of today.
import { pipedriveUrls } from "../../domain/record-urls/pipedrive.ts";
import type { AdapterTable } from "../adapter.ts";
import * as known from "./words/field-labels.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const company = ["account"] as const;
const both = ["opportunity", "account"] as const;
/** Not confirmed: that the value stands right behind its label. */
const after = known.labelled('[data-test*="label"], dt, th, label', seen);
const organization = 'a[href*="/organization/"]';

export const pipedrive: AdapterTable = {
  ...pipedriveUrls,
  label: "Pipedrive",
  version: 1,
  matches: ["https://*.pipedrive.com/*"],
  // Not confirmed.
  titles: both.map((kind) => ({ kind, pattern: "^(?<name>.{1,300}?) - [^-]{1,60} - Pipedrive$" })),
  visible: [
    { selector: '.viewContainer:not([style*="none"]):has(h1)', kinds: both, seen },
    // Where it keeps no views.
    { selector: "main:has(h1):not(:has(.viewContainer))", kinds: both, seen },
  ],
  fields: [
    {
      field: "name",
      kinds: both,
      alternatives: [
        { selector: '[data-test="deal-title"], [data-test="header-title"]', read: "text", seen },
        { selector: "h1", read: "text", seen },
      ],
    },
    { field: "accountRef", kinds: deal, alternatives: [{ selector: organization, read: "href", seen }] },
    { field: "accountName", kinds: deal, alternatives: [{ selector: organization, read: "text", seen }] },
    {
      field: "stage",
      kinds: deal,
      alternatives: [
        { selector: '[data-test="pipeline-stage"][aria-current]', read: { attribute: "aria-label" }, seen },
        after(known.stageLabels),
      ],
    },
    {
      field: "amount",
      kinds: deal,
      alternatives: [{ selector: '[data-test="deal-value"]', read: "text", seen }, after(known.amountLabels)],
    },
    { field: "closeDate", kinds: deal, alternatives: [after(known.closeDateLabels)] },
    {
      field: "website",
      kinds: company,
      alternatives: [
        after(known.websiteLabels, { inner: "a[href^='http']", read: "href" }),
        after(known.websiteLabels),
      ],
    },
    { field: "owner", kinds: both, alternatives: [after(known.ownerLabels)] },
    { field: "created", kinds: both, alternatives: [after(known.createdLabels)] },
  ],
};
