// What a policy promises beside the pool, as it was earned: bonuses, tiers and points, each a row that is never edited. Lies
// in the partnership of who pays and who earns, so that nobody else ever holds it. Decision:
// docs/decisions/014-private-credit.md; what a policy promises: credit-policy.ts.
import { z } from "zod";
import { serviceReward } from "./credit-policy.ts";
import { basisPoints, money } from "./money.ts";
import { day } from "./plan.ts";
import { id, line, time } from "./shapes.ts";
import { creditRole } from "./words.ts";

/** "2026-Q4", by the calendar in UTC. */
export const quarter = z.string().regex(/^\d{4}-Q[1-4]$/);

export const promise = z.object({
  /** Co-sell wins in one quarter that earn it. */
  wins: z.int().positive(),
  /** In which the beneficiary held one of these; none named: any. */
  creditRoles: z.array(creditRole),
  gives: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("amount"), amount: money }),
    z.object({ kind: z.literal("points"), bp: basisPoints }),
    z.object({ kind: z.literal("service"), service: serviceReward }),
    z.object({ kind: z.literal("tier"), name: line, rewards: z.array(serviceReward) }),
  ]),
});
export type Promised = z.infer<typeof promise>;

export const countedWin = z.object({ dealId: id, name: line, day });
export type CountedWin = z.infer<typeof countedWin>;

export const bonusEntry = z.object({
  id,
  partnershipId: id,
  /** Who pays. */
  organisationId: id,
  beneficiaryId: id,
  /** Whose wins count. */
  quarter,
  at: time,
  /** The deal that was won, lost or reopened. */
  dealId: id,
  what: z.discriminatedUnion("kind", [
    /** `wins`: those that counted, the one that reached it last. Terms are those of the policy version of that win. */
    z.object({
      kind: z.literal("earned"),
      promise,
      policy: z.object({ id, version: z.int().positive() }),
      wins: z.array(countedWin).min(1),
    }),
    /** The difference to an earned one. `wins`: those that are left. */
    z.object({ kind: z.literal("taken_back"), of: id, wins: z.array(countedWin) }),
    /** What earned points add for one deal of the quarter after; a later one is the difference. */
    z.object({ kind: z.literal("points"), of: id, name: line, bp: basisPoints, amount: money }),
  ]),
});
export type BonusEntry = z.infer<typeof bonusEntry>;
