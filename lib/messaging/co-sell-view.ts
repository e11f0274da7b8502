// What surfaces see of our programme and of the co-sell plan of each active partnership. Views of the surface port.
import type {
  CoSellAccount,
  CoSellOwner,
  CoSellPlan,
  CoSellStep,
  Programme,
  ProgrammeStep,
} from "../contract/co-sell.ts";
import type { PolicyAcceptance, PolicyOffer } from "../contract/policy-offer.ts";
import type { Account, Organisation, Partnership } from "../contract/records.ts";
import type { Deviation } from "../domain/co-sell/deviations.ts";
import type { CoSellProgress } from "../domain/co-sell/progress.ts";

/** Steps in their order; `removed`: to bring back. */
export type Playbook<S> = { steps: S[]; removed: S[] };

export type ProgrammeItem = {
  rules: Programme | null;
  playbook: Playbook<ProgrammeStep>;
  /** Versions of ours that are offered to somebody, latest first. */
  policies: { policyId: string; version: number }[];
};

/** The credit rules by which one side pays, and who accepted them. */
export type CreditRules = { payer: Organisation; offer: PolicyOffer; accepted: PolicyAcceptance[] };

export type CoSellItem = {
  partnership: Partnership;
  rules: CoSellPlan | null;
  playbook: Playbook<CoSellStep>;
  accounts: CoSellAccount[];
  removedAccounts: CoSellAccount[];
  /** Our accounts that the server was asked to name. */
  askedAccounts: string[];
  owners: CoSellOwner[];
  /** Those in force, ours first. */
  credit: CreditRules[];
  /** From our programme; ours alone. */
  deviations: Deviation[];
  progress: CoSellProgress;
};

export type CoSellView = {
  programme: ProgrammeItem;
  plans: CoSellItem[];
  /** Rows that are saved on this device and not on the server yet. */
  pending: string[];
};

/** Accounts of ours that may be named in one plan, as far as this device knows: those the partner shows us in full. */
export type CoSellAccountsView = { query: string; total: number; accounts: Account[] };

/** Which accounts: those that may be named in the plan of this partnership, by words of their names. */
export type CoSellQuery = { partnershipId: string; query: string; limit: number };
