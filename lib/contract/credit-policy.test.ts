// What a credit policy may say, from the starting terms to bonuses, and what is refused by the name of its field.
import { expect, it, test } from "vitest";
import { startingTerms } from "../domain/credit/starting-terms.ts";
import { type CreditTerms, creditTerms } from "./credit-policy.ts";

const sellWith = startingTerms.models.sell_with ?? expect.fail("the starting terms offer sell with");
const faults = (terms: CreditTerms) =>
  (creditTerms.safeParse(terms).error?.issues ?? []).map((issue) => issue.path.join("."));

it("takes the terms a new policy starts from", () => {
  expect(creditTerms.parse(startingTerms)).toEqual(startingTerms);
});

it("takes a tier, and bonuses of 5,000, of 5 points next quarter and of better service for three wins", () => {
  const wins = { wins: 3, creditRoles: ["sourcing" as const, "selling" as const] };
  const terms: CreditTerms = {
    ...startingTerms,
    tiers: [{ name: "Gold", wins: 10, rates: { sell_with: sellWith.rate }, rewards: ["lead_priority"] }],
    bonuses: [
      { ...wins, reward: { kind: "amount", amount: { minor: "500000", currency: "USD" } } },
      { ...wins, reward: { kind: "points", bp: 500 } },
      { ...wins, reward: { kind: "service", service: "faster_payout" } },
    ],
  };
  expect(creditTerms.parse(terms)).toEqual(terms);
});

test.each<[string, Partial<CreditTerms>, string]>([
  [
    "default shares that do not add to 10,000",
    { models: { sell_with: { ...sellWith, roles: sellWith.roles.slice(1) } } },
    "models.sell_with.roles",
  ],
  [
    "a credit role given twice",
    { models: { sell_with: { ...sellWith, roles: [...sellWith.roles, ...sellWith.roles] } } },
    "models.sell_with.roles",
  ],
  ["a default outside its range", { directRate: { min: 1, default: 3, max: 2 } }, "directRate.default"],
  ["more than the whole", { directRate: { min: 1, default: 1, max: 10_001 } }, "directRate.max"],
  ["evidence of nothing", { requiredEvidence: { selling: [] } }, "requiredEvidence.selling"],
])("refuses %s", (_what, change, at) => {
  expect(faults({ ...startingTerms, ...change })).toContain(at);
});
