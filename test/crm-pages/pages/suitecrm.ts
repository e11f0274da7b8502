// SuiteCRM's saved pages (versions 8 and 7) and what they must yield.
import type { SavedPage } from "../matrix.ts";

const suite = "https://suite.northwind.example";
const DEAL = "3f0c9a52-7d41-4b8e-9c1a-5e2b7d6f8a90";
const ACCOUNT = "a81e4c30-52bd-4d0f-8f6e-0c9b1d2e3f45";
const deal = { instance: suite, kind: "opportunity", id: DEAL } as const;
const account = { instance: suite, kind: "account", id: ACCOUNT } as const;
const fabrikam = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposal/Price Quote",
  amount: "$84,000.00",
  closeDate: "12/18/2026",
  owner: "Dana Ortiz",
  created: "04/24/2026 09:12",
};
const company = {
  name: "Fabrikam Robotics",
  website: "https://www.fabrikam.example/",
  owner: "Dana Ortiz",
  created: "11/21/2024 15:00",
};

export const suitecrmPages: readonly SavedPage[] = [
  {
    file: "suitecrm-opportunity",
    crm: "suitecrm",
    shows: "opportunity",
    url: `${suite}/#/opportunities/record/${DEAL}`,
    ref: deal,
    accountId: ACCOUNT,
    fields: fabrikam,
  },
  {
    file: "suitecrm-7-opportunity",
    crm: "suitecrm",
    shows: "opportunity",
    url: `${suite}/index.php?action=DetailView&module=Opportunities&record=${DEAL}`,
    ref: deal,
    accountId: ACCOUNT,
    fields: fabrikam,
  },
  {
    file: "suitecrm-account",
    crm: "suitecrm",
    shows: "account",
    url: `${suite}/#/accounts/record/${ACCOUNT}`,
    ref: account,
    fields: company,
  },
  {
    file: "suitecrm-7-account",
    crm: "suitecrm",
    shows: "account",
    url: `${suite}/index.php?module=Accounts&return_module=Accounts&action=DetailView&record=${ACCOUNT}`,
    ref: account,
    fields: company,
  },
  {
    file: "suitecrm-opportunity-es",
    crm: "suitecrm",
    shows: "another language",
    url: `${suite}/#/opportunities/record/${DEAL}`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name: "Fabrikam: línea 4",
      accountName: "Fabrikam Robotics",
      stage: "Propuesta",
      amount: "84.000,00 €",
      closeDate: "18/12/2026",
    },
  },
  {
    file: "suitecrm-contact",
    crm: "suitecrm",
    shows: "other object",
    url: `${suite}/#/contacts/record/${DEAL}`,
    ref: null,
  },
  { file: "suitecrm-list", crm: "suitecrm", shows: "list", url: `${suite}/#/opportunities/index`, ref: null },
];
