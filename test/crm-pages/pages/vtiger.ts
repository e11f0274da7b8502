// Vtiger's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const host = "https://vtiger.northwind.example";
const page = `${host}/index.php`;
const deal = { instance: host, kind: "opportunity", id: "512" } as const;

export const vtigerPages: readonly SavedPage[] = [
  {
    file: "vtiger-opportunity",
    crm: "vtiger",
    shows: "opportunity",
    url: `${page}?module=Potentials&view=Detail&record=512&mode=showDetailViewByMode&requestMode=full&app=SALES`,
    ref: deal,
    accountId: "77",
    fields: {
      name: "Fabrikam - line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      stage: "Proposal or Price Quote",
      amount: "$84,000.00",
      closeDate: "12-18-2026",
      owner: "Dana Ortiz",
      created: "04-24-2026 09:12 AM",
    },
  },
  {
    file: "vtiger-opportunity-de",
    crm: "vtiger",
    shows: "another language",
    // The tab "Summary": owner and creation are not on it, the account stands in the header only.
    url: `${page}?module=Potentials&view=Detail&record=512&app=SALES`,
    ref: deal,
    accountId: "77",
    fields: {
      name: "Fabrikam: Linie 4",
      accountName: "Fabrikam Robotics",
      stage: "Angebot",
      amount: "84.000,00",
      closeDate: "18-12-2026",
    },
  },
  {
    file: "vtiger-account",
    crm: "vtiger",
    shows: "account",
    url: `${page}?module=Accounts&view=Detail&record=77&app=MARKETING`,
    ref: { instance: host, kind: "account", id: "77" },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "11-21-2024 03:00 PM",
    },
  },
  {
    file: "vtiger-contact",
    crm: "vtiger",
    shows: "other object",
    url: `${page}?module=Contacts&view=Detail&record=512&app=SALES`,
    ref: null,
  },
  {
    file: "vtiger-list",
    crm: "vtiger",
    shows: "list",
    url: `${page}?module=Potentials&view=List&viewname=4&app=SALES`,
    ref: null,
  },
  {
    file: "vtiger-opportunity-under-another",
    crm: "vtiger",
    shows: "opportunity",
    // A record opened from a related list lies over the page: the address, and so the record, is still this one.
    url: `${page}?module=Potentials&relatedModule=Contacts&view=Detail&record=512&mode=showRelatedList`,
    ref: deal,
    accountId: "77",
    fields: { name: "Fabrikam - line 4 & 5 rollout", accountName: "Fabrikam Robotics" },
  },
];
