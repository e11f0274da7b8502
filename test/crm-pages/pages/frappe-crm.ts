// Frappe CRM's saved pages and what they must yield. A deal names its organization and does not link it.
import type { SavedPage } from "../matrix.ts";

const host = "https://crm.northwind.example";
const DEAL = "CRM-DEAL-2026-00007";
const deal = { instance: host, kind: "opportunity", id: DEAL } as const;

export const frappeCrmPages: readonly SavedPage[] = [
  {
    file: "frappe-crm-deal",
    crm: "frappe-crm",
    shows: "opportunity",
    url: `${host}/crm/deals/${DEAL}#activity`,
    ref: deal,
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      stage: "Proposal/Quotation",
      amount: "$ 84,000.00",
      currency: "USD",
      closeDate: "12/18/2026",
      website: "fabrikam.example",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "frappe-crm-deal-de",
    crm: "frappe-crm",
    shows: "another language",
    url: `${host}/crm/deals/${DEAL}`,
    ref: deal,
    fields: {
      name: "Fabrikam: Linie 4",
      accountName: "Fabrikam Robotics",
      stage: "Angebot",
      amount: "84.000,00 €",
      currency: "EUR",
      closeDate: "18.12.2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "frappe-crm-organization",
    crm: "frappe-crm",
    shows: "account",
    url: `${host}/crm/organizations/Fabrikam%20Robotics`,
    ref: { instance: host, kind: "account", id: "Fabrikam Robotics" },
    fields: { name: "Fabrikam Robotics", website: "fabrikam.example" },
  },
  {
    file: "frappe-crm-list",
    crm: "frappe-crm",
    shows: "list",
    url: `${host}/crm/deals/view/list`,
    ref: null,
  },
  {
    file: "frappe-crm-contact",
    crm: "frappe-crm",
    shows: "other object",
    url: `${host}/crm/contacts/Mira%20Chen`,
    ref: null,
  },
];
