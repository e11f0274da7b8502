// Which fields each saved page must yield. A page added to `test/fixtures/pages` is added here, and every adapter
// has at least one opportunity and one account (`registry.test.ts` holds both).
import type { PageField } from "#lib/crm/page-record.ts";
import type { RecordRef } from "#lib/domain/record-ref.ts";

export type SavedPage = {
  file: string;
  crm: string;
  url: string;
  /** null: no record may be seen here. */
  ref: Pick<RecordRef, "kind" | "id"> | null;
  accountId?: string;
  fields?: Partial<Record<PageField, string>>;
};

const DEAL = "006D000000CeQ8kIAF";
const ACCOUNT = "001A0000006Vm9rIAC";
const atomic = "https://crm.northwind.example";
const lightning = "https://northwind.lightning.force.com/lightning";
const deal = { kind: "opportunity", id: DEAL } as const;
const account = { kind: "account", id: ACCOUNT } as const;
const fabrikam = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposal/Price Quote",
  amount: "$84,000.00",
  closeDate: "12/18/2026",
  owner: "Dana Ortiz",
  created: "4/24/2026, 9:12 AM",
};
const atomicDeal = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "In Negociation",
  amount: "$8.40K",
  closeDate: "Dec 18, 2025",
};

export const savedPages: readonly SavedPage[] = [
  {
    file: "atomic-deal",
    crm: "atomic",
    url: `${atomic}/#/deals/7/show`,
    ref: { kind: "opportunity", id: "7" },
    accountId: "12",
    fields: atomicDeal,
  },
  {
    file: "atomic-deal-archived",
    crm: "atomic",
    url: `${atomic}/#/deals/7/show`,
    ref: { kind: "opportunity", id: "7" },
    accountId: "12",
    fields: atomicDeal,
  },
  {
    file: "atomic-company",
    crm: "atomic",
    url: `${atomic}/#/companies/12/show`,
    ref: { kind: "account", id: "12" },
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "November 21, 2024",
    },
  },
  { file: "atomic-board", crm: "atomic", url: `${atomic}/#/deals`, ref: null },
  {
    file: "salesforce-opportunity",
    crm: "salesforce",
    url: `${lightning}/r/Opportunity/${DEAL}/view`,
    ref: deal,
    accountId: ACCOUNT,
    fields: fabrikam,
  },
  {
    file: "salesforce-account",
    crm: "salesforce",
    url: `${lightning}/r/Account/${ACCOUNT.slice(0, 15)}/view`,
    ref: account,
    fields: {
      name: "Fabrikam Robotics",
      website: "https://www.fabrikam.example/",
      owner: "Dana Ortiz",
      created: "11/21/2024, 3:00 PM",
    },
  },
  {
    file: "salesforce-related-list",
    crm: "salesforce",
    url: `${lightning}/r/Opportunity/${DEAL}/related/OpportunityContactRoles/view`,
    ref: deal,
    fields: {},
  },
  {
    file: "salesforce-opportunity-de",
    crm: "salesforce",
    url: `${lightning}/r/Opportunity/${DEAL}/view`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name: "Fabrikam: Linie 4",
      accountName: "Fabrikam Robotics",
      stage: "Angebot",
      amount: "84.000,00 €",
      closeDate: "18.12.2026",
      owner: "Dana Ortiz",
      created: "24.04.2026 09:12",
    },
  },
  {
    file: "salesforce-opportunity-dynamic-forms",
    crm: "salesforce",
    url: `${lightning}/r/${DEAL}/view`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      stage: "Proposition",
      amount: "84 000,00 €",
      closeDate: "18/12/2026",
    },
  },
  {
    file: "salesforce-opportunity-shadow",
    crm: "salesforce",
    url: `${lightning}/r/Opportunity/${DEAL}/view`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      stage: "Proposal/Price Quote",
      amount: "$84,000.00",
    },
  },
  {
    file: "salesforce-console-opportunity",
    crm: "salesforce",
    url: `${lightning}/r/Opportunity/${DEAL}/view?ws=${encodeURIComponent(`/lightning/r/Account/${ACCOUNT}/view`)}`,
    ref: deal,
    accountId: ACCOUNT,
    fields: fabrikam,
  },
  {
    file: "salesforce-console-subtab",
    crm: "salesforce",
    url: `${lightning}/r/Task/00TA000000AbCdEMAV/view?ws=${encodeURIComponent(`/lightning/r/Account/${ACCOUNT}/view`)}`,
    ref: account,
    fields: { name: "Fabrikam Robotics" },
  },
  {
    file: "salesforce-list",
    crm: "salesforce",
    url: `${lightning}/o/Opportunity/list?filterName=Recent`,
    ref: null,
  },
  {
    file: "salesforce-contact",
    crm: "salesforce",
    url: `${lightning}/r/Contact/003A000000AbCdEIAV/view`,
    ref: null,
  },
];
