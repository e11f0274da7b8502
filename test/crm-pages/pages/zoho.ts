// Zoho CRM's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const host = "https://crm.zoho.eu";
const DEAL = "554023000000512001";
const ACCOUNT = "554023000000527001";
const deal = { instance: host, kind: "opportunity", id: DEAL } as const;

export const zohoPages: readonly SavedPage[] = [
  {
    file: "zoho-deal",
    crm: "zoho",
    shows: "opportunity",
    url: `${host}/crm/org60001/tab/Potentials/${DEAL}`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      stage: "Proposal/Price Quote",
      amount: "$ 84,000.00",
      closeDate: "Dec 18, 2026",
      owner: "Dana Ortiz",
      created: "Apr 24, 2026 09:12 AM",
    },
  },
  {
    file: "zoho-deal-ja",
    crm: "zoho",
    shows: "another language",
    url: `${host}/crm/tab/Potentials/${DEAL}`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name: "Fabrikam: ライン4",
      accountName: "Fabrikam Robotics",
      stage: "提案",
      amount: "￥ 8,400,000",
      closeDate: "2026/12/18",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "zoho-account",
    crm: "zoho",
    shows: "account",
    url: `${host}/crm/org60001/tab/Accounts/${ACCOUNT}`,
    ref: { instance: host, kind: "account", id: ACCOUNT },
    fields: {
      name: "Fabrikam Robotics",
      website: "www.fabrikam.example",
      owner: "Dana Ortiz",
      created: "Nov 21, 2024 03:00 PM",
    },
  },
  {
    file: "zoho-list",
    crm: "zoho",
    shows: "list",
    url: `${host}/crm/org60001/tab/Potentials/custom-view/${DEAL}/list`,
    ref: null,
  },
  {
    file: "zoho-contact",
    crm: "zoho",
    shows: "other object",
    url: `${host}/crm/org60001/tab/Contacts/${DEAL}`,
    ref: null,
  },
];
