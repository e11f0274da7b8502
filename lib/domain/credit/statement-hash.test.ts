// The canonical bytes against the standard's own example, and what the hash of a statement covers.
import { expect, it } from "vitest";
import { canonicalJson, jsonHash } from "./canonical-json.ts";
import { statementOf } from "./credit.test-support.ts";
import { canonicalStatement, statementHash } from "./statement-hash.ts";

it("writes the example of RFC 8785 as the standard does", () => {
  const value = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonicalJson(value)).toBe(
    `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

it("puts keys in the order of UTF-16 code units, as the standard asks", () => {
  const text = canonicalJson({ "\ufb33": 1, "\u{1f600}": 2, "\u20ac": 3, "\u00f6": 4, "1": 5, "\r": 6 });
  expect(Object.values(JSON.parse(text.replaceAll(/"([^"]+)":/g, '"_$1":')))).toEqual([6, 5, 4, 3, 2, 1]);
});

it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ["\ud800"], [{ "\udc00": 1 }]])(
  "has no text for %j",
  (value) => {
    expect(() => canonicalJson(value)).toThrow();
  },
);

it("hashes with SHA-256 of UTF-8", () => {
  expect(jsonHash("é")).toBe("f2886017e9c7abacf804b54d64787dce2b611c9544ba21f3affdd126a6e50086");
  expect(jsonHash("abc")).toBe("6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25");
});

it("keeps a statement's hash when it becomes final or superseded, and changes it with anything else", () => {
  const statement = statementOf();
  const hash = statementHash(statement);
  expect(statementHash({ ...statement, kind: "superseded" })).toBe(hash);
  expect(statementHash({ ...statement, version: 2 })).not.toBe(hash);
  expect(statementHash({ ...statement, rateBp: statement.rateBp + 1 })).not.toBe(hash);
  expect(canonicalStatement(statement)).not.toContain("preview");
});
