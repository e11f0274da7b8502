// Zendesk Sell. Views stay in the page, the one in use says `data-is-active="true"`. Title and essentials of a deal as
// others once read them; the rest by labels. Not confirmed on a page of today.
import { zendeskSellUrls } from "../../domain/record-urls/zendesk-sell.ts";
import type { AdapterTable } from "../adapter.ts";
import * as known from "./words/field-labels.ts";
import { labelledFields, linkedAccount } from "./words/labelled-fields.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const both = ["opportunity", "account"] as const;
/** Not confirmed. */
const after = known.labelled(
  ".info-section :is(dt, th, label), .info-section [class*='label' i], dl dt",
  seen,
);
const contactLink = ":is(a[href*='/sales/contacts/'], a[href*='/crm/contacts/'])";
const firstOfTwo = `.deal-essentials .associated ${contactLink}:has(~ ${contactLink})`;

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
    // A contact with a title, or of a company, is a person. Not confirmed.
    {
      field: "otherKind",
      kinds: ["account"],
      alternatives: [
        after(known.personLabels),
        after(known.accountLabels, { inner: contactLink, read: "href" }),
      ],
    },
    // A deal is with a company and a person of it, in this order. A single one may be either: then nobody is named, and
    // people say which account it is.
    ...linkedAccount(after, contactLink, { selector: firstOfTwo, seen }),
    { field: "stage", kinds: deal, alternatives: [after(known.stageLabels)] },
    ...labelledFields(after),
  ],
};
