// ERPNext's addresses.
import type { Addresses } from "./addresses.ts";

const erp = "https://erp.acme.example";
const DEAL = "CRM-OPP-2025-00026";

export const erpnextAddresses: Addresses = {
  crm: "erpnext",
  records: [
    [`${erp}/app/opportunity/${DEAL}`, erp, "opportunity", DEAL],
    [`${erp}/desk/opportunity/${DEAL}`, erp, "opportunity", DEAL],
    [`${erp}/app/opportunity/${DEAL}?open=1`, erp, "opportunity", DEAL],
    [`${erp}/app/opportunity/${DEAL}#activity`, erp, "opportunity", DEAL],
    [`${erp}/app/customer/Fabrikam%20Robotics`, erp, "account", "Fabrikam Robotics"],
    [`${erp}/desk/customer/A%2FS%20Nord`, erp, "account", "A/S Nord"],
    [`${erp}/app/customer/M%C3%BCller`, erp, "account", "Müller"],
    ["http://localhost:8000/app/customer/CUST-1", "http://localhost:8000", "account", "CUST-1"],
  ],
  none: [
    ["a list", `${erp}/app/opportunity`],
    ["a list with its view", `${erp}/app/opportunity/view/kanban`],
    ["the word view alone", `${erp}/app/opportunity/view`],
    ["a new record", `${erp}/app/opportunity/new-opportunity-1`],
    ["a new record of version 15", `${erp}/app/customer/new-customer-abcdefghij`],
    ["another object", `${erp}/app/contact/Mira%20Chen`],
    ["an object that only begins so", `${erp}/app/opportunity-type/Sales`],
    ["a broken encoding", `${erp}/app/customer/%E0%A4%A`],
    ["a print page", `${erp}/app/print/Opportunity/${DEAL}`],
  ],
};
