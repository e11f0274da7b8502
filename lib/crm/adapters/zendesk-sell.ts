// Zendesk Sell. Views stay in the page, the one in use says `data-is-active="true"`. Title and essentials of a deal as
// others once read them; the rest by labels. Not confirmed on a page of today.
import { zendeskSellUrls } from "../../domain/record-urls/zendesk-sell.ts";
import type { AdapterTable } from "../adapter.ts";
import * as known from "./words/field-labels.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const company = ["account"] as const;
const both = ["opportunity", "account"] as const;
/** Not confirmed. */
const after = known.labelled(
  ".info-section :is(dt, th, label), .info-section [class*='label' i], dl dt",
  seen,
);
const contactLink = ":is(a[href*='/sales/contacts/'], a[href*='/crm/contacts/'])";
const associated = `.deal-essentials .associated ${contactLink}`;

export const zendeskSell: AdapterTable = {
  ...zendeskSellUrls,
  label: "Zendesk Sell",
  version: 1,
  matches: ["https://*.zendesk.com/*", "https://app.futuresimple.com/*"],
  titles: both.flatMap((kind) => [
    // As it was when it was Base.
    { kind, pattern: "^(?:Base CRM|Zendesk Sell|Sell): (?<name>.{1,300})$" },
    // Not confirmed.
    { kind, pattern: "^(?<name>.{1,300}?) [|·–—-] (?:Zendesk )?Sell$" },
  ]),
  visible: [
    { selector: '[data-is-active="true"]:has(.detail-title)', kinds: both, seen },
    // A page that keeps no views.
    { selector: "body:has(.detail-title):not(:has([data-is-active]))", kinds: both, seen },
  ],
  fields: [
    { field: "name", kinds: both, alternatives: [{ selector: ".detail-title", read: "text", seen }] },
    {
      field: "accountRef",
      kinds: deal,
      // A company by its label before whoever stands first: that may be a person.
      alternatives: [
        after(known.accountLabels, { inner: contactLink, read: "href" }),
        { selector: associated, read: "href", seen },
      ],
    },
    {
      field: "accountName",
      kinds: deal,
      alternatives: [
        after(known.accountLabels, { inner: contactLink, read: "text" }),
        { selector: associated, read: "text", seen },
      ],
    },
    { field: "stage", kinds: deal, alternatives: [after(known.stageLabels)] },
    { field: "amount", kinds: deal, alternatives: [after(known.amountLabels)] },
    { field: "closeDate", kinds: deal, alternatives: [after(known.closeDateLabels)] },
    {
      field: "website",
      kinds: company,
      alternatives: [after(known.websiteLabels, { inner: "a[href^='http']", read: "href" })],
    },
    { field: "owner", kinds: both, alternatives: [after(known.ownerLabels)] },
    { field: "created", kinds: both, alternatives: [after(known.createdLabels)] },
  ],
};
