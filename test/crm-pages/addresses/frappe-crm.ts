// Frappe CRM's addresses.
import type { Addresses } from "./addresses.ts";

const host = "https://crm.acme.example";
const DEAL = "CRM-DEAL-2026-00007";

export const frappeCrmAddresses: Addresses = {
  crm: "frappe-crm",
  records: [
    [`${host}/crm/deals/${DEAL}`, host, "opportunity", DEAL],
    [`${host}/crm/deals/${DEAL}/`, host, "opportunity", DEAL],
    [`${host}/crm/deals/${DEAL}#activity`, host, "opportunity", DEAL],
    [`${host}/crm/deals/${DEAL}?view=list`, host, "opportunity", DEAL],
    ["https://acme.frappe.cloud/crm/deals/D-1", "https://acme.frappe.cloud", "opportunity", "D-1"],
    [`${host}/crm/organizations/Fabrikam%20Robotics`, host, "account", "Fabrikam Robotics"],
    [`${host}/crm/organizations/M%C3%BCller%20%26%20Co`, host, "account", "Müller & Co"],
    [`${host}/crm/organizations/View%20Point`, host, "account", "View Point"],
  ],
  none: [
    ["a list", `${host}/crm/deals/view/list`],
    ["a saved view", `${host}/crm/deals/view/kanban/12`],
    ["the lists' home", `${host}/crm/deals`],
    ["a list of organizations", `${host}/crm/organizations/view/list`],
    ["a contact", `${host}/crm/contacts/Mira%20Chen`],
    ["a lead", `${host}/crm/leads/CRM-LEAD-2026-00003`],
    ["a name that nobody encoded", `${host}/crm/deals/%E0%A4%A`],
    ["a deeper page", `${host}/crm/deals/${DEAL}/edit`],
    ["another application", `${host}/helpdesk/deals/${DEAL}`],
  ],
};
