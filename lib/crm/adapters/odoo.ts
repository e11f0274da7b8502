// Odoo 17 to 19 (self-hosted or *.odoo.com). Built after its published source and pages, without an installation. Fields
// bear their API's names; who may edit a record sees inputs, others text. It keeps no hidden views; dialogs over a
// record stand outside of its action.
import { odooUrls } from "../../domain/record-urls/odoo.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

/** Not those in the cards and rows of a list inside the form, which have the same names. */
const own = (name: string): string =>
  `.o_field_widget[name="${name}"]:not(.o_field_x2many *, .o_field_one2many *, .o_kanban_renderer *)`;

const typed = (name: string): Alternative => ({
  selector: `${own(name)} :is(input, textarea)`,
  read: "value",
  seen,
});
const field = (name: string): Alternative[] => [
  typed(name),
  { selector: `${own(name)}:not(:has(input, textarea))`, read: "text", seen },
];

export const odoo: AdapterTable = {
  ...odooUrls,
  label: "Odoo",
  version: 1,
  matches: [],
  // 17; later titles are the bare name, as are those of pages that still load. Unconfirmed.
  titles: both.map((kind) => ({ kind, pattern: "^(?:\\(\\d{1,4}\\) )?Odoo - (?<name>.{1,300})$" })),
  visible: [{ selector: ".o_action_manager .o_form_view", kinds: both, seen }],
  fields: [
    { field: "name", kinds: both, alternatives: field("name") },
    {
      field: "accountRef",
      kinds: deal,
      alternatives: [{ selector: `${own("partner_id")} a.o_form_uri`, read: "href", seen }],
    },
    {
      field: "accountName",
      kinds: deal,
      alternatives: [
        typed("partner_id"),
        // A link whose further lines are the address (until 18), or just a name.
        { selector: `${own("partner_id")} .o_form_uri > span:first-child`, read: "text", seen },
        { selector: `${own("partner_id")} .o_form_uri`, read: "text", seen },
        // Before the customer is created, its name is kept as text.
        ...field("partner_name"),
      ],
    },
    {
      field: "stage",
      kinds: deal,
      // Since 18 the time spent in the stage stands in a second part.
      alternatives: [
        { selector: `${own("stage_id")} .o_arrow_button_current > span:first-child`, read: "text", seen },
        { selector: `${own("stage_id")} .o_arrow_button_current`, read: "text", seen },
      ],
    },
    { field: "amount", kinds: deal, alternatives: field("expected_revenue") },
    {
      field: "currency",
      kinds: deal,
      alternatives: [
        {
          selector: `${own("expected_revenue")} span.o_input > span:not(.o_monetary_ghost_value)`,
          read: "text",
          seen,
        },
      ],
    },
    { field: "closeDate", kinds: deal, alternatives: field("date_deadline") },
    { field: "owner", kinds: both, alternatives: field("user_id") },
    // On a form only where a company put it there.
    { field: "created", kinds: both, alternatives: field("create_date") },
    {
      field: "website",
      kinds: ["account"],
      alternatives: [typed("website"), { selector: `${own("website")} a[href]`, read: "href", seen }],
    },
  ],
};
