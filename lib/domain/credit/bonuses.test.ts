// Bonuses as the companies live them: Northwind pays, Acme earns. Three co-sell wins in a quarter pay 5,000, or 5 points on
// deals won in the next.
import { describe, expect, it } from "vitest";
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { CreditTerms } from "../../contract/credit-policy.ts";
import { bonusesAfter, standingIn, type Win } from "./bonuses.ts";
import { ACME, NORTHWIND } from "./credit.test-support.ts";
import { boundsOf, quarterAfter, quarterAt, quarterBefore } from "./promises.ts";

type Bonuses = CreditTerms["bonuses"];
const PARTNERSHIP = "01939d5e-7a2b-7c3d-8e4f-0000000000e1";
const V1 = { id: "01939d5e-7a2b-7c3d-8e4f-0000000000f1", version: 1 };
const V2 = { id: "01939d5e-7a2b-7c3d-8e4f-0000000000f2", version: 2 };
const roles = ["selling", "technical_validation"] as const;
const money: Bonuses[number] = {
  wins: 3,
  creditRoles: [...roles],
  reward: { kind: "amount", amount: usd("500000") },
};
const points: Bonuses[number] = { wins: 3, creditRoles: [...roles], reward: { kind: "points", bp: 500 } };
function usd(minor: string) {
  return { minor, currency: "USD" };
}

let ids = 0;
const newId = () => `01939d5e-7a2b-7c3d-8e4f-${(++ids + 4096).toString(16).padStart(12, "0")}`;
const deal = (n: number) => `01939d5e-7a2b-7c3d-8e4f-0000000001${n.toString(16).padStart(2, "0")}`;

/** 100,000.00 USD, of whose lines Acme has a quarter. */
const win = (n: number, at: number, rest: Partial<Win> = {}): Win => ({
  dealId: deal(n),
  name: `Deal ${n}`,
  at,
  policy: V1,
  creditRoles: ["technical_validation"],
  part: { basis: "10000000", currency: "USD", weight: 2_500, allWeights: 10_000 },
  ...rest,
});
const november = (day: number) => Date.UTC(2026, 10, day, 12);
const january = (day: number) => Date.UTC(2027, 0, day, 12);

class Story {
  entries: BonusEntry[] = [];
  wins: Win[] = [];
  readonly policies: Record<string, Pick<CreditTerms, "bonuses" | "tiers">>;
  constructor(v1: Bonuses, v2: Bonuses = v1, tiers: CreditTerms["tiers"] = []) {
    this.policies = { [V1.id]: { bonuses: v1, tiers }, [V2.id]: { bonuses: v2, tiers } };
  }
  /** What the server does after a report of that deal; `quarters` of all its reports. */
  settle(dealId: string, ...quarters: string[]): BonusEntry[] {
    const made = bonusesAfter({
      payerId: NORTHWIND,
      beneficiaryId: ACME,
      partnershipId: PARTNERSHIP,
      entries: this.entries,
      wins: this.wins,
      quarters,
      dealId,
      termsOf: (id) => this.policies[id] ?? null,
      now: 1,
      newId,
    });
    this.entries.push(...made);
    return made;
  }
  won(each: Win): BonusEntry[] {
    this.wins.push(each);
    return this.settle(each.dealId, quarterAt(each.at));
  }
  lost(n: number): BonusEntry[] {
    const gone = this.wins.filter(({ dealId }) => dealId === deal(n));
    this.wins = this.wins.filter(({ dealId }) => dealId !== deal(n));
    return this.settle(deal(n), ...gone.map(({ at }) => quarterAt(at)));
  }
}
const kinds = (rows: readonly BonusEntry[]) => rows.map(({ what }) => what.kind);

describe("three wins in a quarter", () => {
  it("pay 5,000 at the third, and the row names the three that counted", () => {
    const story = new Story([money]);
    expect(story.won(win(1, november(2)))).toEqual([]);
    expect(story.won(win(2, november(9)))).toEqual([]);
    const [row] = story.won(win(3, november(20)));
    expect(row).toMatchObject({
      organisationId: NORTHWIND,
      beneficiaryId: ACME,
      quarter: "2026-Q4",
      dealId: deal(3),
      what: {
        kind: "earned",
        promise: { wins: 3, gives: { kind: "amount", amount: usd("500000") } },
        policy: V1,
        wins: [
          { dealId: deal(1), name: "Deal 1", day: "2026-11-02" },
          { dealId: deal(2), day: "2026-11-09" },
          { dealId: deal(3), day: "2026-11-20" },
        ],
      },
    });
  });

  it("pay once: a fourth win, or the same act again, adds nothing", () => {
    const story = new Story([money]);
    for (const n of [1, 2, 3]) story.won(win(n, november(n)));
    expect(story.settle(deal(3), "2026-Q4")).toEqual([]);
    expect(story.won(win(4, november(25)))).toEqual([]);
  });

  it("count deals in which it held one of the credit roles, and no other", () => {
    const story = new Story([money]);
    for (const n of [1, 2]) story.won(win(n, november(n)));
    expect(story.won(win(3, november(20), { creditRoles: ["sourcing"] }))).toEqual([]);
    expect(kinds(story.won(win(4, november(21), { creditRoles: ["sourcing", "selling"] })))).toEqual([
      "earned",
    ]);
  });

  it("are those of one quarter by the calendar in UTC, to the millisecond", () => {
    const { from, to } = boundsOf("2026-Q4");
    const story = new Story([money]);
    story.won(win(1, from - 1));
    story.won(win(2, from));
    expect(story.won(win(3, to - 1))).toEqual([]);
    expect(story.won(win(4, to))).toEqual([]);
    expect(kinds(story.won(win(5, to - 2)))).toEqual(["earned"]);
  });

  it("count both of two reported in the same millisecond, in one order everywhere", () => {
    const story = new Story([money]);
    story.won(win(1, november(1)));
    story.won(win(3, november(2)));
    const [row] = story.won(win(2, november(2)));
    expect(row?.what).toMatchObject({
      wins: [{ dealId: deal(1) }, { dealId: deal(2) }, { dealId: deal(3) }],
    });
  });

  it("pay by the policy version of the win that reached them, once over all versions", () => {
    const more: Bonuses[number] = { ...money, reward: { kind: "amount", amount: usd("600000") } };
    const story = new Story([money], [more]);
    for (const n of [1, 2]) story.won(win(n, november(n)));
    const [row] = story.won(win(3, november(3), { policy: V2 }));
    expect(row?.what).toMatchObject({ policy: V2, promise: { gives: { amount: usd("600000") } } });
    expect(story.won(win(4, november(4)))).toEqual([]);
  });
});

