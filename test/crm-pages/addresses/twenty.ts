// Twenty's addresses.
import type { Addresses } from "./addresses.ts";

const host = "https://acme.twenty.com";
const own = "https://crm.acme.example";
const DEAL = "20202020-be10-412b-a663-16bd3c2228e1";
const COMPANY = "f33dc242-5518-4553-9433-42d8eb82834b";

export const twentyAddresses: Addresses = {
  crm: "twenty",
  records: [
    [`${host}/object/opportunity/${DEAL}`, host, "opportunity", DEAL],
    [`${host}/object/opportunity/${DEAL}/`, host, "opportunity", DEAL],
    [`${host}/object/opportunity/${DEAL}#timeline`, host, "opportunity", DEAL],
    [`${host}/object/opportunity/${DEAL}?viewId=${COMPANY}`, host, "opportunity", DEAL],
    [`${own}/object/opportunity/${DEAL.toUpperCase()}`, own, "opportunity", DEAL],
    [`http://localhost:3000/object/opportunity/${DEAL}`, "http://localhost:3000", "opportunity", DEAL],
    [`${host}/object/company/${COMPANY}`, host, "account", COMPANY],
    [`${host}/object/company/${COMPANY}#tasks`, host, "account", COMPANY],
    [`${own}/object/company/${COMPANY}?viewId=${DEAL}#emails`, own, "account", COMPANY],
    [`http://localhost:3000/object/company/${COMPANY}/`, "http://localhost:3000", "account", COMPANY],
  ],
  none: [
    ["a list", `${host}/objects/opportunities`],
    ["a list in a view", `${host}/objects/opportunities?viewId=${DEAL}`],
    ["a list of accounts", `${host}/objects/companies`],
    ["no id", `${host}/object/opportunity`],
    ["an id that is none", `${host}/object/opportunity/${DEAL.slice(1)}`],
    ["an id and more", `${host}/object/opportunity/${DEAL}0`],
    ["a page below a record", `${host}/object/opportunity/${DEAL}/edit`],
    ["a person", `${host}/object/person/${DEAL}`],
    ["a task", `${host}/object/task/${DEAL}`],
    ["an object of the company's own", `${host}/object/companyGroup/${DEAL}`],
    ["the settings of an object", `${host}/settings/objects/opportunities`],
    ["a plural", `${host}/object/opportunities/${DEAL}`],
  ],
};
