// ERPNext's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const erp = "https://erp.northwind.example";
const DEAL = "CRM-OPP-2025-00026";
const deal = { instance: erp, kind: "opportunity", id: DEAL } as const;
const fields = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposal/Price Quote",
  amount: "84,000.00",
  currency: "USD",
  closeDate: "12-18-2026",
  owner: "dana@northwind.example",
};

export const erpnextPages: readonly SavedPage[] = [
  {
    file: "erpnext-opportunity",
    crm: "erpnext",
    shows: "kept alive",
    url: `${erp}/app/opportunity/${DEAL}`,
    ref: deal,
    fields,
  },
  {
    file: "erpnext-opportunity-read-only",
    crm: "erpnext",
    shows: "opportunity",
    url: `${erp}/desk/opportunity/${DEAL}`,
    ref: deal,
    accountId: "Fabrikam Robotics",
    fields: { name: "Fabrikam: line 4 & 5 rollout", accountName: "Fabrikam Robotics", amount: "$ 84,000.00" },
  },
  {
    file: "erpnext-account",
    crm: "erpnext",
    shows: "account",
    url: `${erp}/app/customer/Fabrikam%20Robotics`,
    ref: { instance: erp, kind: "account", id: "Fabrikam Robotics" },
    fields: { name: "Fabrikam Robotics", website: "https://www.fabrikam.example" },
  },
  {
    file: "erpnext-opportunity-de",
    crm: "erpnext",
    shows: "another language",
    url: `${erp}/app/opportunity/${DEAL}`,
    ref: deal,
    fields: { ...fields, stage: "Angebot", amount: "84.000,00", closeDate: "18.12.2026" },
  },
  {
    file: "erpnext-contact",
    crm: "erpnext",
    shows: "other object",
    url: `${erp}/app/contact/Mira%20Chen`,
    ref: null,
  },
  { file: "erpnext-list", crm: "erpnext", shows: "list", url: `${erp}/app/opportunity`, ref: null },
];
