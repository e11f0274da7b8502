// Closed words and shares as people read them, for sentences that are made where no message catalogue is: refusals, and what
// an act says when it is listed or copied. The words are those of the catalogues: a test compares them.
import type { CoSellModel, CreditRole, Motion } from "../contract/words.ts";

export const motionWords: Record<Motion, string> = {
  co_sell: "Co-sell",
  referral: "Referral",
  resale: "Resale",
  oem: "OEM",
  marketplace: "Marketplace",
};

export const modelWords: Record<CoSellModel, string> = {
  sell_with: "Sell with",
  sell_through: "Sell through",
  sell_to: "Introduction",
};

export const creditRoleWords: Record<CreditRole, string> = {
  sourcing: "Sourcing",
  selling: "Selling",
  technical_validation: "Technical validation",
  implementation: "Implementation",
  influence: "Influence",
};

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A moment's day: "16 Feb 2027", which nobody reads as another one. */
export const dayInWords = (at: number): string => day.format(at);

/** Basis points: 2,750 reads "27.5%". */
export const percentInWords = (bp: number): string => `${bp / 100}%`;
