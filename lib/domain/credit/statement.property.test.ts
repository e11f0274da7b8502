// What must hold of every statement, whatever the policy, the agreement and the currency.
import fc from "fast-check";
import { expect, it } from "vitest";
import { creditStatement } from "../../contract/credit-statement.ts";
import { expectSame } from "../../util/expect-same.test-support.ts";
import { CASES, statementInput } from "./arbitrary.test-support.ts";
import { canonicalJson, type Json } from "./canonical-json.ts";
import { majorText, parseMajor } from "./money.ts";
import { calculateStatement, type StatementInput } from "./statement.ts";
import { canonicalStatement, statementHash } from "./statement-hash.ts";

function calculated(input: StatementInput) {
  const result = calculateStatement(input);
  if (result.outcome === "refused") throw new Error(JSON.stringify(result.problems));
  return result.statement;
}
const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

it("adds up to the pool by lines, by participants and by kept, held and payable", () => {
  fc.assert(
    fc.property(statementInput, (input) => {
      const { lines, participants, totals, pool } = calculated(input);
      expect(sum(lines.map((line) => line.amount))).toBe(BigInt(pool));
      expect(sum(participants.map((one) => one.amount))).toBe(BigInt(pool));
      for (const sums of [...participants, totals]) {
        expect(sum([sums.kept, sums.held, sums.payable])).toBe(BigInt(sums.amount));
      }
    }),
    CASES,
  );
});

it("keeps each line within one minor unit of its exact share of the pool, and zero shares at zero", () => {
  fc.assert(
    fc.property(statementInput, (input) => {
      const { lines, pool } = calculated(input);
      const weights = BigInt(lines.reduce((total, line) => total + line.weight, 0));
      for (const { amount, weight } of lines) {
        const off = BigInt(amount) * weights - BigInt(pool) * BigInt(weight);
        expect(off < weights && -off < weights).toBe(true);
        if (weight === 0) expect(amount).toBe("0");
      }
    }),
    CASES,
  );
});

it("does not depend on the order of participants, shares, roles or evidence", () => {
  const shuffle = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  const twice = statementInput.chain((input) =>
    fc
      .record({
        participants: shuffle(input.agreement.participants),
        shares: shuffle(input.agreement.shares ?? []),
        roles: shuffle(input.agreement.roles),
        evidence: shuffle(input.evidence),
      })
      .map(({ evidence, ...agreement }) => [
        input,
        { ...input, evidence, agreement: { ...input.agreement, ...agreement } },
      ]),
  );
  fc.assert(
    fc.property(twice, ([first, second]) => {
      if (first === undefined || second === undefined) throw new Error("two inputs were made");
      expectSame(calculated(second), calculated(first));
    }),
    CASES,
  );
});

it("writes every amount in the currency's own decimals and reads it back", () => {
  fc.assert(
    fc.property(statementInput, (input) => {
      const { currency, pool, lines } = calculated(input);
      for (const units of [pool, ...lines.map((line) => line.amount)].map(BigInt)) {
        expect(parseMajor(majorText(units, currency), currency)).toBe(units);
      }
    }),
    CASES,
  );
});

it("takes back with a negative basis what it gives with the positive one", () => {
  fc.assert(
    fc.property(statementInput, (input) => {
      const { agreement } = input;
      const minor = (-BigInt(agreement.basis.minor)).toString();
      const there = calculated(input).lines.map((line) => -BigInt(line.amount));
      const back = calculated({
        ...input,
        agreement: { ...agreement, basis: { ...agreement.basis, minor } },
      });
      expectSame(
        back.lines.map((line) => BigInt(line.amount)),
        there,
      );
    }),
    CASES,
  );
});

it("has the same bytes on both sides: after JSON, with keys in any order, and calculated again", () => {
  fc.assert(
    fc.property(statementInput, (input) => {
      const here = calculated(input);
      const sent: unknown = JSON.parse(JSON.stringify(backwards(here)));
      const there = creditStatement.parse(sent);
      expectSame(there, sent);
      expect(canonicalStatement(there)).toBe(canonicalStatement(here));
      const again = calculated(JSON.parse(JSON.stringify(input)));
      expect(statementHash(again)).toBe(statementHash(here));
    }),
    CASES,
  );
});

it("makes one text of every JSON value that means the same", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
      const text = canonicalJson(value);
      expectSame(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(backwards(value))).toBe(text);
    }),
    CASES,
  );
});

/** The same value with the keys of every object in reverse. */
function backwards(value: Json): Json {
  if (Array.isArray(value)) return value.map(backwards);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner ?? null)]),
  );
}
