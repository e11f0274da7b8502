// The tables as Kysely sees them: snake_case, one type per table, made by the files in `migrations/`.
//
// How to add a migration: a new file `migrations/YYYYMMDDTHHMM-what-it-does.ts` (UTC, later than every other)
// exporting `up(db: Kysely<unknown>)`; it is found by its name, nothing to register. Never edit one that was
// committed. Use `runAll`, `protectTable` and `defineFunction` of `migration-kit.ts`: they give row-level
// security, grants and ownership. Then type the table: here, or from your own folder by declaration merging
// (`declare module "#server/db/tables.ts" { interface Tables { … } }`). `schema.db.test.ts` fails for a table
// without policies and for a definer function that no test names. It runs while the version before serves: `migration-rules.test.ts`
// fails for one that holds locks or takes away what that version reads.
//
// Conventions: times are int8 milliseconds UTC, read as numbers by both drivers; ids are uuid, read as lower-case
// strings; jsonb is written with JSON.stringify; keys begin with `organisation_id`, the one who owns the row.
import type { ColumnType } from "kysely";
import type { OfflinePartner } from "../../lib/contract/offline.ts";
import type {
  InvestmentTier,
  MemberRole,
  PartnerType,
  Reveal,
  Segment,
  SharedField,
} from "../../lib/contract/words.ts";
import type {
  DigestChannelTable,
  DigestChannelUrlTable,
  DigestDeliveryTable,
  DigestMemberTable,
} from "../digest/tables.ts";
import type { IdentityTables } from "../identity/tables.ts";
import type {
  AccountListRejectedTable,
  AccountListTable,
  AccountRefTable,
  AccountTable,
  OverlapMatrixTable,
  OverlapTable,
  RematchWantedTable,
} from "./account-tables.ts";
import type {
  CompetitorMarkTable,
  ConflictSubjectTable,
  DealAccessTable,
  QuotaSettingTable,
  ScopeRowTable,
} from "./deal-tables.ts";
import type {
  AuditEntryTable,
  ClientTable,
  DevicePullTable,
  FeedCounterTable,
  FeedTable,
  MutationRefusalTable,
  NoteTable,
  TouchpointShareTable,
  TouchpointSubjectTable,
  TouchpointTable,
} from "./sync-tables.ts";

/** Written as JSON text, read as the value. */
export type Json<T> = ColumnType<T, string, string>;

export type OrganisationTable = { id: string; name: string; created_at: number };

export type MemberTable = {
  organisation_id: string;
  id: string;
  issuer: string;
  subject: string;
  name: string;
  email: string;
  title: string | null;
  role: MemberRole;
  status: "active" | "deactivated";
  created_at: number;
};

export type MemberInvitationTable = {
  organisation_id: string;
  id: string;
  /** Lower case. */
  email: string;
  role: MemberRole;
  invited_by: string;
  invited_by_name: string;
  created_at: number;
  expires_at: number;
  /** Redeemed or revoked. */
  closed_at: number | null;
};

/** The one table of two organisations: `inviting_id` asked, `accepting_id` accepted. */
export type PartnershipTable = {
  id: string;
  inviting_id: string;
  accepting_id: string;
  status: "active" | "ended";
  started_at: number;
  ended_at: number | null;
};

/** A placeholder, an organisation without members; written by definer functions alone. */
export type OfflinePartnerTable = {
  /** Whose it is. */
  organisation_id: string;
  id: string;
  /** Registrable domain. */
  website: string | null;
  contact_name: string | null;
  contact_title: string | null;
  /** What it was until it was changed, the latest last. */
  earlier: ColumnType<NonNullable<OfflinePartner["earlier"]>, never, never>;
  /** The organisation it turned out to be. */
  joined_as: string | null;
  joined_at: number | null;
};

export type PartnershipInvitationTable = {
  organisation_id: string;
  id: string;
  company_name: string;
  /** Lower case. */
  email: string;
  invited_by: string;
  invited_by_name: string;
  created_at: number;
  expires_at: number;
  /** The placeholder that the company invited is taken for; null: it is none. */
  placeholder_id: ColumnType<string | null, string | null | undefined, never>;
  /** Accepted or revoked. */
  closed_at: number | null;
};

/** An organisation says that it is a placeholder of another; written by definer functions alone. */
export type PlaceholderClaimTable = {
  /** Whose placeholder it is. */
  organisation_id: string;
  /** The invitation's. */
  id: string;
  placeholder_id: string;
  claimed_by: string;
  company_name: string;
  claimed_by_name: string;
  claimed_at: number;
  outcome: "confirmed" | "refused" | null;
  answered_at: number | null;
};

/** Ours alone. */
export type PartnerProfileTable = {
  organisation_id: string;
  partnership_id: string;
  partner_type: PartnerType | null;
  investment_tier: InvestmentTier | null;
};

/** What `organisation_id` reveals to the other side; a missing row is `hidden`. */
export type SharingTable = {
  organisation_id: string;
  partnership_id: string;
  ours: Segment;
  theirs: Segment;
  reveal: Reveal;
};

export type SharingFieldsTable = {
  organisation_id: string;
  partnership_id: string;
  fields: SharedField[];
};

export interface Tables extends IdentityTables {
  organisation: OrganisationTable;
  member: MemberTable;
  member_invitation: MemberInvitationTable;
  partnership: PartnershipTable;
  partnership_invitation: PartnershipInvitationTable;
  offline_partner: OfflinePartnerTable;
  placeholder_claim: PlaceholderClaimTable;
  partner_profile: PartnerProfileTable;
  sharing: SharingTable;
  sharing_fields: SharingFieldsTable;
  account: AccountTable;
  account_ref: AccountRefTable;
  account_list: AccountListTable;
  account_list_rejected: AccountListRejectedTable;
  overlap: OverlapTable;
  overlap_matrix: OverlapMatrixTable;
  rematch_wanted: RematchWantedTable;
  touchpoint: TouchpointTable;
  touchpoint_share: TouchpointShareTable;
  touchpoint_subject: TouchpointSubjectTable;
  note: NoteTable;
  deal_access: DealAccessTable;
  scope_row: ScopeRowTable;
  conflict_subject: ConflictSubjectTable;
  competitor_mark: CompetitorMarkTable;
  quota_setting: QuotaSettingTable;
  digest_member: DigestMemberTable;
  digest_channel: DigestChannelTable;
  digest_channel_url: DigestChannelUrlTable;
  digest_delivery: DigestDeliveryTable;
  audit_entry: AuditEntryTable;
  client: ClientTable;
  device_pull: DevicePullTable;
  mutation_refusal: MutationRefusalTable;
  feed_counter: FeedCounterTable;
  feed: FeedTable;
}
