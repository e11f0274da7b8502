// Freshsales. Its tab title is known ("Deal : {name} : Freshsales") and says the name; the labels are those of its
// documentation, how they stand on the page is not confirmed.
import { freshsalesUrls } from "../../domain/record-urls/freshsales.ts";
import type { AdapterTable } from "../adapter.ts";
import * as known from "./words/field-labels.ts";
import { labelledFields, linkedAccount } from "./words/labelled-fields.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const company = ["account"] as const;
const both = ["opportunity", "account"] as const;
/** Not confirmed. */
const after = known.labelled("dt, th, label, [class*='label' i]", seen);
const accountLink = "a[href*='/crm/sales/accounts/']:not([href*='/accounts/view/'])";

export const freshsales: AdapterTable = {
  ...freshsalesUrls,
  label: "Freshsales",
  version: 1,
  matches: ["https://*.myfreshworks.com/*"],
  // The first word is the object's in the language shown.
  titles: both.map((kind) => ({ kind, pattern: "^[^:]{1,40} : (?<name>.{1,300}) : Freshsales$" })),
  visible: [
    // Not confirmed.
    { selector: ":is(main, [role=main])", kinds: both, seen },
    { selector: "body > div:has(a[href*='/crm/sales/'])", kinds: both, seen },
  ],
  fields: [
    // Of accounts only is it known that the heading is their name.
    { field: "name", kinds: company, alternatives: [{ selector: "h3", read: "text", seen }] },
    ...linkedAccount(after, accountLink, { selector: accountLink, seen }),
    {
      field: "stage",
      kinds: deal,
      alternatives: [
        after(known.stageLabels),
        // The bar of stages: its buttons are known, the mark of the present one is not confirmed.
        { selector: "[role=button][aria-current], button[aria-current]", read: "text", seen },
      ],
    },
    ...labelledFields(after),
  ],
};
