// Zoho CRM's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const com = "https://crm.zoho.com";
const host = `${com}/crm/org647122552/tab`;
const DEAL = "4266643000037779027";
const ACCOUNT = "4266643000037770011";
const deal = { instance: com, kind: "opportunity", id: DEAL } as const;
const fabrikam = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposal/Price Quote",
  amount: "$ 84,000.00",
  owner: "Dana Ortiz",
};

export const zohoPages: readonly SavedPage[] = [
  {
    file: "zoho-opportunity",
    crm: "zoho",
    shows: "opportunity",
    url: `${host}/Potentials/${DEAL}`,
    ref: deal,
    accountId: ACCOUNT,
    fields: {
      ...fabrikam,
      pipeline: "New business",
      currency: "USD",
      closeDate: "Dec 18, 2026",
      created: "Apr 24, 2026 09:12 AM",
    },
  },
  {
    file: "zoho-opportunity-older",
    crm: "zoho",
    shows: "opportunity",
    url: `${com}/crm/EntityInfo.do?module=Potentials&id=${DEAL}`,
    ref: deal,
    accountId: ACCOUNT,
    // Its closing date is a dash: none.
    fields: fabrikam,
  },
  {
    file: "zoho-account",
    crm: "zoho",
    shows: "account",
    url: `${host}/Accounts/${ACCOUNT}`,
    ref: { instance: com, kind: "account", id: ACCOUNT },
    fields: {
      name: "Fabrikam Robotics",
      website: "www.fabrikam.example",
      owner: "Dana Ortiz",
      created: "Nov 21, 2024 03:00 PM",
    },
  },
  {
    file: "zoho-opportunity-ja",
    crm: "zoho",
    shows: "another language",
    url: `https://crm.zoho.jp/crm/tab/Potentials/${DEAL}`,
    ref: { ...deal, instance: "https://crm.zoho.jp" },
    accountId: ACCOUNT,
    fields: {
      name: "ファブリカム ライン4",
      accountName: "ファブリカム",
      stage: "提案",
      amount: "￥8,400,000",
      closeDate: "2026/12/18",
      owner: "山田 花子",
      created: "2026/04/24 09:12",
    },
  },
  { file: "zoho-list", crm: "zoho", shows: "list", url: `${host}/Potentials`, ref: null },
  { file: "zoho-contact", crm: "zoho", shows: "other object", url: `${host}/Contacts/${DEAL}`, ref: null },
];
