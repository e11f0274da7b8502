// Zoho CRM's addresses, in its data centres.
import type { Addresses } from "./addresses.ts";

const DEAL = "554023000000512001";
const ACCOUNT = "554023000000527001";
const at = (end: string) => `https://crm.zoho.${end}`;

export const zohoAddresses: Addresses = {
  crm: "zoho",
  records: [
    [`${at("com")}/crm/org60001/tab/Potentials/${DEAL}`, at("com"), "opportunity", DEAL],
    [`${at("com")}/crm/tab/Potentials/${DEAL}`, at("com"), "opportunity", DEAL],
    [`${at("eu")}/crm/org60001/tab/Potentials/${DEAL}/`, at("eu"), "opportunity", DEAL],
    [`${at("in")}/crm/org60001/tab/Potentials/${DEAL}?layoutId=1`, at("in"), "opportunity", DEAL],
    [`${at("com.au")}/crm/org60001/tab/Potentials/${DEAL}`, at("com.au"), "opportunity", DEAL],
    [`${at("jp")}/crm/org60001/tab/Potentials/${DEAL}`, at("jp"), "opportunity", DEAL],
    [
      `https://crm.zohocloud.ca/crm/org60001/tab/Potentials/${DEAL}`,
      "https://crm.zohocloud.ca",
      "opportunity",
      DEAL,
    ],
    [`${at("com.cn")}/crm/org60001/tab/Accounts/${ACCOUNT}`, at("com.cn"), "account", ACCOUNT],
    [`${at("com")}/crm/tab/Accounts/${ACCOUNT}`, at("com"), "account", ACCOUNT],
    [`${at("eu")}.mcas.ms/crm/org60001/tab/Accounts/${ACCOUNT}`, at("eu"), "account", ACCOUNT],
  ],
  none: [
    ["a list", `${at("com")}/crm/org60001/tab/Potentials/custom-view/${DEAL}/list?page=1`],
    ["a board", `${at("com")}/crm/org60001/tab/Potentials/custom-view/${DEAL}/kanban`],
    ["the module", `${at("com")}/crm/org60001/tab/Potentials`],
    ["a new deal", `${at("com")}/crm/org60001/tab/Potentials/create`],
    ["a deal being edited", `${at("com")}/crm/org60001/tab/Potentials/${DEAL}/edit`],
    ["a contact", `${at("com")}/crm/org60001/tab/Contacts/${DEAL}`],
    ["a custom module", `${at("com")}/crm/org60001/tab/CustomModule1/${DEAL}`],
    ["an id that is too short", `${at("com")}/crm/org60001/tab/Potentials/4001`],
    ["an id that is no number", `${at("com")}/crm/org60001/tab/Potentials/${DEAL}x`],
    ["another product", `https://books.zoho.com/crm/org60001/tab/Potentials/${DEAL}`],
    ["a look-alike", `https://crm.zoho.com.evil.example/crm/org60001/tab/Potentials/${DEAL}`],
    ["a look-alike end", `https://crm.zoho.evil/crm/org60001/tab/Potentials/${DEAL}`],
  ],
};
