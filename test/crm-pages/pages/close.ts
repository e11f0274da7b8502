// Close's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const close = "https://app.close.com";
const LEAD = "lead_cinQ7TktJYK2Nzp2uCHC6Pe1t8lO3B7VhX0Cqnc7Y1Y";
const DEAL = "oppo_4dGh2LZq8vXn0yRtKs6PwBcM1jFuEa7oTi9NxYkVbQe";
const deal = { instance: "app", kind: "opportunity", id: DEAL } as const;

export const closePages: readonly SavedPage[] = [
  {
    file: "close-opportunity",
    crm: "close",
    shows: "opportunity",
    url: `${close}/opportunity/${DEAL}`,
    ref: deal,
    accountId: LEAD,
    fields: {
      name: "Fabrikam Robotics",
      accountName: "Fabrikam Robotics",
      pipeline: "New business",
      stage: "Proposal Sent",
      amount: "$84,000",
      closeDate: "12/18/2026",
      owner: "Dana Ortiz",
      created: "4/24/2026",
    },
  },
  {
    file: "close-opportunity-de",
    crm: "close",
    shows: "another language",
    url: `${close}/opportunities/${DEAL}/`,
    ref: deal,
    accountId: LEAD,
    fields: {
      name: "Fabrikam Robotik GmbH",
      accountName: "Fabrikam Robotik GmbH",
      amount: "84.000 €",
      closeDate: "2026-12-18",
    },
  },
  {
    file: "close-lead",
    crm: "close",
    shows: "account",
    url: `${close}/lead/${LEAD}/`,
    ref: { instance: "app", kind: "account", id: LEAD },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "11/21/2024",
    },
  },
  {
    file: "close-pipeline",
    crm: "close",
    shows: "list",
    url: `${close}/opportunities/pipeline/`,
    ref: null,
  },
  {
    file: "close-contact",
    crm: "close",
    shows: "other object",
    url: `${close}/contact/cont_jyK9N3CuAcPsH8uWAyiRJaQz1x2y3z4w5v6u7t8s9r0/`,
    ref: null,
  },
];
