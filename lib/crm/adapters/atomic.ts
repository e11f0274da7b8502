// Atomic CRM 0.0.2 (MUI, self-hosted). Deals are a dialog over the board, companies a page; both hold a link to
// their own form, which proves whose they are. Amounts are rounded there ("$84.0K") and so stay text.
import { atomicUrls } from "../../domain/record-urls/atomic.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const captioned = (label: string): Alternative => ({
  selector: ".MuiTypography-caption",
  read: "text",
  labels: [label],
  inner: ".MuiTypography-body2",
  seen,
});

export const atomic: AdapterTable = {
  ...atomicUrls,
  label: "Atomic CRM",
  version: 1,
  matches: [],
  titles: [],
  visible: [
    { selector: '[role=dialog]:has(a[href="#/deals/{id}"])', kinds: ["opportunity"], seen },
    // An archived deal cannot be edited, so nothing in it names its id.
    {
      selector: "[role=dialog]:has(.MuiTypography-h6):not(:has(.RaEditButton-root))",
      kinds: ["opportunity"],
      seen,
    },
    { selector: '#main-content:has(a[href="#/companies/{id}"])', kinds: ["account"], seen },
  ],
  fields: [
    {
      field: "name",
      kinds: ["opportunity", "account"],
      alternatives: [{ selector: "h5.MuiTypography-h5", read: "text", seen }],
    },
    {
      field: "accountRef",
      kinds: ["opportunity"],
      alternatives: [{ selector: 'a[href^="#/companies/"]', read: "href", seen }],
    },
    {
      field: "accountName",
      kinds: ["opportunity"],
      // The only place a deal names its company in words.
      alternatives: [{ selector: 'a[href^="#/companies/"] img[alt]', read: { attribute: "alt" }, seen }],
    },
    { field: "stage", kinds: ["opportunity"], alternatives: [captioned("Stage")] },
    { field: "amount", kinds: ["opportunity"], alternatives: [captioned("Budget")] },
    { field: "closeDate", kinds: ["opportunity"], alternatives: [captioned("Expected closing date")] },
    {
      field: "website",
      kinds: ["account"],
      alternatives: [{ selector: 'a[rel="noopener"][href]', read: "href", seen }],
    },
    {
      field: "owner",
      kinds: ["account"],
      alternatives: [{ selector: 'a[href^="#/sales/"]', read: "text", seen }],
    },
    {
      field: "created",
      kinds: ["account"],
      alternatives: [
        { selector: "p.MuiTypography-gutterBottom > span.MuiTypography-body2", read: "text", seen },
      ],
    },
  ],
};
