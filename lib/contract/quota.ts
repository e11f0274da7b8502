// What an organisation gives its own sellers for joint deals, and what it booked for one. Both are its own: no feed, no
// statement and no other organisation ever holds them. Decision: docs/decisions/014-private-credit.md.
import { z } from "zod";
import { basisPoints, dealAmount } from "./money.ts";
import { author } from "./plan.ts";
import { id } from "./shapes.ts";

const rates = {
  /** Of the booked amount: 10,000 counts it in full. */
  quotaBp: basisPoints,
  /** On top of it. */
  acceleratorBp: basisPoints,
};

/** One per organisation, which its id is. */
export const quotaSetting = z.object({ id, ...rates, set: author });
export type QuotaSetting = z.infer<typeof quotaSetting>;

/** What one deal counts for us: our own CRM amount, or what a person typed. One per deal and organisation. */
export const bookedAmount = z.object({
  id,
  dealId: id,
  organisationId: id,
  /** null: taken away again, the amount of the deal counts. */
  amount: dealAmount.nullable(),
  booked: author,
});
export type BookedAmount = z.infer<typeof bookedAmount>;

export const quotaMutationArgs = {
  "quota.set": z.object(rates),
  "quota.book": z.object({
    dealId: id,
    /** Of the first one; later ones take its place. */
    rowId: id,
    amount: dealAmount.nullable(),
  }),
} as const;
export type QuotaCommand = keyof typeof quotaMutationArgs;
