// Twenty's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const twenty = "https://northwind.twenty.com";
const DEAL = "20202020-be10-412b-a663-16bd3c2228e1";
const COMPANY = "f33dc242-5518-4553-9433-42d8eb82834b";
const deal = { instance: twenty, kind: "opportunity", id: DEAL } as const;
const fields = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposal",
  amount: "84k",
  closeDate: "Dec 18, 2026",
  created: "7 months ago",
  owner: "Dana Ortiz",
};

export const twentyPages: readonly SavedPage[] = [
  {
    file: "twenty-opportunity",
    crm: "twenty",
    shows: "opportunity",
    url: `${twenty}/object/opportunity/${DEAL}`,
    ref: deal,
    accountId: COMPANY,
    fields,
  },
  {
    file: "twenty-opportunity-side-panel",
    crm: "twenty",
    shows: "kept alive",
    url: `${twenty}/object/opportunity/${DEAL.toUpperCase()}?viewId=${COMPANY}#timeline`,
    ref: deal,
    accountId: COMPANY,
    fields,
  },
  {
    file: "twenty-opportunity-fr",
    crm: "twenty",
    shows: "another language",
    url: `${twenty}/object/opportunity/${DEAL}`,
    ref: deal,
    accountId: COMPANY,
    // Still without a heading: the name is the title's.
    fields: {
      name: "Fabrikam - ligne 4",
      accountName: "Fabrikam Robotics",
      stage: "Proposition",
      amount: "84 k",
      closeDate: "18 déc. 2026",
    },
  },
  {
    file: "twenty-company",
    crm: "twenty",
    shows: "account",
    url: `${twenty}/object/company/${COMPANY}`,
    ref: { instance: twenty, kind: "account", id: COMPANY },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "about 2 years ago",
    },
  },
  { file: "twenty-list", crm: "twenty", shows: "list", url: `${twenty}/objects/opportunities`, ref: null },
  {
    file: "twenty-person",
    crm: "twenty",
    shows: "other object",
    url: `${twenty}/object/person/20202020-1c0e-494c-a1b6-85b1c6fefaa5`,
    ref: null,
  },
];
