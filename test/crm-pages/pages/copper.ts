// Copper's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const app = "https://app.copper.com/companies/562111/app";
const deal = { instance: "562111", kind: "opportunity", id: "3041" } as const;
const overBoard = `${app}#/browse/board/opportunities/default?pipeline=1&fullProfile=opportunities-3041`;

export const copperPages: readonly SavedPage[] = [
  {
    file: "copper-opportunity",
    crm: "copper",
    shows: "opportunity",
    url: overBoard,
    ref: deal,
    accountId: "77",
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      pipeline: "New business",
      stage: "Proposal",
      amount: "$84,000",
      closeDate: "12/18/2026",
      owner: "Dana Ortiz",
      created: "4/24/2026",
    },
  },
  {
    file: "copper-opportunity-de",
    crm: "copper",
    shows: "another language",
    url: `${app}#/deal/3041`,
    ref: deal,
    fields: { name: "Fabrikam: Linie 4" },
  },
  {
    file: "copper-company",
    crm: "copper",
    shows: "account",
    url: `${app}#/browse/list/companies/default?fullProfile=companies-77`,
    ref: { instance: "562111", kind: "account", id: "77" },
    fields: { name: "Fabrikam Robotics", website: "www.fabrikam.example", owner: "Dana Ortiz" },
  },
  {
    file: "copper-list",
    crm: "copper",
    shows: "list",
    url: `${app}#/browse/list/companies/default`,
    ref: null,
  },
  {
    file: "copper-person",
    crm: "copper",
    shows: "other object",
    url: `${app}#/browse/list/people/default?fullProfile=people-12`,
    ref: null,
  },
];
