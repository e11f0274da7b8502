// Tryton's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const tryton = "https://tryton.northwind.example";
const instance = `${tryton}/crm`;
const deal = { instance, kind: "opportunity", id: "7" } as const;
const dealUrl = `${tryton}/#crm/model/sale.opportunity/7;name=%22Sale%20Opportunity%22&views=%5Bnull%5D`;
const fields = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Opportunity",
  amount: "84,000.00",
  currency: "€",
  closeDate: "12/18/2026",
  created: "04/24/2026",
  owner: "Dana Ortiz",
};

export const trytonPages: readonly SavedPage[] = [
  { file: "tryton-opportunity", crm: "tryton", shows: "opportunity", url: dealUrl, ref: deal, fields },
  { file: "tryton-kept-alive", crm: "tryton", shows: "kept alive", url: dealUrl, ref: deal, fields },
  {
    file: "tryton-opportunity-de",
    crm: "tryton",
    shows: "another language",
    url: dealUrl,
    ref: deal,
    fields: {
      name: "Fabrikam: Linie 4",
      accountName: "Fabrikam Robotics",
      stage: "Chance",
      amount: "84.000,00",
      currency: "€",
      closeDate: "18.12.2026",
      created: "24.04.2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "tryton-party",
    crm: "tryton",
    shows: "account",
    url: `${tryton}/#crm/model/party.party/12;name=%22Party%22&views=%5Bnull%5D`,
    ref: { instance, kind: "account", id: "12" },
    fields: { name: "Fabrikam Robotics", website: "https://www.fabrikam.example/" },
  },
  {
    file: "tryton-list",
    crm: "tryton",
    shows: "list",
    url: `${tryton}/#crm/model/sale.opportunity;name=%22Sale%20Opportunity%22&views=%5Bnull%5D`,
    ref: null,
  },
  {
    file: "tryton-sale",
    crm: "tryton",
    shows: "other object",
    url: `${tryton}/#crm/model/sale.sale/3;name=%22Sale%22`,
    ref: null,
  },
];
