// Freshsales' saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const sales = "https://northwind.myfreshworks.com/crm/sales";
const deal = { instance: "northwind", kind: "opportunity", id: "402012367593" } as const;

export const freshsalesPages: readonly SavedPage[] = [
  {
    file: "freshsales-deal",
    crm: "freshsales",
    shows: "opportunity",
    url: `${sales}/deals/402012367593`,
    ref: deal,
    accountId: "402012650925",
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      pipeline: "New business",
      stage: "Negotiation",
      amount: "$84,000",
      closeDate: "Dec 18, 2026",
      owner: "Dana Ortiz",
      created: "Apr 24, 2026",
    },
  },
  {
    file: "freshsales-deal-pt",
    crm: "freshsales",
    shows: "another language",
    url: `${sales}/deals/402012367593`,
    ref: deal,
    accountId: "402012650925",
    fields: {
      name: "Fabrikam : linha 4",
      accountName: "Fabrikam Robótica",
      stage: "Negociação",
      amount: "R$ 84.000,00",
      closeDate: "18 dez 2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "freshsales-account",
    crm: "freshsales",
    shows: "account",
    url: `${sales}/accounts/402012650925`,
    ref: { instance: "northwind", kind: "account", id: "402012650925" },
    fields: { name: "Fabrikam Robotics", website: "https://www.fabrikam.example/", owner: "Dana Ortiz" },
  },
  {
    file: "freshsales-list",
    crm: "freshsales",
    shows: "list",
    url: `${sales}/deals/view/402015942744`,
    ref: null,
  },
  {
    file: "freshsales-contact",
    crm: "freshsales",
    shows: "other object",
    url: `${sales}/contacts/402219350782`,
    ref: null,
  },
];
