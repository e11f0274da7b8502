// Tryton 6.0 (self-hosted). It keeps a tab per opened record and hides all but one; a tab's form says its model only
// by the fields in it, and all values stand in inputs. Titles name the kind of record ("Party - Tryton"), never the
// record. A form links nothing, so a deal names its company only in words.
import { trytonUrls } from "../../domain/record-urls/tryton.ts";
import type { AdapterTable, Alternative } from "../adapter.ts";

const seen = "2026-11";
const deal = ["opportunity"] as const;
const tab = "#tabcontent > .tab-pane.active";
// The lists in a form (addresses, lines) have forms of their own, with fields of the same names.
const own = ":not(.form-one2many *)";

const input = (name: string): Alternative => ({
  selector: `input[name="${name}"]${own}`,
  read: "value",
  seen,
});

export const tryton: AdapterTable = {
  ...trytonUrls,
  label: "Tryton",
  version: 1,
  matches: [],
  titles: [],
  visible: [
    { selector: `${tab}:has(input[name="party"]):has(select[name="state"])`, kinds: deal, seen },
    // A product or a user has a name too; only a party has a language beside it.
    { selector: `${tab}:has(input[name="name"]):has([name="lang"])`, kinds: ["account"], seen },
  ],
  fields: [
    { field: "name", kinds: deal, alternatives: [input("description")] },
    { field: "name", kinds: ["account"], alternatives: [input("name")] },
    { field: "accountName", kinds: deal, alternatives: [input("party")] },
    {
      field: "stage",
      kinds: deal,
      alternatives: [{ selector: `select[name="state"]${own}`, inner: "option:checked", read: "text", seen }],
    },
    // Two inputs, the shown one as the person writes numbers, the other while it is typed in.
    { field: "amount", kinds: deal, alternatives: [input("amount")] },
    {
      field: "currency",
      kinds: deal,
      alternatives: [{ selector: 'div:has(> input[name="amount"]) > .symbol', read: "text", seen }],
    },
    { field: "closeDate", kinds: deal, alternatives: [input("end_date")] },
    // A person may change it; Tryton shows no other date of the beginning.
    { field: "created", kinds: deal, alternatives: [input("start_date")] },
    { field: "owner", kinds: deal, alternatives: [input("employee")] },
    {
      field: "website",
      kinds: ["account"],
      // Among the ways to reach a party: others are mailto: and tel:.
      alternatives: [{ selector: 'a.column-affix[href^="http"]', read: "href", seen }],
    },
  ],
};
