// Krayin's addresses.
import type { Addresses } from "./addresses.ts";

const krayin = "https://krayin.acme.example";

export const krayinAddresses: Addresses = {
  crm: "krayin",
  records: [
    [`${krayin}/admin/leads/view/7`, krayin, "opportunity", "7"],
    [`${krayin}/admin/leads/view/7/`, krayin, "opportunity", "7"],
    [`${krayin}/admin/leads/view/7?tab=notes`, krayin, "opportunity", "7"],
    [`${krayin}/admin/leads/view/7#quotes`, krayin, "opportunity", "7"],
    [`${krayin}/crm/public/admin/leads/view/1234567`, krayin, "opportunity", "1234567"],
    [`${krayin}/admin/contacts/organizations/edit/12`, krayin, "account", "12"],
    [`${krayin}/admin/contacts/organizations/edit/12?x=1`, krayin, "account", "12"],
    ["http://localhost:8000/admin/contacts/organizations/edit/3", "http://localhost:8000", "account", "3"],
  ],
  none: [
    ["a list", `${krayin}/admin/leads`],
    ["a pipeline", `${krayin}/admin/leads?pipeline_id=7`],
    ["a new record", `${krayin}/admin/leads/create`],
    ["the form of a lead", `${krayin}/admin/leads/edit/7`],
    ["another object", `${krayin}/admin/contacts/persons/view/7`],
    ["the list of organizations", `${krayin}/admin/contacts/organizations`],
    ["a new organization", `${krayin}/admin/contacts/organizations/create`],
    ["no number", `${krayin}/admin/leads/view/abc`],
    ["zero", `${krayin}/admin/leads/view/0`],
    ["only in the query", `${krayin}/?next=/admin/leads/view/7`],
  ],
};
