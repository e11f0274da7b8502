// Scope names: what the schemas take, and which family a scope belongs to.
import { expect, test } from "vitest";
import { BUCKETS, bucketOf } from "./records.ts";
import { accountsScope, isWithin, overlapsScope, partnershipScope, scope, scopeOrFamily } from "./scope.ts";

const P = "01939d5e-7a2b-7c3d-8e4f-0123456789ab";

test.each(["org", accountsScope(0), accountsScope(BUCKETS - 1), partnershipScope(P), overlapsScope(P, 7)])(
  "%s is a scope and a family of itself",
  (name) => {
    expect(scope.safeParse(name).success).toBe(true);
    expect(scopeOrFamily.safeParse(name).success).toBe(true);
    expect(isWithin(name, name)).toBe(true);
  },
);

test.each(["", "deal", "accounts:", "accounts:1234", "partnership:x", `overlaps:${P}`, "org:1", "ORG"])(
  "%j is no scope",
  (name) => expect(scope.safeParse(name).success).toBe(false),
);

test("a family holds its buckets and no other partnership's", () => {
  expect(isWithin(overlapsScope(P, 12), `overlaps:${P}`)).toBe(true);
  expect(isWithin(accountsScope(12), "accounts")).toBe(true);
  expect(isWithin(accountsScope(12), accountsScope(1))).toBe(false);
  expect(isWithin(overlapsScope(P, 12), "overlaps:01939d5e")).toBe(false);
});

test("an account's bucket depends on the random tail of its id and stays below the number of buckets", () => {
  expect(bucketOf("01939d5e-7a2b-7c3d-8e4f-0123456789ab")).toBe(0x9ab % BUCKETS);
  expect(bucketOf("01939d5e-7a2b-7c3d-8e4f-012345678fff")).toBeLessThan(BUCKETS);
});
