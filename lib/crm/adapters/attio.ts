// Attio. Its class names are generated and no hook is published: heading, labels (the standard attributes as its
// documentation names them) and links. None of the structure is confirmed.
import { attioUrls } from "../../domain/record-urls/attio.ts";
import type { AdapterTable } from "../adapter.ts";
import * as known from "./words/field-labels.ts";
import { labelledFields, linkedAccount } from "./words/labelled-fields.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const both = ["opportunity", "account"] as const;
const after = known.labelled("dt, th, label, [class*='label' i], [data-attribute-label]", seen);
const companyLink = 'a[href*="/company/"]';

export const attio: AdapterTable = {
  ...attioUrls,
  label: "Attio",
  version: 1,
  matches: ["https://app.attio.com/*"],
  titles: both.map((kind) => ({ kind, pattern: "^(?<name>.{1,300}?) [|·–—-] Attio$" })),
  visible: [
    // The record links its own tabs; another one may be open beside it.
    { selector: ':is(main, [role=main]):has(h1):has(a[href*="/{id}"])', kinds: both, seen },
    { selector: '[role=dialog]:has(h1):has(a[href*="/{id}"])', kinds: both, seen },
  ],
  fields: [
    { field: "name", kinds: both, alternatives: [{ selector: "h1", read: "text", seen }] },
    ...linkedAccount(after, companyLink, { selector: companyLink, seen }),
    { field: "stage", kinds: deal, alternatives: [after(known.stageLabels)] },
    ...labelledFields(after),
  ],
};
