// What CRMs share whose pages mark a field by its label alone: the same fields, each after its label. For the adapters of
// Freshsales, Zendesk Sell and Attio; one whose fields stand elsewhere writes its own rule.
import type { Alternative, FieldRule } from "../../adapter.ts";
import * as known from "./field-labels.ts";

type After = ReturnType<typeof known.labelled>;

const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

/** All that is read after a label and nowhere else. */
export const labelledFields = (after: After): FieldRule[] => [
  { field: "pipeline", kinds: deal, alternatives: [after(known.pipelineLabels)] },
  { field: "amount", kinds: deal, alternatives: [after(known.amountLabels)] },
  { field: "closeDate", kinds: deal, alternatives: [after(known.closeDateLabels)] },
  {
    field: "website",
    kinds: ["account"],
    alternatives: [after(known.websiteLabels, { inner: "a[href^='http']", read: "href" })],
  },
  { field: "owner", kinds: both, alternatives: [after(known.ownerLabels)] },
  { field: "created", kinds: both, alternatives: [after(known.createdLabels)] },
];

/** The company of a deal, by its link: after its label, else the first that `selector` finds. */
export function linkedAccount(
  after: After,
  link: string,
  { selector, seen }: Omit<Alternative, "read">,
): FieldRule[] {
  const by = (read: "href" | "text"): Alternative[] => [
    after(known.accountLabels, { inner: link, read }),
    { selector, read, seen },
  ];
  return [
    { field: "accountRef", kinds: deal, alternatives: by("href") },
    { field: "accountName", kinds: deal, alternatives: by("text") },
  ];
}
