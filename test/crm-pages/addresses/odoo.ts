// Odoo's addresses. Those that only a page can tell, with what it keeps for its tab, are among the saved pages.
import type { Addresses } from "./addresses.ts";

const host = "https://odoo.acme.example";
const hosted = "https://acme.odoo.com";

export const odooAddresses: Addresses = {
  crm: "odoo",
  records: [
    [`${host}/odoo/crm/7`, host, "opportunity", "7"],
    [`${hosted}/odoo/crm/7?debug=1&cids=1`, hosted, "opportunity", "7"],
    [`${host}/odoo/crm.lead/1204`, host, "opportunity", "1204"],
    [`${host}/odoo/contacts/12/crm/7`, host, "opportunity", "7"],
    [`${host}/odoo/crm/7/contacts/12`, host, "account", "12"],
    [`${host}/odoo/action-331/4/crm.lead/7/`, host, "opportunity", "7"],
    [`${host}/scoped_app/crm/7`, host, "opportunity", "7"],
    [`${host}/web#id=7&model=crm.lead&view_type=form`, host, "opportunity", "7"],
    [
      `${host}/web?debug=assets#cids=1&menu_id=126&action=185&model=crm.lead&view_type=form&id=7`,
      host,
      "opportunity",
      "7",
    ],
    [`${host}/web#model=crm.lead&active_id=3&id=7&action=185`, host, "opportunity", "7"],
    [`${hosted}/odoo/contacts/12`, hosted, "account", "12"],
    [`${host}/odoo/res.partner/12`, host, "account", "12"],
    [`${host}/odoo/crm/7/res.partner/12`, host, "account", "12"],
    [
      "http://localhost:8069/web#id=12&menu_id=90&model=res.partner",
      "http://localhost:8069",
      "account",
      "12",
    ],
    [`${host}/web#view_type=form&model=res.partner&id=12&cids=1`, host, "account", "12"],
  ],
  none: [
    ["the home page", `${host}/odoo`],
    ["a list", `${host}/odoo/crm`],
    ["a list in another view", `${host}/odoo/crm?view_type=kanban`],
    ["a new record", `${host}/odoo/crm/new`],
    ["a new record, until 17", `${host}/web#model=crm.lead&view_type=form&menu_id=126`],
    ["a list of what hangs on a record", `${host}/odoo/crm/7/calendar`],
    ["a new record that hangs on another", `${host}/odoo/crm/7/sale.order/new`],
    ["another object that hangs on a record", `${host}/odoo/crm/7/sale.order/55`],
    ["another object", `${host}/odoo/sales/55`],
    ["another object, until 17", `${host}/web#id=55&model=sale.order&view_type=form`],
    ["a stage", `${host}/odoo/crm.stage/2`],
    ["a model that begins alike", `${host}/web#id=7&model=crm.lead.lost&view_type=form`],
    ["an action alone: only the page knows its model", `${host}/odoo/action-331/7`],
    ["a word of the company's own: only the page knows its model", `${host}/odoo/pipeline/7`],
    ["a model without a dot", `${host}/odoo/m-website/7`],
    ["no id", `${host}/odoo/crm/0`],
    ["an id that is none", `${host}/odoo/crm/7a`],
    ["another parameter's id", `${host}/web#active_id=7&model=crm.lead&view_type=list`],
    ["a list of accounts", `${host}/odoo/contacts`],
    ["the shop's page", `${host}/shop/crm/7`],
  ],
};
