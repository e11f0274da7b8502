// Whose name a request bears.
import { expect, test } from "vitest";
import { requestIdOf } from "./request-id.ts";

const OURS = /^[\da-f]{8}-[\da-f]{4}-4/;

test("the proxy's name for a request is kept where the proxy is trusted", () => {
  expect(requestIdOf("edge:7f3a/42-b", { TRUST_PROXY: true })).toBe("edge:7f3a/42-b");
});

test.each([
  ["of a caller without a trusted proxy", "edge:7f3a/42-b", false],
  ["that is none", undefined, true],
  ["too short to tell requests apart", "1", true],
  ["too long", "x".repeat(129), true],
  ["with a line of its own", 'abcdefgh"\n{"level":60', true],
])("a name %s is replaced by our own", (_what, given, TRUST_PROXY) => {
  expect(requestIdOf(given, { TRUST_PROXY })).toMatch(OURS);
});
