// What an agreement is refused for: everything at once, each with the field to mend.
import { expect, it } from "vitest";
import type { CreditShare } from "../../contract/credit.ts";
import {
  ACME,
  BIRCH,
  CEDAR,
  held,
  NORTHWIND,
  policy,
  problemsOf,
  statementOf,
} from "./credit.test-support.ts";
import { defaultShares } from "./shares.ts";
import { startingTerms } from "./starting-terms.ts";

const sellWith = startingTerms.models.sell_with ?? expect.fail("the starting terms offer sell with");
const shares = (...changed: [number, number][]): CreditShare[] =>
  defaultShares(sellWith).map((share, at) => ({
    ...share,
    bp: changed.find(([position]) => position === at)?.[1] ?? share.bp,
  }));

it("refuses a model the policy does not offer", () => {
  expect(problemsOf({ agreement: { model: "sell_to" } })).toEqual([
    { code: "model_not_offered", at: "model" },
  ]);
});

it.each([
  [2_499, "rateBp"],
  [3_001, "rateBp"],
])("refuses a rate of %i where 2500 to 3000 may be chosen", (rateBp, at) => {
  expect(problemsOf({ agreement: { rateBp } })).toEqual([{ code: "rate_outside_range", at }]);
});

it("lets the payer check the rate against the partner's tier, and others against all that is published", () => {
  const gold = {
    name: "Gold",
    wins: 10,
    rates: { sell_with: { min: 2_800, default: 3_000, max: 3_400 } },
    rewards: [],
  };
  const tiered = policy({ tiers: [gold] });
  expect(statementOf({ policy: tiered, tier: "Gold" }).rateBp).toBe(3_000);
  expect(problemsOf({ policy: tiered, tier: "Gold", agreement: { rateBp: 2_700 } })).toHaveLength(1);
  expect(problemsOf({ policy: tiered, agreement: { rateBp: 3_400 } })).toEqual([]);
  expect(problemsOf({ policy: tiered, agreement: { rateBp: 3_401 } })).toHaveLength(1);
  expect(problemsOf({ policy: tiered, tier: "Silver" })).toEqual([{ code: "tier_unknown", at: "tier" }]);
});

it("gives the same statement to whoever does not know the tier", () => {
  const rates = { sell_with: { min: 2_800, default: 3_000, max: 3_400 } };
  const tiered = policy({ tiers: [{ name: "Gold", wins: 10, rates, rewards: [] }] });
  const payer = statementOf({ policy: tiered, tier: "Gold" });
  expect(statementOf({ policy: tiered, agreement: { rateBp: payer.rateBp } })).toEqual(payer);
});

it("refuses a share outside its range, and shares that do not add to 10,000", () => {
  expect(problemsOf({ agreement: { shares: shares([1, 2_999]) } })).toEqual([
    { code: "share_outside_range", at: "shares.1.bp" },
    { code: "shares_sum", at: "shares" },
  ]);
});

it("refuses shares that leave a role out, name one twice or name one the model does not have", () => {
  expect(problemsOf({ agreement: { shares: shares().slice(1) } })).toEqual([
    { code: "share_missing", at: "shares" },
    { code: "shares_sum", at: "shares" },
  ]);
  const [first, ...rest] = shares();
  const twice = [...rest, ...rest.slice(0, 1), ...(first ? [first] : [])];
  expect(problemsOf({ agreement: { shares: twice } })).toContainEqual({
    code: "share_twice",
    at: "shares.3.creditRole",
  });
  const foreign: CreditShare[] = [...shares(), { creditRole: "implementation", bp: 0 }];
  expect(problemsOf({ agreement: { shares: foreign } })).toEqual([
    { code: "role_not_in_model", at: "shares.4.creditRole" },
  ]);
});

it("refuses parts of a shared role that do not add to 10,000", () => {
  const roles = [...held("sourcing", NORTHWIND), ...held("selling", [ACME, 5_000], [BIRCH, 4_999])];
  expect(problemsOf({ agreement: { roles } })).toEqual([{ code: "parts_sum", at: "roles.1.partBp" }]);
});

it("refuses a role for who takes no part, twice for the same, or outside the model", () => {
  const participants = [NORTHWIND, ACME].map((organisationId) => ({ organisationId }));
  const roles = [
    ...held("sourcing", CEDAR),
    ...held("selling", [ACME, 5_000], [ACME, 5_000]),
    ...held("implementation", ACME),
  ];
  expect(problemsOf({ agreement: { participants, roles } })).toEqual([
    { code: "not_a_participant", at: "roles.0.organisationId" },
    { code: "assignment_twice", at: "roles.2.organisationId" },
    { code: "role_not_in_model", at: "roles.3.creditRole" },
  ]);
});

it("refuses a payer that takes no part, and a participant named twice", () => {
  const participants = [ACME, BIRCH, CEDAR, ACME].map((organisationId) => ({ organisationId }));
  expect(problemsOf({ agreement: { participants } })).toEqual([
    { code: "participant_twice", at: "participants.3.organisationId" },
    { code: "payer_not_participant", at: "payerId" },
  ]);
});

it("refuses to divide a pool among nobody", () => {
  expect(problemsOf({ agreement: { roles: [] } })).toEqual([{ code: "nobody_earns", at: "roles" }]);
  const everything = policy({ unfilled: "to_payer" });
  expect(problemsOf({ policy: everything, agreement: { roles: [] } })).toEqual([]);
});

it("refuses a new version in another currency", () => {
  const previous = statementOf();
  const basis = { minor: "10000000", currency: "EUR" };
  expect(problemsOf({ previous, agreement: { basis } })).toEqual([
    { code: "currency_changed", at: "basis.currency" },
  ]);
});
