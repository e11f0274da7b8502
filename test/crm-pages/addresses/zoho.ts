// Zoho CRM's addresses, in every data centre, with and without the organisation's part.
import type { Addresses } from "./addresses.ts";

const com = "https://crm.zoho.com";
const host = `${com}/crm/org647122552/tab`;
const DEAL = "4266643000037779027";
const ACCOUNT = "4266643000037770011";

export const zohoAddresses: Addresses = {
  crm: "zoho",
  records: [
    [`${host}/Potentials/${DEAL}`, com, "opportunity", DEAL],
    [`${host}/Potentials/${DEAL}/`, com, "opportunity", DEAL],
    [`${host}/Potentials/${DEAL}?sub_module=Deals`, com, "opportunity", DEAL],
    [`${host}/Potentials/${DEAL}/edit?layoutId=1`, com, "opportunity", DEAL],
    [`${host}/Potentials/${DEAL}/canvas/4266643000000000001`, com, "opportunity", DEAL],
    [`${com}/crm/tab/Potentials/${DEAL}`, com, "opportunity", DEAL],
    [`${com}/crm/EntityInfo.do?module=Potentials&id=${DEAL}`, com, "opportunity", DEAL],
    [`${com}/crm/EntityInfo.do?id=${DEAL}&x=1&module=Potentials`, com, "opportunity", DEAL],
    [`${host}/Accounts/${ACCOUNT}`, com, "account", ACCOUNT],
    [`${com}/crm/tab/Accounts/1000000030132`, com, "account", "1000000030132"],
    [`${com}/crm/EntityInfo.do?module=Accounts&id=${ACCOUNT}`, com, "account", ACCOUNT],
    [`https://crm.zoho.eu/crm/org1/tab/Accounts/${ACCOUNT}`, "https://crm.zoho.eu", "account", ACCOUNT],
    [`https://crm.zoho.com.au/crm/tab/Accounts/${ACCOUNT}`, "https://crm.zoho.com.au", "account", ACCOUNT],
    [`https://crm.zoho.com.cn/crm/tab/Accounts/${ACCOUNT}`, "https://crm.zoho.com.cn", "account", ACCOUNT],
    [
      `https://crm.zohocloud.ca/crm/org1/tab/Potentials/${DEAL}`,
      "https://crm.zohocloud.ca",
      "opportunity",
      DEAL,
    ],
    [`https://crm.zoho.eu.mcas.ms/crm/tab/Accounts/${ACCOUNT}`, "https://crm.zoho.eu", "account", ACCOUNT],
  ],
  none: [
    ["a list", `${host}/Potentials`],
    ["a list by a view", `${host}/Potentials/custom-view/${DEAL}/list?page=1`],
    ["a board", `${host}/Potentials/custom-view/${DEAL}/kanban`],
    ["the module's start", `${host}/Accounts/begin`],
    ["a new deal", `${host}/Potentials/create?layoutId=1`],
    ["a copy being made", `${host}/Potentials/${DEAL}/clone`],
    ["a contact", `${host}/Contacts/${DEAL}`],
    ["a lead", `${host}/Leads/${DEAL}`],
    ["a custom module", `${host}/CustomModule6/${DEAL}`],
    ["a contact by its module", `${com}/crm/EntityInfo.do?module=Contacts&id=${DEAL}`],
    ["a module without an id", `${com}/crm/EntityInfo.do?module=Potentials`],
    ["an id of 12 digits", `${host}/Potentials/123456789012`],
    ["an id of 21 digits", `${host}/Potentials/123456789012345678901`],
    ["an id with letters", `${host}/Potentials/${DEAL}a`],
    ["settings", `${com}/crm/org647122552/settings/Potentials/${DEAL}`],
    ["a path further down", `${com}/x/crm/tab/Potentials/${DEAL}`],
    ["another product", `https://desk.zoho.com/crm/tab/Potentials/${DEAL}`],
    ["a country without a data centre", `https://crm.zoho.ca/crm/tab/Potentials/${DEAL}`],
    ["a host with more in front", `https://a.crm.zoho.com/crm/tab/Potentials/${DEAL}`],
    ["a look-alike", `https://crm.zoho.com.evil.example/crm/tab/Potentials/${DEAL}`],
    ["a look-alike dot", `https://crmxzoho.com/crm/tab/Potentials/${DEAL}`],
  ],
};
