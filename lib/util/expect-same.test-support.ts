// Whether two values are alike, asked ten thousand times over: Node's own comparison takes a tenth of the time of
// the test runner's, which is asked only for its words where they differ. For property tests.
import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";

export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
