// The view "My accounts and deals". Types only: the background gives it, the panel's list and the co-sell plans show it.
import type { Account } from "../contract/records.ts";

export type AccountRow = {
  account: Account;
  /** Names of partners with a full overlap here. */
  partners: string[];
  lastTouchpointAt: number | null;
  /** Refused items or unsent ones on this account. */
  waiting: number;
};

/** "My accounts and deals": those where a partner helps or something waits first. */
export type AccountsView = { total: number; rows: AccountRow[]; query: string };
