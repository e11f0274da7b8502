// Krayin's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const krayin = "https://krayin.northwind.example";
const deal = { instance: krayin, kind: "opportunity", id: "7" } as const;

export const krayinPages: readonly SavedPage[] = [
  {
    file: "krayin-opportunity",
    crm: "krayin",
    shows: "opportunity",
    url: `${krayin}/admin/leads/view/7`,
    ref: deal,
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      pipeline: "New business",
      stage: "Negotiation",
      amount: "$84,000.00",
      closeDate: "2026-12-18",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "krayin-opportunity-de",
    crm: "krayin",
    shows: "another language",
    url: `${krayin}/admin/leads/view/7`,
    ref: deal,
    accountId: "12",
    // Won: the stage before it is not the stage any more.
    fields: { name: "Fabrikam: Linie 4", accountName: "Fabrikam Robotics", amount: "84.000,00 €" },
  },
  {
    file: "krayin-account",
    crm: "krayin",
    shows: "account",
    url: `${krayin}/admin/contacts/organizations/edit/12`,
    ref: { instance: krayin, kind: "account", id: "12" },
    fields: { name: "Fabrikam Robotics", website: "https://www.fabrikam.example" },
  },
  {
    file: "krayin-contact",
    crm: "krayin",
    shows: "other object",
    url: `${krayin}/admin/contacts/persons/view/3`,
    ref: null,
  },
  { file: "krayin-list", crm: "krayin", shows: "list", url: `${krayin}/admin/leads`, ref: null },
];
