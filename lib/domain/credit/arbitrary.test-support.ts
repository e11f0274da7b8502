// Any policy with any agreement that fits it, for the property tests of credit.
import fc from "fast-check";
import type { CreditEvidence } from "../../contract/credit.ts";
import { currencyDecimals } from "../../contract/currencies.ts";
import { creditRole, touchpointType } from "../../contract/words.ts";
import { policy } from "./credit.test-support.ts";
import type { StatementInput } from "./statement.ts";

/** The number of cases each property of money is tried with. */
export const CASES = { numRuns: 10_000 };

const bp = fc.integer({ min: 0, max: 10_000 });
export const currencyCode = fc.constantFrom(...currencyDecimals.keys());
/** Small, so that cents matter, and up to what a deal may be. */
export const units = fc.oneof(
  fc.bigInt({ min: -300n, max: 300n }),
  fc.bigInt({ min: -(10n ** 16n) + 1n, max: 10n ** 16n - 1n }),
);

/** `count` whole numbers of at least 0 that add to 10,000; equal ones more often than chance has it. */
const composition = (count: number): fc.Arbitrary<number[]> =>
  fc.oneof(
    fc
      .array(bp, { minLength: count - 1, maxLength: count - 1 })
      .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
      .map((cuts) => cuts.slice(1).map((cut, at) => cut - (cuts[at] ?? 0))),
    fc.constant(
      Array.from({ length: count }, (_, at) => Math.floor(10_000 / count) + (at < 10_000 % count ? 1 : 0)),
    ),
  );

const organisation = (at: number) => `01939d5e-7a2b-7c3d-8e4f-00000000000${at}`;
const around = fc.tuple(fc.nat(2_000), fc.nat(2_000));
const between = (a: number, b: number, [below, above]: [number, number]) => ({
  min: Math.max(0, Math.min(a, b) - below),
  default: a,
  max: Math.min(10_000, Math.max(a, b) + above),
});

const evidence: fc.Arbitrary<CreditEvidence[]> = fc.array(
  fc.record({
    creditRole: fc.constantFrom(...creditRole.options),
    organisationId: fc.nat(5).map(organisation),
    type: fc.constantFrom(...touchpointType.options),
    occurredAt: fc.nat(10),
    recordedAt: fc.integer({ min: 10, max: 2_000_000_000 }),
    confirmed: fc.boolean(),
  }),
  { maxLength: 6 },
);

/** Somebody always earns. */
export const statementInput: fc.Arbitrary<StatementInput> = fc
  .record({
    count: fc.integer({ min: 2, max: 6 }),
    creditRoles: fc.shuffledSubarray([...creditRole.options], { minLength: 1 }),
  })
  .chain(({ count, creditRoles }) =>
    fc.record({
      count: fc.constant(count),
      creditRoles: fc.constant(creditRoles),
      shares: composition(creditRoles.length),
      defaults: composition(creditRoles.length),
      slack: fc.array(around, { minLength: 6, maxLength: 6 }),
      rateBp: bp,
      rateDefault: bp,
      holders: fc.tuple(
        ...creditRoles.map(() =>
          fc
            .shuffledSubarray([...Array(count).keys()], { maxLength: Math.min(4, count) })
            .chain((ids) => composition(Math.max(1, ids.length)).map((parts) => ({ ids, parts }))),
        ),
      ),
      unfilled: fc.constantFrom("pro_rata" as const, "to_payer" as const),
      required: fc.array(fc.subarray([...touchpointType.options], { minLength: 1, maxLength: 3 }), {
        minLength: creditRoles.length,
        maxLength: creditRoles.length,
      }),
      evidence,
      basis: units,
      currency: currencyCode,
    }),
  )
  .map(({ creditRoles, slack, ...made }): StatementInput => {
    const at = (list: readonly number[], index: number) => list[index] ?? 0;
    const terms = {
      rate: between(made.rateDefault, made.rateBp, slack[5] ?? [0, 0]),
      roles: creditRoles.map((role, index) => ({
        creditRole: role,
        share: between(at(made.defaults, index), at(made.shares, index), slack[index] ?? [0, 0]),
      })),
    };
    return {
      policy: policy({
        models: { sell_with: terms },
        unfilled: made.unfilled,
        requiredEvidence: Object.fromEntries(creditRoles.map((role, index) => [role, made.required[index]])),
      }),
      agreement: {
        model: "sell_with",
        participants: Array.from({ length: made.count }, (_, index) => ({
          organisationId: organisation(index),
        })),
        payerId: organisation(0),
        basis: { minor: made.basis.toString(), currency: made.currency },
        rateBp: made.rateBp,
        shares: creditRoles.map((role, index) => ({ creditRole: role, bp: at(made.shares, index) })),
        roles: creditRoles.flatMap((role, index) => {
          const { ids = [], parts = [] } = made.holders[index] ?? {};
          return ids.map((id, place) => ({
            creditRole: role,
            organisationId: organisation(id),
            partBp: at(parts, place),
          }));
        }),
      },
      evidence: made.evidence,
      kind: "final",
      previous: null,
    };
  })
  .filter(({ policy: { unfilled }, agreement: { roles, shares = [] } }) =>
    shares.some(
      (share) =>
        share.bp > 0 && (unfilled === "to_payer" || roles.some((one) => one.creditRole === share.creditRole)),
    ),
  );
