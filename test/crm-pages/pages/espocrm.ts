// EspoCRM's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const espo = "https://espo.northwind.example";
const DEAL = "5f1c0a9b7d3e24681";
const ACCOUNT = "5f1c0a9b7d3e24999";
const deal = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposal",
  amount: "$84,000.00",
  closeDate: "12/18/2026",
  owner: "Dana Ortiz",
  created: "04/24/2026 09:12",
};

export const espocrmPages: readonly SavedPage[] = [
  {
    file: "espocrm-opportunity",
    crm: "espocrm",
    shows: "opportunity",
    url: `${espo}/#Opportunity/view/${DEAL}`,
    ref: { instance: espo, kind: "opportunity", id: DEAL },
    accountId: ACCOUNT,
    fields: deal,
  },
  {
    file: "espocrm-account",
    crm: "espocrm",
    shows: "account",
    url: `${espo}/#Account/view/${ACCOUNT}`,
    ref: { instance: espo, kind: "account", id: ACCOUNT },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "11/21/2024 15:00",
    },
  },
  {
    file: "espocrm-opportunity-de",
    crm: "espocrm",
    shows: "another language",
    url: `${espo}/#Opportunity/view/${DEAL}`,
    ref: { instance: espo, kind: "opportunity", id: DEAL },
    // Amount, account and owner are empty there ("Keine").
    fields: {
      name: "Fabrikam: Linie 4",
      stage: "Angebot",
      closeDate: "18.12.2026",
      created: "24.04.2026 09:12",
    },
  },
  {
    file: "espocrm-contact",
    crm: "espocrm",
    shows: "other object",
    url: `${espo}/#Contact/view/5f1c0a9b7d3e24777`,
    ref: null,
  },
  { file: "espocrm-list", crm: "espocrm", shows: "list", url: `${espo}/#Opportunity`, ref: null },
];
