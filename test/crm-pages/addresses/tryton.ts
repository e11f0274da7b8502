// Tryton's addresses. The database is part of the installation.
import type { Addresses } from "./addresses.ts";

const host = "https://tryton.acme.example";
const crm = `${host}/crm`;
const views = "name=%22Sale%20Opportunity%22&views=%5B218%2C217%5D";

export const trytonAddresses: Addresses = {
  crm: "tryton",
  records: [
    [`${host}/#crm/model/sale.opportunity/7`, crm, "opportunity", "7"],
    [`${host}/#crm/model/sale.opportunity/7;${views}`, crm, "opportunity", "7"],
    [`${host}/#crm/model/sale.opportunity/120345;views=%5Bnull%5D`, crm, "opportunity", "120345"],
    [`${host}/index.html#crm/model/sale.opportunity/7;${views}`, crm, "opportunity", "7"],
    [`${host}/?lang=de#crm/model/sale.opportunity/7`, crm, "opportunity", "7"],
    [`${host}/#crm_test/model/sale.opportunity/7`, `${host}/crm_test`, "opportunity", "7"],
    ["http://10.0.0.4:8000/#erp/model/sale.opportunity/1", "http://10.0.0.4:8000/erp", "opportunity", "1"],
    [`${host}/#crm/model/party.party/12`, crm, "account", "12"],
    [`${host}/#crm/model/party.party/12;name=%22Party%22&views=%5Bnull%5D`, crm, "account", "12"],
    [
      `${host}/#crm/model/party.party/12;domain=%5B%5B%22active%22%2C%22%3D%22%2Ctrue%5D%5D`,
      crm,
      "account",
      "12",
    ],
    ["http://localhost:8000/#crm/model/party.party/3", "http://localhost:8000/crm", "account", "3"],
  ],
  none: [
    ["no record", `${host}/#crm`],
    ["a list", `${host}/#crm/model/sale.opportunity`],
    ["a list with its views", `${host}/#crm/model/sale.opportunity;${views}`],
    ["a list of accounts, searched", `${host}/#crm/model/party.party;name=%22Party%22&search_value=%5B%5D`],
    ["a record not yet saved", `${host}/#crm/model/sale.opportunity/-1;${views}`],
    ["a new record", `${host}/#crm/model/sale.opportunity/new`],
    ["an id that is none", `${host}/#crm/model/sale.opportunity/7a`],
    ["a page below a record", `${host}/#crm/model/sale.opportunity/7/lines`],
    ["a line of a deal", `${host}/#crm/model/sale.opportunity.line/7`],
    ["a sale", `${host}/#crm/model/sale.sale/7`],
    ["an address of a party", `${host}/#crm/model/party.address/12`],
    ["a report", `${host}/#crm/report/sale.opportunity/7`],
    ["a wizard", `${host}/#crm/wizard/sale.opportunity/7`],
    ["no database", `${host}/#model/sale.opportunity/7`],
    ["a path", `${host}/crm/model/sale.opportunity/7`],
    ["a model that looks like it", `${host}/#crm/model/saleXopportunity/7`],
  ],
};
