// The tables of account lists and of what was found in them, as Kysely sees them. Part of `tables.ts`, which says the conventions.
import type { Generated } from "kysely";
import type { z } from "zod";
import type { overlapCell } from "../../lib/contract/records.ts";
import type { MatchedOn, Segment } from "../../lib/contract/words.ts";
import type { Json } from "./tables.ts";

export type AccountTable = {
  organisation_id: string;
  id: string;
  list_id: string | null;
  name: string;
  domain: string | null;
  name_key: string;
  segment: Segment;
  record_refs: string[];
  owner_name: string | null;
  owner_title: string | null;
  owner_email: string | null;
  owner_phone: string | null;
  has_overlap: boolean;
  /** `bucketOf(id)`. */
  bucket: number;
  updated_at: number;
};

/** Finds an account by CRM record: an array column cannot use an index under row-level security. */
export type AccountRefTable = { organisation_id: string; record_ref: string; account_id: string };

export type AccountListTable = {
  organisation_id: string;
  id: string;
  file_name: string;
  bytes: number;
  bytes_received: Generated<number>;
  state: "announced" | "uploaded" | "reading" | "publishing" | "matching" | "done" | "failed";
  ticket_hash: string | null;
  ticket_expires_at: number | null;
  /** What was found and chosen: encoding, delimiter, mapping, default segment, segment words. */
  reading: Json<unknown> | null;
  bytes_read: Generated<number>;
  row_count: Generated<number>;
  added: Generated<number>;
  changed: Generated<number>;
  unchanged: Generated<number>;
  rejected: Generated<number>;
  overlap_count: Generated<number>;
  failure: string | null;
  imported_by: string;
  imported_by_name: string;
  created_at: number;
  finished_at: number | null;
};

export type AccountListRejectedTable = {
  organisation_id: string;
  list_id: string;
  line: number;
  column_name: string;
  reason: string;
};

/** A match as its viewer may see it: a copy, so that reading one never touches the partner's list. */
export type OverlapTable = {
  organisation_id: string;
  partnership_id: string;
  account_id: string;
  /** Never sent to the viewer. */
  their_account_id: string;
  bucket: number;
  their_name: string;
  their_domain: string | null;
  their_segment: Segment;
  their_owner_name: string | null;
  their_owner_title: string | null;
  their_owner_email: string | null;
  their_owner_phone: string | null;
  matched_on: MatchedOn;
  matched_value: string;
  shared_by_name: string | null;
  shared_at: number;
  /** Whether the viewer sees it. One that the viewer denied is kept unseen: what others may do must not depend on it. */
  shown: Generated<boolean>;
  /** Whether it matches without any correction of the viewer's. */
  matched: Generated<boolean>;
  /** The correction of the viewer's that names it. */
  correction_id: Generated<string | null>;
};

/** A partnership to match again; gone once that is done. */
export type RematchWantedTable = {
  organisation_id: string;
  partnership_id: string;
  /** Another each time it is wanted. */
  id: Generated<string>;
  wanted_at: number;
};

/** What `organisation_id` sees of the partner, per pair of segments. */
export type OverlapMatrixTable = {
  organisation_id: string;
  partnership_id: string;
  cells: Json<z.infer<typeof overlapCell>[]>;
  updated_at: number;
};
