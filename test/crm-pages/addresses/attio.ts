// Attio's addresses: as its API gives them, as it shows them, and as others link them.
import type { Addresses } from "./addresses.ts";

const host = "https://app.attio.com";
const COMPANY = "a41e73b9-5dac-493f-bb2d-d38bb166c330";
const DEAL = "637f050b-409d-4fdf-b401-b85d48a5e9df";

export const attioAddresses: Addresses = {
  crm: "attio",
  records: [
    [`${host}/northwind/company/${COMPANY}`, "northwind", "account", COMPANY],
    [`${host}/northwind/company/${COMPANY}/overview`, "northwind", "account", COMPANY],
    [`${host}/northwind/company/${COMPANY}/activity?filter=calls`, "northwind", "account", COMPANY],
    [`${host}/northwind/company/record/${COMPANY}/notes?modal=note&id=1`, "northwind", "account", COMPANY],
    [`${host}/north-wind-2/company/${COMPANY.toUpperCase()}/`, "north-wind-2", "account", COMPANY],
    [`${host}/northwind/deals/${DEAL}/overview`, "northwind", "opportunity", DEAL],
    [`${host}/northwind/deals/record/${DEAL}`, "northwind", "opportunity", DEAL],
    [`${host}/northwind/deals/record/${DEAL}/overview`, "northwind", "opportunity", DEAL],
    [`${host}/northwind/deals/${DEAL}/emails/5`, "northwind", "opportunity", DEAL],
  ],
  none: [
    ["a list of companies", `${host}/northwind/companies/view/${COMPANY}`],
    ["a list of deals", `${host}/northwind/deals/view/${DEAL}`],
    ["all deals", `${host}/northwind/deals`],
    ["a new deal", `${host}/northwind/deals/new`],
    ["a person", `${host}/northwind/person/${COMPANY}/overview`],
    ["a custom object", `${host}/northwind/custom/projects/record/${COMPANY}/overview`],
    ["whichever workspace is open", `${host}/_/company/${COMPANY}/overview`],
    ["no workspace", `${host}/company/${COMPANY}/overview`],
    ["an id that is no GUID", `${host}/northwind/company/a41e73b9-5dac-493f/overview`],
    ["an id that is too long", `${host}/northwind/deals/record/${DEAL}0/overview`],
    ["the API's plural", `${host}/northwind/objects/companies/records/${COMPANY}`],
    ["the API", `https://api.attio.com/v2/objects/deals/records/${DEAL}`],
    ["a look-alike", `https://app.attio.com.evil.example/northwind/company/${COMPANY}/overview`],
  ],
};
