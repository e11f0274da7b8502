// Who is in a deal, and the rows that lie in deals and partnerships; joined into `Tables` by `tables.ts`.
import type { ColumnType } from "kysely";
import type { Audience } from "../../lib/contract/shared-rows.ts";
import type { DealLevel } from "../../lib/contract/words.ts";
import type { Told } from "../../lib/domain/deal/settle-conflicts.ts";

/** Written by `set_deal_access` alone. */
export type DealAccessTable = {
  deal_id: string;
  organisation_id: string;
  level: DealLevel;
  since: number;
};

export type ScopeRowTable = {
  scope_kind: "deal" | "partnership" | "org";
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

/** A registration that its payer compares with its others. The payer's own. */
export type ConflictSubjectTable = {
  payer_id: string;
  deal_id: string;
  domain: string | null;
  name_key: string;
  /** To be looked at from then on; null: nothing changes by itself. */
  wanted_at: number | null;
  /** What its participants were told last. */
  told: ColumnType<Told, string, string> | null;
};

/** Two partnerships, in ascending order, that the organisation keeps apart. */
export type CompetitorMarkTable = {
  organisation_id: string;
  id: string;
  one_id: string;
  other_id: string;
  marked_by_name: string;
  marked_by_title: string | null;
  marked_at: number;
};

/** What an organisation gives its own sellers; one row each, its own. */
export type QuotaSettingTable = {
  organisation_id: string;
  quota_bp: number;
  accelerator_bp: number;
  set_by_name: string;
  set_by_title: string | null;
  set_at: number;
};
