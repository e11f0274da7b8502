// What a person pointed at on a record's page: sent by the picker, parsed by the background, shown in the options. Types
// only, for the picker carries no zod; the schema is in `picked-parse.ts`.
import type { PageField } from "../contract/crm-table/page-fields.ts";
import type { Proposal } from "../crm/proposal.ts";

/** What can be pointed at, in the order it is asked. */
export const pickable = [
  "name",
  "accountName",
  "stage",
  "pipeline",
  "amount",
  "closeDate",
  "website",
  "owner",
] as const satisfies readonly PageField[];
export type Pickable = (typeof pickable)[number];

export type Pick = {
  field: Pickable;
  /** As the page shows it. */
  value: string;
  /** Best first. */
  proposals: Proposal[];
};

export type Picked = { href: string; picks: Pick[] };
