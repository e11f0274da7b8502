// Salesforce's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const DEAL = "006D000000CeQ8kIAF";
const ACCOUNT = "001A0000006Vm9rIAC";
const lightning = "https://northwind.lightning.force.com/lightning";
const deal = { instance: "northwind", kind: "opportunity", id: DEAL } as const;
const account = { instance: "northwind", kind: "account", id: ACCOUNT } as const;
const fabrikam = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposal/Price Quote",
  amount: "$84,000.00",
  closeDate: "12/18/2026",
  owner: "Dana Ortiz",
  created: "4/24/2026, 9:12 AM",
};
export const salesforcePages: readonly SavedPage[] = [
  {
    file: "salesforce-opportunity",
    crm: "salesforce",
    shows: "opportunity",
    url: `${lightning}/r/Opportunity/${DEAL}/view`,
    ref: deal,
    accountId: ACCOUNT,
    fields: fabrikam,
  },
  {
    file: "salesforce-account",
    crm: "salesforce",
    shows: "account",
    url: `${lightning}/r/Account/${ACCOUNT.slice(0, 15)}/view`,
    ref: account,
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "11/21/2024, 3:00 PM",
    },
  },
  {
    file: "salesforce-related-list",
    crm: "salesforce",
    shows: "opportunity",
    url: `${lightning}/r/Opportunity/${DEAL}/related/OpportunityContactRoles/view`,
    ref: deal,
    fields: {},
  },
  {
    file: "salesforce-opportunity-de",
    crm: "salesforce",
    shows: "another language",
    url: `${lightning}/r/Opportunity/${DEAL}/view`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name: "Fabrikam: Linie 4",
      accountName: "Fabrikam Robotics",
      stage: "Angebot",
      amount: "84.000,00 €",
      closeDate: "18.12.2026",
      owner: "Dana Ortiz",
      created: "24.04.2026 09:12",
    },
  },
  {
    file: "salesforce-opportunity-dynamic-forms",
    crm: "salesforce",
    shows: "another language",
    url: `${lightning}/r/${DEAL}/view`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      stage: "Proposition",
      amount: "84 000,00 €",
      closeDate: "18/12/2026",
    },
  },
  {
    file: "salesforce-opportunity-shadow",
    crm: "salesforce",
    shows: "opportunity",
    url: `${lightning}/r/Opportunity/${DEAL}/view`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      stage: "Proposal/Price Quote",
      amount: "$84,000.00",
    },
  },
  {
    file: "salesforce-console-opportunity",
    crm: "salesforce",
    shows: "kept alive",
    url: `${lightning}/r/Opportunity/${DEAL}/view?ws=${encodeURIComponent(`/lightning/r/Account/${ACCOUNT}/view`)}`,
    ref: deal,
    accountId: ACCOUNT,
    fields: fabrikam,
  },
  {
    file: "salesforce-console-subtab",
    crm: "salesforce",
    shows: "kept alive",
    url: `${lightning}/r/Task/00TA000000AbCdEMAV/view?ws=${encodeURIComponent(`/lightning/r/Account/${ACCOUNT}/view`)}`,
    ref: account,
    fields: { name: "Fabrikam Robotics" },
  },
  {
    file: "salesforce-list",
    crm: "salesforce",
    shows: "list",
    url: `${lightning}/o/Opportunity/list?filterName=Recent`,
    ref: null,
  },
  {
    file: "salesforce-contact",
    crm: "salesforce",
    shows: "other object",
    url: `${lightning}/r/Contact/003A000000AbCdEIAV/view`,
    ref: null,
  },
];
