// HubSpot's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const portal = "https://app-eu1.hubspot.com/contacts/2345678";
const deal = { instance: "2345678", kind: "opportunity", id: "4001" } as const;
const fabrikam = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Contract Sent",
  amount: "$84,000",
  closeDate: "12/18/2026",
  owner: "Dana Ortiz",
  created: "04/24/2026 9:12 AM EDT",
};

export const hubspotPages: readonly SavedPage[] = [
  {
    file: "hubspot-deal",
    crm: "hubspot",
    shows: "opportunity",
    url: `${portal}/record/0-3/4001`,
    ref: deal,
    accountId: "7001",
    fields: fabrikam,
  },
  {
    file: "hubspot-kept-alive",
    crm: "hubspot",
    shows: "kept alive",
    url: `${portal}/record/0-3/4001/view/1`,
    ref: deal,
    accountId: "7001",
    fields: fabrikam,
  },
  {
    file: "hubspot-deal-de",
    crm: "hubspot",
    shows: "another language",
    url: `${portal}/deal/4001`,
    ref: deal,
    accountId: "7001",
    fields: {
      name: "Fabrikam: Linie 4",
      accountName: "Fabrikam Robotics",
      stage: "Vertrag gesendet",
      amount: "84.000,00 €",
      closeDate: "18.12.2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "hubspot-company",
    crm: "hubspot",
    shows: "account",
    url: `${portal}/record/0-2/7001`,
    ref: { instance: "2345678", kind: "account", id: "7001" },
    fields: {
      name: "Fabrikam Robotics",
      website: "fabrikam.example",
      owner: "Dana Ortiz",
      created: "11/21/2024 3:00 PM EST",
    },
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
    url: `${portal}/record/0-5/9001`,
    ref: null,
  },
];
