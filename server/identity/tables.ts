// The issuer's tables. Readable by the role `tandem_issuer` alone: no route of the API can reach a password.
// Made by the migration named `identity`; times are milliseconds UTC.
import type { Generated } from "kysely";

/** A person with an account of ours. Exists only once the address is confirmed. */
export type IdentityAccountTable = {
  /** The OIDC subject. */
  id: string;
  /** Lower case; unique. */
  email: string;
  email_verified: boolean;
  name: string;
  /** See `passwords.ts`. */
  password_hash: string;
  created_at: number;
};

/** What oidc-provider stores (tokens, codes, grants, interactions, sessions), by the hash of its id. */
export type IdentityArtifactTable = {
  model: string;
  /** SHA-256 of the token or id: a copy of this table signs nobody in. */
  id: string;
  /** JSON without the id. */
  payload: string;
  account_id: string | null;
  /** The `id` of the grant it was made under. */
  grant_id: string | null;
  uid: string | null;
  consumed_at: number | null;
  /** Hash of the refresh attempt that consumed it, so that the same attempt may ask again. */
  consumed_by: string | null;
  /** Of a grant, which is a session: browser and system, when it began and when it last got a token. Else null. */
  device: string | null;
  made_at: number | null;
  used_at: number | null;
  expires_at: number;
};

/** A code on its way to an address, one per sign-in window. */
export type IdentityChallengeTable = {
  /** Hash of the interaction's uid. */
  interaction: string;
  purpose: "sign_up" | "reset";
  email: string;
  /** What the person gave when signing up; null for `reset`. */
  name: string | null;
  password_hash: string | null;
  /** null: no code can pass (nobody, or somebody already, has this address). */
  code_hash: string | null;
  tries: Generated<number>;
  expires_at: number;
};

/** Counters that slow guessing down, by the hash of what they count. */
export type IdentityLimitTable = { key: string; count: number; window_ends_at: number };

/** Signing and cookie keys, made at first start. */
export type IdentityKeyTable = { kind: "signing" | "cookie"; value: string; created_at: number };

export type IdentityTables = {
  identity_account: IdentityAccountTable;
  identity_artifact: IdentityArtifactTable;
  identity_challenge: IdentityChallengeTable;
  identity_limit: IdentityLimitTable;
  identity_key: IdentityKeyTable;
};
