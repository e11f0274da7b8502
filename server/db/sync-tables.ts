// The tables of touchpoints and of sync, joined into `Tables` by `tables.ts`; see there for the conventions.
import type { ColumnType, Generated } from "kysely";
import type { RefusalCode } from "../../lib/contract/mutations.ts";
import type { TouchpointType, Visibility } from "../../lib/contract/words.ts";

export type TouchpointTable = {
  organisation_id: string;
  id: string;
  person_name: string;
  person_title: string | null;
  recorded_by: string;
  type: TouchpointType;
  customer_name: string;
  customer_domain: string | null;
  visibility: Visibility;
  occurred_at: number;
  recorded_at: number;
  /** By the contract's schema; empty where there are none. */
  details: ColumnType<unknown, string | undefined, never>;
};

export type TouchpointShareTable = {
  organisation_id: string;
  id: string;
  touchpoint_id: string;
  partnership_id: string;
};

export type TouchpointSubjectTable = {
  organisation_id: string;
  /** The touchpoint's id. */
  id: string;
  account_id: string | null;
  record_ref: string | null;
  /** The deal that everyone in it sees the touchpoint in, and its row there. */
  deal_id: string | null;
  deal_row_id: string | null;
};

export type NoteTable = {
  organisation_id: string;
  id: string;
  touchpoint_id: string;
  author_name: string;
  text: string;
  visibility: Visibility;
  written_at: number;
};

/** A device of a member. */
export type ClientTable = {
  organisation_id: string;
  id: string;
  member_id: string;
  last_mutation_id: Generated<number>;
  /** When it last sent something. */
  seen_at: number;
};

/** When a device last had all there was for it; read by its member and by admins. */
export type DevicePullTable = {
  organisation_id: string;
  client_id: string;
  member_id: string;
  pulled_at: number;
  /** How far the feed went then. */
  seq: number;
};

export type MutationRefusalTable = {
  organisation_id: string;
  client_id: string;
  mutation_id: number;
  code: RefusalCode;
  message: string;
  refused_at: number;
};

/** Locked by whoever writes to the organisation's feed, so that sequence order is commit order. */
export type FeedCounterTable = {
  organisation_id: string;
  last_seq: number;
  /** Entries below it are gone: a cursor before it starts over. The one at it stays, so that a cursor there is known. */
  floor: Generated<number>;
};

export type FeedTable = {
  organisation_id: string;
  seq: number;
  scope: string;
  op: "put" | "remove" | "enter" | "leave" | "pack";
  entity: string | null;
  row_id: string | null;
  /** When it was written, by the database's clock: tells entries of one number apart that two pasts gave it. */
  at: Generated<number>;
};
