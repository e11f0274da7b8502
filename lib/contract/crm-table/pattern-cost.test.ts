// Patterns that others wrote: which may run away, which may not.
import { expect, it, test } from "vitest";
import { factsOf, MOST_WAYS } from "./pattern-cost.ts";

const runs = (source: string) => !((factsOf(source)?.ways ?? Infinity) <= MOST_WAYS);

test.each([
  "^(a+)+$",
  "^(?:a*)*$",
  "^(?:a|a)*$",
  "^(?:a|ab|b)*c$",
  "^(.*)(.*)(.*)x$",
  "^(?:[a-z]{1,20}[a-z]{1,20}){1,20}$",
  "^(?:a?){30}a{30}$",
  "^(?:x(?:y+)?y*)+z$",
  "^(?=(a+)+b)a",
])("%s may run away", (source) => {
  expect(runs(source)).toBe(true);
});

test.each([
  "^/deals/(?<id>[0-9]{1,20})(?:/[^/?]{0,60}){0,3}/?(?:\\?|$)",
  "^/a/(?<id>[^/?]*)/show(?:/[^/?]*)?/?(?:\\?|$)",
  "^(?:/[^/]{1,100})*/(?<id>[0-9]+)$",
  "^[^?]{1,200}\\?(?:[^&]{0,200}&){0,20}id=(?<id>[0-9a-f-]{36})(?:&|$)",
  "^(?<name>.{1,300}?) \\| [^|]{1,60} \\| CRM$",
])("%s does not", (source) => {
  expect(runs(source)).toBe(false);
});

it("knows which begin and end where the text does, in every alternative", () => {
  expect(factsOf("^a$|^b$")).toMatchObject({ isAnchored: true, isWhole: true });
  expect(factsOf("^a|b")).toMatchObject({ isAnchored: false });
  expect(factsOf("^(?:a|b)")).toMatchObject({ isAnchored: true, isWhole: false });
});

it("takes no pattern of which nobody can tell, and none that is none", () => {
  for (const source of ["^(a)\\1$", "^(?<a>x)\\k<a>", "^(", "^[", "^(?i:a)$", "^a{2,1}$"]) {
    expect(factsOf(source), source).toBeNull();
  }
});

it("counts fewer ways on shorter texts", () => {
  expect(factsOf("^/[^#]*!", 500)?.ways).toBe(501);
  expect(factsOf("^/[^#]*!")?.ways).toBe(4001);
});

it("tells how long a pattern may take without taking long itself, however deep its brackets are", () => {
  const deep = `^${"(?:a|".repeat(390)}b${")".repeat(390)}`;
  const began = performance.now();
  // As many as may be published at once. Gone through anew at each depth they took 20 seconds.
  for (let n = 0; n < 30; n += 1) expect(factsOf(deep)?.ways).toBeLessThanOrEqual(MOST_WAYS);
  expect(performance.now() - began).toBeLessThan(5_000);
});
