// EspoCRM's addresses.
import type { Addresses } from "./addresses.ts";

const espo = "https://espo.acme.example";
const DEAL = "5f1c0a9b7d3e24681";
const ACCOUNT = "5f1c0a9b7d3e24999";
const UUID = "3f0c9a52-7d41-4b8e-9c1a-5e2b7d6f8a90";

export const espocrmAddresses: Addresses = {
  crm: "espocrm",
  records: [
    [`${espo}/#Opportunity/view/${DEAL}`, espo, "opportunity", DEAL],
    [`${espo}/?v=9#Opportunity/view/${DEAL}`, espo, "opportunity", DEAL],
    [`${espo}/#Opportunity/edit/${DEAL}`, espo, "opportunity", DEAL],
    [`${espo}/#Opportunity/view/${UUID}`, espo, "opportunity", UUID],
    [`${espo}/#Opportunity/edit/${DEAL}/returnUrl=x`, espo, "opportunity", DEAL],
    [`${espo}/#Account/view/${ACCOUNT}`, espo, "account", ACCOUNT],
    [`${espo}/crm/#Account/view/${ACCOUNT}`, espo, "account", ACCOUNT],
    [`http://localhost:8080/#Account/view/${ACCOUNT}`, "http://localhost:8080", "account", ACCOUNT],
  ],
  none: [
    ["a list", `${espo}/#Opportunity`],
    ["a list with a filter", `${espo}/#Opportunity/list/primaryFilter=open`],
    ["a new record", `${espo}/#Opportunity/create`],
    ["another object", `${espo}/#Contact/view/${DEAL}`],
    ["a related list", `${espo}/#Account/related/${ACCOUNT}/opportunities`],
    ["a short id", `${espo}/#Opportunity/view/5f1c0a9b7d3e2468`],
    ["a long id", `${espo}/#Opportunity/view/${DEAL}0`],
    ["no hexadecimal id", `${espo}/#Opportunity/view/5f1c0a9b7d3e2468z`],
    ["a path instead of a hash", `${espo}/Opportunity/view/${DEAL}`],
    ["an object that only begins so", `${espo}/#OpportunityItem/view/${DEAL}`],
  ],
};
