// Dynamics 365's saved pages and what they must yield. A lookup names a record and gives no address of it.
import type { SavedPage } from "../matrix.ts";

const DEAL = "0f8fad5b-d9cb-469f-a165-70867728950e";
const ACCOUNT = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const main = "https://northwind.crm4.dynamics.com/main.aspx";
const record = (etn: string, id: string) =>
  `${main}?appid=${ACCOUNT}&pagetype=entityrecord&etn=${etn}&id=${id}`;
const deal = { instance: "northwind", kind: "opportunity", id: DEAL } as const;
const fabrikam = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "2-Develop",
  amount: "$84,000.00",
  currency: "US Dollar",
  closeDate: "12/18/2026",
  owner: "Dana Ortiz",
  created: "4/24/2026",
};

export const dynamicsPages: readonly SavedPage[] = [
  {
    file: "dynamics-opportunity",
    crm: "dynamics",
    shows: "opportunity",
    url: record("opportunity", DEAL),
    ref: deal,
    fields: fabrikam,
  },
  {
    file: "dynamics-kept-alive",
    crm: "dynamics",
    shows: "kept alive",
    url: record("opportunity", DEAL),
    ref: deal,
    fields: fabrikam,
  },
  {
    file: "dynamics-opportunity-fr",
    crm: "dynamics",
    shows: "another language",
    url: `${main}?etn=opportunity&id=%7B${DEAL.toUpperCase()}%7D`,
    ref: deal,
    fields: {
      name: "Fabrikam : ligne 4",
      accountName: "Fabrikam Robotics",
      stage: "2-Développer",
      amount: "84 000,00 €",
      currency: "Euro",
      closeDate: "18/12/2026",
      owner: "Dana Ortiz",
      created: "24/04/2026",
    },
  },
  {
    file: "dynamics-account",
    crm: "dynamics",
    shows: "account",
    url: record("account", ACCOUNT),
    ref: { instance: "northwind", kind: "account", id: ACCOUNT },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example",
      owner: "Dana Ortiz",
      created: "11/21/2024",
    },
  },
  {
    file: "dynamics-list",
    crm: "dynamics",
    shows: "list",
    url: `${main}?pagetype=entitylist&etn=opportunity&viewid=${ACCOUNT}`,
    ref: null,
  },
  {
    file: "dynamics-contact",
    crm: "dynamics",
    shows: "other object",
    url: record("contact", DEAL),
    ref: null,
  },
];