describe("a win that is gone", () => {
  it("takes the bonus back by a row of its own, and a later win earns it anew", () => {
    const story = new Story([money]);
    for (const n of [1, 2, 3]) story.won(win(n, november(n)));
    const earned = structuredClone(story.entries);
    const [back] = story.lost(2);
    expect(back?.what).toEqual({
      kind: "taken_back",
      of: earned[0]?.id,
      wins: [
        { dealId: deal(1), name: "Deal 1", day: "2026-11-01" },
        { dealId: deal(3), name: "Deal 3", day: "2026-11-03" },
      ],
    });
    expect(story.entries.slice(0, 1)).toEqual(earned);
    expect(standingIn(story.entries)).toEqual([]);
    expect(kinds(story.won(win(4, november(28))))).toEqual(["earned"]);
  });

  it("changes nothing while enough are left", () => {
    const story = new Story([money]);
    for (const n of [1, 2, 3, 4]) story.won(win(n, november(n)));
    expect(story.lost(1)).toEqual([]);
  });

  it("that is won again in the next quarter counts there", () => {
    const story = new Story([money]);
    for (const n of [1, 2, 3]) story.won(win(n, november(n)));
    story.lost(3);
    story.wins.push(win(3, january(5)));
    expect(story.settle(deal(3), "2026-Q4", "2027-Q1")).toEqual([]);
  });
});

describe("5 points", () => {
  const begun = () => {
    const story = new Story([points]);
    for (const n of [1, 2, 3]) story.won(win(n, november(n)));
    return story;
  };

  it("are added for its own part of deals won in the next quarter, as a line of their own", () => {
    const story = begun();
    expect(kinds(story.entries)).toEqual(["earned"]);
    const [row] = story.won(win(4, january(15)));
    // 5 % of a quarter of 100,000.00.
    expect(row).toMatchObject({
      dealId: deal(4),
      quarter: "2027-Q1",
      what: { kind: "points", of: story.entries[0]?.id, bp: 500, amount: usd("125000") },
    });
  });

  it("are not added in the same quarter, nor two quarters later", () => {
    const story = begun();
    expect(story.won(win(4, november(29)))).toEqual([]);
    expect(story.won(win(5, Date.UTC(2027, 3, 1)))).toEqual([]);
  });

  it("follow a new version of the deal's statement, and its loss, by the difference", () => {
    const story = begun();
    story.won(win(4, january(15)));
    const part = { basis: "20000000", currency: "USD", weight: 2_500, allWeights: 10_000 };
    story.wins = story.wins.map((each) => (each.dealId === deal(4) ? { ...each, part } : each));
    expect(story.settle(deal(4), "2027-Q1")[0]?.what).toMatchObject({ amount: usd("125000") });
    expect(story.lost(4)[0]?.what).toMatchObject({ kind: "points", amount: usd("-250000") });
  });

  it("are taken back from every deal when what earned them is", () => {
    const story = begun();
    for (const n of [4, 5]) story.won(win(n, january(n)));
    const rows = story.lost(1);
    expect(kinds(rows)).toEqual(["taken_back", "points", "points"]);
    expect(rows.slice(1).map(({ dealId }) => dealId)).toEqual([deal(4), deal(5)]);
  });
});

it("a tier and a service are earned the same way, by any credit role", () => {
  const gold = { name: "Gold", wins: 2, rates: {}, rewards: ["faster_payout" as const] };
  const service: Bonuses[number] = {
    wins: 2,
    creditRoles: ["selling" as const],
    reward: { kind: "service", service: "lead_priority" },
  };
  const story = new Story([service], [service], [gold]);
  story.won(win(1, november(1), { creditRoles: ["selling"] }));
  const rows = story.won(win(2, november(2), { creditRoles: ["influence"] }));
  expect(rows.map(({ what }) => what.kind === "earned" && what.promise.gives)).toEqual([
    { kind: "tier", name: "Gold", rewards: ["faster_payout"] },
  ]);
});

it("quarters follow each other over the year", () => {
  expect(quarterAfter("2026-Q4")).toBe("2027-Q1");
  expect(quarterBefore("2027-Q1")).toBe("2026-Q4");
  expect(quarterAt(Date.UTC(2027, 0, 1) - 1)).toBe("2026-Q4");
});
