// Who is in a deal, and the rows that lie in deals and partnerships; joined into `Tables` by `tables.ts`.
import type { ColumnType } from "kysely";
import type { Audience } from "../../lib/contract/shared-rows.ts";
import type { DealLevel } from "../../lib/contract/words.ts";

/** Written by `set_deal_access` alone. */
export type DealAccessTable = {
  deal_id: string;
  organisation_id: string;
  level: DealLevel;
  since: number;
};

export type ScopeRowTable = {
  scope_kind: "deal" | "partnership";
  scope_id: string;
  entity: string;
  id: string;
  /** Whose member put it there first. */
  organisation_id: string;
  audience: Audience;
  /** Others than its author's organisation may rewrite it. */
  common: boolean;
  /** The record, by the contract's schema of its entity. */
  row: ColumnType<unknown, string, string>;
  changed_at: number;
};
