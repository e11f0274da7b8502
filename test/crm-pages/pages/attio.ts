// Attio's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const attio = "https://app.attio.com/northwind";
const COMPANY = "a41e73b9-5dac-493f-bb2d-d38bb166c330";
const DEAL = "637f050b-409d-4fdf-b401-b85d48a5e9df";
const deal = { instance: "northwind", kind: "opportunity", id: DEAL } as const;

export const attioPages: readonly SavedPage[] = [
  {
    file: "attio-deal",
    crm: "attio",
    shows: "opportunity",
    url: `${attio}/deals/${DEAL}/overview`,
    ref: deal,
    accountId: COMPANY,
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      stage: "In Progress",
      amount: "$84,000.00",
      owner: "Dana Ortiz",
      created: "Apr 24, 2026",
    },
  },
  {
    file: "attio-deal-beside-list",
    crm: "attio",
    shows: "opportunity",
    url: `${attio}/deals/record/${DEAL}/overview`,
    ref: deal,
    accountId: COMPANY,
    fields: { name: "Fabrikam: line 4 & 5 rollout", accountName: "Fabrikam Robotics", stage: "In Progress" },
  },
  {
    file: "attio-deal-fr",
    crm: "attio",
    shows: "another language",
    url: `${attio}/deals/${DEAL}/overview`,
    ref: deal,
    accountId: COMPANY,
    fields: {
      name: "Fabrikam : ligne 4",
      accountName: "Fabrikam Robotique",
      stage: "Proposition",
      amount: "84 000,00 €",
      closeDate: "18 décembre 2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "attio-company",
    crm: "attio",
    shows: "account",
    url: `${attio}/company/${COMPANY}/overview`,
    ref: { instance: "northwind", kind: "account", id: COMPANY },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://fabrikam.example/",
      created: "Nov 21, 2024",
    },
  },
  { file: "attio-list", crm: "attio", shows: "list", url: `${attio}/deals/view/${DEAL}`, ref: null },
  {
    file: "attio-person",
    crm: "attio",
    shows: "other object",
    url: `${attio}/person/97f5397f-1111-4222-8333-944455556666/overview`,
    ref: null,
  },
];
