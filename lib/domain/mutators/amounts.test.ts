// Amounts at the edges, all the way: registered, accepted, approved, won and read by each of three companies; and those that
// never become a registration, with why.
import { describe, expect, it } from "vitest";
import { canonicalStatement } from "../credit/statement-hash.ts";
import { calculatedAgain, policyVersionIn } from "../deal/next-statement.ts";
import { companies, DealWorld, termsFor, uuid } from "./deal-world.test-support.ts";
import { told } from "./evidence-world.test-support.ts";
import { StatementWorld } from "./statement-world.test-support.ts";

const parties = ["harbor", "lumen", "cloud"] as const;
const termsOf = (minor: string, currency = "USD") => termsFor(parties, { basis: { minor, currency } });
const sum = (amounts: readonly string[]) => amounts.reduce((total, each) => total + BigInt(each), 0n);

describe("a deal", () => {
  it.each([
    ["of nothing", "0", "0"],
    ["of one minor unit", "1", "0"],
    ["of 10^15 minor units", "1000000000000000", "270000000000000"],
    ["of the most there is", "9999999999999999", "2700000000000000"],
  ])("%s pays what was agreed, and every company reads the same bytes", (_what, minor, pool) => {
    const world = new StatementWorld();
    world.draft(termsOf(minor));
    world.agree(termsOf(minor));
    expect(world.registration().status).toBe("approved");
    expect(told(world.report("harbor", "won"))).toBe("changes");
    const read = companies.map((company) => {
      const kept = world.latest(company);
      const whole = world.seenBy(company) ?? expect.unreachable();
      const again = calculatedAgain(whole, kept, policyVersionIn(world.offersTo(company)));
      return canonicalStatement(again ?? expect.unreachable());
    });
    expect(new Set(read).size).toBe(1);
    const { statement } = world.latest();
    expect(statement.pool).toBe(pool);
    expect(sum(statement.participants.map(({ amount }) => amount))).toBe(BigInt(pool));
  });

  it.each([
    ["below zero", "-1", "USD", "below zero"],
    ["longer than any is", "10000000000000000", "USD", "at most 16 digits"],
    ["not whole", "1.5", "USD", "A whole number"],
    ["of a currency that is none", "100", "ZZZ", "No currency of ISO 4217"],
    ["of a currency by its sign", "100", "$", "Three capital letters"],
  ])("of an amount %s is not registered, and says why", (_what, minor, currency, why) => {
    const world = new DealWorld();
    world.draft(termsOf("100"));
    expect(told(world.submit("harbor", termsOf(minor, currency), uuid(102)))).toContain(why);
    expect(world.registration().status).toBe("draft");
    expect(world.seenBy("lumen")).toBeNull();
  });
});
