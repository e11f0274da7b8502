// The commission statement: exact amounts by credit role and organisation with every step that led to them, made of
// codes and numbers so that each screen says them in its language. JSON as it is: its canonical bytes are hashed
// (`lib/domain/credit/statement-hash.ts`), so every field here is part of what is accepted.
import { z } from "zod";
import { basisPoints, currency, minorUnits } from "./money.ts";
import { id } from "./shapes.ts";
import { coSellModel, creditRole, touchpointType } from "./words.ts";

/** `superseded`: a later version counts. The only field of a statement that ever changes, and so not hashed. */
export const statementKind = z.enum(["preview", "final", "superseded"]);
export type StatementKind = z.infer<typeof statementKind>;

/** `kept`: the payer's own. `held`: not paid until there is evidence. */
export const disposition = z.enum(["kept", "held", "payable"]);
export type Disposition = z.infer<typeof disposition>;

/** In minor units: `whole` and `remainder`/`of` of a unit more, away from zero. */
const exactAmount = z.object({
  whole: minorUnits,
  remainder: z.int().nonnegative(),
  of: z.int().positive(),
});
export type ExactAmount = z.infer<typeof exactAmount>;

/** What one organisation earns for one credit role. */
export const statementLine = z.object({
  creditRole,
  organisationId: id,
  shareBp: basisPoints,
  partBp: basisPoints,
  /** `shareBp` × `partBp`. */
  weight: z.int().nonnegative(),
  /** The pool × `weight` / the weights of all lines. */
  exact: exactAmount,
  /** Got one of the units that were left over. */
  extraUnit: z.boolean(),
  amount: minorUnits,
  disposition,
  /** Nobody holds the credit role; the policy gives its share to the payer. */
  unfilled: z.boolean(),
  /** Any one of `anyOf` is enough, none if empty; `waiting`: recorded late and not confirmed. */
  evidence: z.object({
    anyOf: z.array(touchpointType),
    counted: z.int().nonnegative(),
    waiting: z.int().nonnegative(),
  }),
});
export type StatementLine = z.infer<typeof statementLine>;

/** How the amounts came about, in order; one sentence each. `line` and `lines` are positions in `lines`. */
export const statementStep = z.discriminatedUnion("step", [
  /** basis × rate, rounded to a whole unit, a half to the even one. */
  z.object({
    step: z.literal("pool"),
    exact: exactAmount,
    rounded: z.enum(["exactly", "down", "up", "half_down_to_even", "half_up_to_even"]),
  }),
  z.object({
    step: z.literal("unfilled"),
    creditRole,
    shareBp: basisPoints,
    goes: z.enum(["pro_rata", "to_payer"]),
  }),
  /** A negative pool: its absolute value is divided, and the amounts are negated at the end. */
  z.object({ step: z.literal("negative") }),
  z.object({ step: z.literal("line"), line: z.int().nonnegative() }),
  /** Whole units that dividing left over go, one each, to the lines with the largest remainders. */
  z.object({
    step: z.literal("left_over"),
    units: z.int().positive(),
    lines: z.array(z.int().nonnegative()),
    /** Equal remainders stood at the border: the role order decided, then the organisation's id. */
    tied: z.boolean(),
  }),
  z.object({ step: z.literal("kept"), line: z.int().nonnegative() }),
  z.object({ step: z.literal("held"), line: z.int().nonnegative() }),
  /** The lines add up to the pool. */
  z.object({ step: z.literal("sum"), amount: minorUnits }),
]);
export type StatementStep = z.infer<typeof statementStep>;

/** What is allowed and must not go unseen: part of what is accepted. */
export const statementNotice = z.discriminatedUnion("notice", [
  z.object({ notice: z.literal("rate_deviates"), chosenBp: basisPoints, defaultBp: basisPoints }),
  z.object({
    notice: z.literal("share_deviates"),
    creditRole,
    chosenBp: basisPoints,
    defaultBp: basisPoints,
  }),
  /** Every credit role that has a share has the same one. */
  z.object({ notice: z.literal("equal_shares"), creditRoles: z.array(creditRole) }),
  /** Every organisation in this credit role has the same part. */
  z.object({ notice: z.literal("equal_parts"), creditRole, organisationIds: z.array(id) }),
]);
export type StatementNotice = z.infer<typeof statementNotice>;

const sums = z.object({ amount: minorUnits, kept: minorUnits, held: minorUnits, payable: minorUnits });

export const creditStatement = z.object({
  kind: statementKind,
  /** 1, 2, 3 … A change after the first is a new version, never an edit. */
  version: z.int().positive(),
  policy: z.object({ id, version: z.int().positive() }),
  model: coSellModel,
  payerId: id,
  currency,
  basis: minorUnits,
  rateBp: basisPoints,
  pool: minorUnits,
  /** By role order, then organisation id. */
  lines: z.array(statementLine),
  /** By organisation id; every participant, also one without a line. */
  participants: z.array(sums.extend({ organisationId: id })),
  totals: sums,
  steps: z.array(statementStep),
  notices: z.array(statementNotice),
  /** What changed against the version before; null for the first. */
  difference: z
    .object({
      fromVersion: z.int().positive(),
      pool: minorUnits,
      participants: z.array(sums.extend({ organisationId: id })),
    })
    .nullable(),
});
export type CreditStatement = z.infer<typeof creditStatement>;

/** SHA-256 of a statement's canonical bytes, in hexadecimal. */
export const statementHash = z.string().regex(/^[0-9a-f]{64}$/);
