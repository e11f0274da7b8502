import { expect, it } from "vitest";
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import { ACME, BIRCH, NORTHWIND } from "./credit.test-support.ts";
import { tierReached } from "./tier-reached.ts";

const id = (n: number) => `01939d5e-7a2b-7c3d-8e4f-00000000020${n}`;
const reached = (n: number, name: string, wins: number, quarter: string): BonusEntry => ({
  id: id(n),
  partnershipId: id(0),
  organisationId: NORTHWIND,
  beneficiaryId: ACME,
  quarter,
  at: n,
  dealId: id(0),
  what: {
    kind: "earned",
    promise: { wins, creditRoles: [], gives: { kind: "tier", name, rewards: [] } },
    policy: { id: id(0), version: 1 },
    wins: [{ dealId: id(0), name: "x", day: "2026-10-01" }],
  },
});
const silver = reached(1, "Silver", 2, "2026-Q4");
const gold = reached(2, "Gold", 5, "2026-Q3");
const back: BonusEntry = { ...gold, id: id(3), what: { kind: "taken_back", of: gold.id, wins: [] } };
const at = (entries: BonusEntry[], now: number, company = ACME) =>
  tierReached(entries, NORTHWIND, company, now);
const NOVEMBER = Date.UTC(2026, 10, 20);

it("is the highest reached in this quarter or the one before", () => {
  expect(at([silver, gold], NOVEMBER)).toBe("Gold");
  expect(at([silver, gold], Date.UTC(2027, 0, 2))).toBe("Silver");
  expect(at([silver, gold], Date.UTC(2027, 3, 2))).toBeNull();
});

it("is gone with what was taken back, and nobody else's", () => {
  expect(at([silver, gold, back], NOVEMBER)).toBe("Silver");
  expect(at([silver, gold], NOVEMBER, BIRCH)).toBeNull();
  expect(tierReached([silver], ACME, NORTHWIND, NOVEMBER)).toBeNull();
});
