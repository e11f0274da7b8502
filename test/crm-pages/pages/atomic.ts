// Atomic CRM's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const atomic = "https://crm.northwind.example";
const atomicDeal = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "In Negociation",
  amount: "$8.40K",
  closeDate: "Dec 18, 2025",
};

export const atomicPages: readonly SavedPage[] = [
  {
    file: "atomic-deal",
    crm: "atomic",
    shows: "opportunity",
    url: `${atomic}/#/deals/7/show`,
    ref: { instance: atomic, kind: "opportunity", id: "7" },
    accountId: "12",
    fields: atomicDeal,
  },
  {
    file: "atomic-deal-archived",
    crm: "atomic",
    shows: "opportunity",
    url: `${atomic}/#/deals/7/show`,
    ref: { instance: atomic, kind: "opportunity", id: "7" },
    accountId: "12",
    fields: atomicDeal,
  },
  {
    file: "atomic-company",
    crm: "atomic",
    shows: "account",
    url: `${atomic}/#/companies/12/show`,
    ref: { instance: atomic, kind: "account", id: "12" },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "November 21, 2024",
    },
  },
  {
    file: "atomic-deal-fr",
    crm: "atomic",
    shows: "another language",
    url: `${atomic}/#/deals/7/show`,
    ref: { instance: atomic, kind: "opportunity", id: "7" },
    accountId: "12",
    fields: { name: "Fabrikam: line 4 & 5 rollout", accountName: "Fabrikam Robotics" },
  },
  {
    file: "atomic-contact",
    crm: "atomic",
    shows: "other object",
    url: `${atomic}/#/contacts/3/show`,
    ref: null,
  },
  { file: "atomic-board", crm: "atomic", shows: "list", url: `${atomic}/#/deals`, ref: null },
];
