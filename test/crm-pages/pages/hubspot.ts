// HubSpot's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const portal = "https://app-eu1.hubspot.com/contacts/8446011";
const deal = { instance: "8446011", kind: "opportunity", id: "55" } as const;
const name = "Fabrikam: line 4 & 5 rollout";

export const hubspotPages: readonly SavedPage[] = [
  {
    file: "hubspot-opportunity",
    crm: "hubspot",
    shows: "opportunity",
    url: `${portal}/record/0-3/55`,
    ref: deal,
    accountId: "7700",
    fields: {
      name,
      accountName: "Fabrikam Robotics",
      pipeline: "New business",
      stage: "Contract sent",
      amount: "$84,000.00",
      currency: "USD",
      closeDate: "12/18/2026",
      owner: "Dana Ortiz",
      created: "04/24/2026 9:12 AM EDT",
    },
  },
  {
    file: "hubspot-opportunity-older",
    crm: "hubspot",
    shows: "opportunity",
    url: `${portal}/deal/55/`,
    ref: deal,
    accountId: "7700",
    fields: {
      name,
      accountName: "Fabrikam Robotics",
      stage: "Contract sent",
      amount: "84,000",
      closeDate: "12/18/2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "hubspot-account",
    crm: "hubspot",
    shows: "account",
    url: `${portal}/record/0-2/7700`,
    ref: { instance: "8446011", kind: "account", id: "7700" },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "11/21/2024 3:00 PM EST",
    },
  },
  {
    file: "hubspot-opportunity-de",
    crm: "hubspot",
    shows: "another language",
    url: `${portal}/record/0-3/55`,
    ref: deal,
    accountId: "7700",
    fields: {
      name: "Fabrikam: Linie 4",
      accountName: "Fabrikam Robotics",
      stage: "Vertrag gesendet",
      amount: "84.000,00 €",
      closeDate: "18.12.2026",
      owner: "Dana Ortiz",
      created: "24.04.2026 09:12 MESZ",
    },
  },
  {
    file: "hubspot-opportunity-tabs",
    crm: "hubspot",
    shows: "kept alive",
    url: `${portal}/record/0-3/55/view/1`,
    ref: deal,
    accountId: "7700",
    fields: { name, accountName: "Fabrikam Robotics", amount: "$84,000.00", closeDate: "12/18/2026" },
  },
  {
    file: "hubspot-list",
    crm: "hubspot",
    shows: "list",
    url: `${portal}/objects/0-3/views/all/list`,
    ref: null,
  },
  {
    file: "hubspot-ticket",
    crm: "hubspot",
    shows: "other object",
    url: `${portal}/record/0-5/12`,
    ref: null,
  },
];
