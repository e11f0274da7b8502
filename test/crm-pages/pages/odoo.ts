// Odoo's saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const odoo = "https://northwind.odoo.com";
const deal = { instance: odoo, kind: "opportunity", id: "7" } as const;
const account = { instance: odoo, kind: "account", id: "12" } as const;
const fields = {
  name: "Fabrikam: line 4 & 5 rollout",
  accountName: "Fabrikam Robotics",
  stage: "Proposition",
  amount: "84,000.00",
  currency: "$",
  closeDate: "12/18/2026",
  owner: "Dana Ortiz",
};
const shownBy = (model: string) => ({
  current_action: JSON.stringify({
    id: 331,
    type: "ir.actions.act_window",
    context: `{"note": "\\"res_model\\":\\"sale.order\\""}`,
    embedded_action_ids: [{ parent_res_model: "project.project" }],
    res_model: model,
  }),
});

export const odooPages: readonly SavedPage[] = [
  {
    file: "odoo-opportunity",
    crm: "odoo",
    shows: "opportunity",
    url: `${odoo}/odoo/crm/7`,
    ref: deal,
    fields,
  },
  {
    file: "odoo-opportunity-of-action",
    crm: "odoo",
    shows: "opportunity",
    url: `${odoo}/odoo/contacts/12/action-331/7`,
    session: shownBy("crm.lead"),
    ref: deal,
    fields,
  },
  {
    file: "odoo-opportunity-readonly",
    crm: "odoo",
    shows: "opportunity",
    url: `${odoo}/odoo/crm.lead/7`,
    ref: deal,
    accountId: "12",
    fields: {
      name: "Fabrikam: line 4 & 5 rollout",
      accountName: "Fabrikam Robotics",
      stage: "Proposition",
      amount: "$ 84,000.00",
      closeDate: "12/18/2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "odoo-opportunity-de",
    crm: "odoo",
    shows: "another language",
    url: `${odoo}/web#cids=1&menu_id=126&action=185&model=crm.lead&view_type=form&id=7`,
    ref: deal,
    accountId: "12",
    fields: {
      name: "Fabrikam: Linie 4",
      accountName: "Fabrikam Robotics",
      stage: "Angebot",
      amount: "84.000,00",
      currency: "€",
      closeDate: "18.12.2026",
      owner: "Dana Ortiz",
    },
  },
  {
    file: "odoo-partner",
    crm: "odoo",
    shows: "account",
    url: `${odoo}/odoo/crm/7/res.partner/12`,
    ref: account,
    fields: { name: "Fabrikam Robotics", website: "https://www.fabrikam.example", owner: "Dana Ortiz" },
  },
  {
    file: "odoo-partner-of-word",
    crm: "odoo",
    shows: "account",
    url: `${odoo}/odoo/our-customers/12`,
    session: shownBy("res.partner"),
    ref: account,
    fields: { name: "Fabrikam Robotics", website: "https://www.fabrikam.example/", owner: "Dana Ortiz" },
  },
  {
    file: "odoo-kanban",
    crm: "odoo",
    shows: "list",
    url: `${odoo}/odoo/crm`,
    session: shownBy("crm.lead"),
    ref: null,
  },
  {
    file: "odoo-sale",
    crm: "odoo",
    shows: "other object",
    url: `${odoo}/odoo/action-340/7`,
    session: shownBy("sale.order"),
    ref: null,
  },
];
