// Pipedrive's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const host = "https://northwind.pipedrive.com";
const deal = { instance: "northwind", kind: "opportunity", id: "4001" } as const;
const fabrikam = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposal Made",
  amount: "$84,000",
  closeDate: "December 18, 2026",
  owner: "Dana Ortiz",
  created: "April 24, 2026",
};

export const pipedrivePages: readonly SavedPage[] = [
  {
    file: "pipedrive-deal",
    crm: "pipedrive",
    shows: "opportunity",
    url: `${host}/deal/4001`,
    ref: deal,
    accountId: "7001",
    fields: fabrikam,
  },
  {
    file: "pipedrive-kept-alive",
    crm: "pipedrive",
    shows: "kept alive",
    url: `${host}/deal/4001`,
    ref: deal,
    accountId: "7001",
    fields: fabrikam,
  },
  {
    file: "pipedrive-deal-de",
    crm: "pipedrive",
    shows: "another language",
    url: `${host}/deal/4001`,
    ref: deal,
    accountId: "7001",
    fields: {
      name: "Fabrikam: Linie 4",
      accountName: "Fabrikam Robotics",
      stage: "Angebot",
      amount: "84.000,00 €",
      closeDate: "18.12.2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "pipedrive-organization",
    crm: "pipedrive",
    shows: "account",
    url: `${host}/organization/7001?tab=notes`,
    ref: { instance: "northwind", kind: "account", id: "7001" },
    fields: { name: "Fabrikam Robotics", website: "https://www.fabrikam.example/", owner: "Dana Ortiz" },
  },
  {
    file: "pipedrive-board",
    crm: "pipedrive",
    shows: "list",
    url: `${host}/pipeline/1/user/everyone`,
    ref: null,
  },
  { file: "pipedrive-person", crm: "pipedrive", shows: "other object", url: `${host}/person/31`, ref: null },
];
