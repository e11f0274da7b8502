// Zendesk Sell's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const sell = "https://northwind.zendesk.com/sales";
const deal = { instance: "northwind", kind: "opportunity", id: "160874453" } as const;
const fabrikam = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Quote",
  amount: "$84,000",
  closeDate: "December 18, 2026",
  owner: "Dana Ortiz",
  created: "April 24, 2026",
};

export const zendeskSellPages: readonly SavedPage[] = [
  {
    file: "zendesk-sell-deal",
    crm: "zendesk-sell",
    shows: "opportunity",
    url: `${sell}/deals/160874453`,
    ref: deal,
    accountId: "70149392",
    fields: { ...fabrikam, pipeline: "New business" },
  },
  {
    file: "zendesk-sell-kept-alive",
    crm: "zendesk-sell",
    shows: "kept alive",
    url: `${sell}/deals/160874453`,
    ref: deal,
    accountId: "70149392",
    fields: fabrikam,
  },
  {
    file: "zendesk-sell-deal-es",
    crm: "zendesk-sell",
    shows: "another language",
    url: `${sell}/deals/160874453`,
    ref: deal,
    accountId: "70149392",
    fields: {
      name: "Fabrikam: línea 4",
      accountName: "Fabrikam Robótica",
      stage: "Presupuesto",
      amount: "84.000,00 €",
      closeDate: "18 de diciembre de 2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "zendesk-sell-company",
    crm: "zendesk-sell",
    shows: "account",
    url: `${sell}/contacts/70149392`,
    ref: { instance: "northwind", kind: "account", id: "70149392" },
    fields: { name: "Fabrikam Robotics", website: "https://www.fabrikam.example/", owner: "Dana Ortiz" },
  },
  {
    file: "zendesk-sell-deal-of-person",
    crm: "zendesk-sell",
    shows: "opportunity",
    url: `${sell}/deals/160874453`,
    ref: deal,
    // Who the one contact is, nobody can tell: no account is named.
    fields: {
      name: fabrikam.name,
      pipeline: "Renewals",
      stage: fabrikam.stage,
      amount: fabrikam.amount,
      closeDate: fabrikam.closeDate,
      owner: fabrikam.owner,
      created: fabrikam.created,
    },
  },
  {
    file: "zendesk-sell-person",
    crm: "zendesk-sell",
    shows: "other object",
    url: `${sell}/contacts/70149777`,
    ref: null,
  },
  { file: "zendesk-sell-list", crm: "zendesk-sell", shows: "list", url: `${sell}/deals`, ref: null },
  {
    file: "zendesk-sell-lead",
    crm: "zendesk-sell",
    shows: "other object",
    url: `${sell}/leads/11866410`,
    ref: null,
  },
];
