// Pipedrive's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const host = "https://northwind.pipedrive.com";
const deal = { instance: "northwind", kind: "opportunity", id: "42" } as const;
const fabrikam = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposal made",
  amount: "$84,000.00",
  closeDate: "December 18, 2026",
};

export const pipedrivePages: readonly SavedPage[] = [
  {
    file: "pipedrive-opportunity",
    crm: "pipedrive",
    shows: "opportunity",
    url: `${host}/deal/42`,
    ref: deal,
    accountId: "3",
    fields: { ...fabrikam, pipeline: "New business", owner: "Dana Ortiz", created: "April 24, 2026" },
  },
  {
    file: "pipedrive-opportunity-kept",
    crm: "pipedrive",
    shows: "kept alive",
    url: `${host}/deal/42?tab=notes`,
    ref: deal,
    accountId: "3",
    // Its owner is a dash: none.
    fields: fabrikam,
  },
  {
    file: "pipedrive-opportunity-older",
    crm: "pipedrive",
    shows: "opportunity",
    url: `${host}/deal/42`,
    ref: deal,
    accountId: "3",
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      amount: "$84,000",
      closeDate: "12/18/2026",
    },
  },
  {
    file: "pipedrive-account",
    crm: "pipedrive",
    shows: "account",
    url: `${host}/organization/3`,
    ref: { instance: "northwind", kind: "account", id: "3" },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "November 21, 2024",
    },
  },
  {
    file: "pipedrive-opportunity-es",
    crm: "pipedrive",
    shows: "another language",
    url: `${host}/deal/42`,
    ref: deal,
    accountId: "3",
    fields: {
      name: "Fabrikam: línea 4",
      accountName: "Fabrikam Robotics",
      stage: "Propuesta enviada",
      amount: "84.000,00 €",
      closeDate: "18/12/2026",
      owner: "Dana Ortiz",
      created: "24/04/2026",
    },
  },
  { file: "pipedrive-board", crm: "pipedrive", shows: "list", url: `${host}/pipeline/1`, ref: null },
  { file: "pipedrive-person", crm: "pipedrive", shows: "other object", url: `${host}/person/5`, ref: null },
];
