// Dynamics 365's addresses: parameters in any order, ids in braces, every region.
import type { Addresses } from "./addresses.ts";

const DEAL = "0f8fad5b-d9cb-469f-a165-70867728950e";
const ACCOUNT = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const APP = "f47ac10b-58cc-4372-a567-0e02b2c3d479";
const at = (region: string, query: string) => `https://acme.${region}/main.aspx?${query}`;
const com = "crm.dynamics.com";

export const dynamicsAddresses: Addresses = {
  crm: "dynamics",
  records: [
    [at(com, `appid=${APP}&pagetype=entityrecord&etn=opportunity&id=${DEAL}`), "acme", "opportunity", DEAL],
    [
      at("crm4.dynamics.com", `id=${DEAL}&etn=opportunity&pagetype=entityrecord`),
      "acme",
      "opportunity",
      DEAL,
    ],
    [at("crm11.dynamics.com", `etn=opportunity&id=${DEAL}`), "acme", "opportunity", DEAL],
    [
      at("crm19.dynamics.com", `forceUCI=1&etn=opportunity&pagetype=entityrecord&id=${DEAL}&cmdbar=true`),
      "acme",
      "opportunity",
      DEAL,
    ],
    [at(com, `etn=opportunity&id={${DEAL.toUpperCase()}}`), "acme", "opportunity", DEAL],
    [at(com, `etn=opportunity&id=%7b${DEAL}%7d&newWindow=true`), "acme", "opportunity", DEAL],
    [at("crm.microsoftdynamics.us", `etn=opportunity&id=${DEAL}`), "acme", "opportunity", DEAL],
    [at("crm.dynamics.cn", `etn=opportunity&id=${DEAL}`), "acme", "opportunity", DEAL],
    [at("crm.appsplatform.us", `etn=opportunity&id=${DEAL}`), "acme", "opportunity", DEAL],
    [at("crm4.dynamics.com.mcas.ms", `etn=opportunity&id=${DEAL}`), "acme", "opportunity", DEAL],
    [at(com, `pagetype=entityrecord&etn=account&id=${ACCOUNT}`), "acme", "account", ACCOUNT],
    [at("crm5.dynamics.com", `id=%7B${ACCOUNT}%7D&appid=${APP}&etn=account`), "acme", "account", ACCOUNT],
  ],
  none: [
    ["a list", at(com, `appid=${APP}&pagetype=entitylist&etn=opportunity&viewid=${ACCOUNT}`)],
    ["a list that names a record's id", at(com, `pagetype=entitylist&etn=opportunity&id=${DEAL}`)],
    ["a dashboard", at(com, `pagetype=dashboard&id=${DEAL}&type=system`)],
    ["a new record", at(com, `pagetype=entityrecord&etn=opportunity`)],
    ["a contact", at(com, `pagetype=entityrecord&etn=contact&id=${DEAL}`)],
    ["a lead", at(com, `pagetype=entityrecord&etn=lead&id=${DEAL}`)],
    ["a table that begins alike", at(com, `etn=opportunityproduct&id=${DEAL}`)],
    ["the app's own id", at(com, `appid=${DEAL}&etn=opportunity`)],
    ["a view's id", at(com, `etn=opportunity&viewid=${DEAL}`)],
    ["an id that is no GUID", at(com, "etn=opportunity&id=4001")],
    ["half a GUID", at(com, `etn=opportunity&id=${DEAL.slice(0, 30)}`)],
    ["another page", `https://acme.crm.dynamics.com/tools/dashboard.aspx?etn=opportunity&id=${DEAL}`],
    ["a host without an organisation", `https://crm.dynamics.com/main.aspx?etn=opportunity&id=${DEAL}`],
    ["a look-alike", `https://acme.crm.dynamics.com.evil.example/main.aspx?etn=opportunity&id=${DEAL}`],
    ["a look-alike dot", `https://acme.crm4xdynamics.com/main.aspx?etn=opportunity&id=${DEAL}`],
  ],
};
