// Odoo 17 to 19: self-hosted or *.odoo.com. Since 18 paths, "/odoo/crm/7", nested after what was opened before (the last
// pair counts); until then, and still accepted, "/web#id=7&model=crm.lead". An action's number or a word of the
// company's own hides the model; the tab keeps the action it shows in its session storage.
import type { UrlRule, UrlTable } from "./url-table.ts";

const id = "(?<id>[1-9]\\d{0,17})";
/** Installed as a web app, addresses begin otherwise. */
const before = "^/(?:odoo|scoped_app)/(?:[^?]{0,1000}/)?";
const end = "/?(?:\\?|$)";

function rules(kind: UrlRule["kind"], model: string, words: string) {
  return {
    path: { kind, pattern: `${before}(?:${words}|${model})/${id}${end}`, on: "path" },
    hidden: {
      kind,
      // With a dot, or "m-" before it, it is a model's own name.
      pattern: `${before}(?:action-[\\w.]{1,100}|(?!m-)[a-zA-Z_][\\w-]{0,100})/${id}${end}`,
      on: "path",
      session: { key: "current_action", pattern: `"res_model": ?"${model}"` },
    },
    // Parameters in any order.
    hash: {
      kind,
      pattern: `^(?=(?:.{0,1000}&)?model=${model}(?:&|$))(?:.{0,1000}&)?id=${id}(?:&|$)`,
      on: "hash",
    },
  } satisfies Record<string, UrlRule>;
}

const deal = rules("opportunity", "crm\\.lead", "crm");
const company = rules("account", "res\\.partner", "contacts");

export const odooUrls: UrlTable = {
  crm: "odoo",
  host: null,
  instance: "origin",
  id: "as-is",
  urls: [deal.path, company.path, deal.hash, company.hash, deal.hidden, company.hidden],
};
