// What the background shows of credit that is private: our quota setting, and bonuses between a payer and who earns them.
// Part of the surface port.
import type { BonusEntry, CountedWin, Promised } from "../contract/bonus-entry.ts";
import type { QuotaSetting } from "../contract/quota.ts";
import type { Organisation } from "../contract/records.ts";

/** How near one promise is in the quarter that runs. */
export type Progress = { promise: Promised; wins: CountedWin[]; isEarned: boolean };

/** Between one payer and one company that earns; one of the two is ours. */
export type BonusStanding = {
  payer: Organisation;
  beneficiary: Organisation;
  /** The quarter that runs. */
  quarter: string;
  /** Earned in this quarter or the one before and not taken back, and what was taken back in them; the latest first. */
  entries: BonusEntry[];
  progress: Progress[];
};

export type OwnCreditView = {
  /** null: nothing was said, the usual counts. */
  quota: QuotaSetting | null;
  /** The server was asked to change it and has not answered. */
  isAsked: boolean;
  /** Of the deal asked for. */
  bonuses: BonusStanding[];
};
