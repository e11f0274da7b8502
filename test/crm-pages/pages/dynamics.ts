// Dynamics 365's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const DEAL = "0f8fad5b-d9cb-469f-a165-70867728950e";
const ACCOUNT = "9b2d1e4a-0c3f-4b6e-8a11-2f5e6d7c8b90";
const org = "https://northwind.crm4.dynamics.com";
const page = `${org}/main.aspx?appid=7c9e6679-7425-40de-944b-e07fc1f90ae7`;
const deal = { instance: org, kind: "opportunity", id: DEAL } as const;
const name = "Fabrikam: line 4 & 5 rollout";

export const dynamicsPages: readonly SavedPage[] = [
  {
    file: "dynamics-opportunity",
    crm: "dynamics",
    shows: "kept alive",
    url: `${page}&pagetype=entityrecord&etn=opportunity&id=${DEAL}`,
    ref: deal,
    fields: {
      name,
      accountName: "Fabrikam Robotics",
      stage: "Propose",
      amount: "$84,000.00",
      currency: "US Dollar",
      closeDate: "12/18/2026",
      owner: "Dana Ortiz",
      created: "4/24/2026",
    },
  },
  {
    file: "dynamics-opportunity-header",
    crm: "dynamics",
    shows: "opportunity",
    url: `${page}&id=%7B${DEAL.toUpperCase()}%7D&etn=opportunity`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name,
      accountName: "Fabrikam Robotics",
      stage: "Propose",
      amount: "$84,000.00",
      closeDate: "12/18/2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "dynamics-account",
    crm: "dynamics",
    shows: "account",
    url: `${page}&pagetype=entityrecord&etn=account&id=${ACCOUNT}`,
    ref: { instance: org, kind: "account", id: ACCOUNT },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "11/21/2024",
    },
  },
  {
    file: "dynamics-opportunity-fr",
    crm: "dynamics",
    shows: "another language",
    url: `${page}&pagetype=entityrecord&etn=opportunity&id=${DEAL}`,
    ref: deal,
    fields: {
      name: "Fabrikam : ligne 4",
      accountName: "Fabrikam Robotics",
      stage: "Développer",
      amount: "84 000,00 €",
      currency: "Euro",
      closeDate: "18/12/2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "dynamics-list",
    crm: "dynamics",
    shows: "list",
    url: `${page}&pagetype=entitylist&etn=opportunity`,
    ref: null,
  },
  {
    file: "dynamics-contact",
    crm: "dynamics",
    shows: "other object",
    url: `${page}&pagetype=entityrecord&etn=contact&id=${ACCOUNT}`,
    ref: null,
  },
];
