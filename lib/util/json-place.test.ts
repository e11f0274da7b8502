import { expect, test } from "vitest";
import { whereJsonBreaks } from "./json-place.ts";

test.each([
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": tru\n}', 2, 8],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['["a"', 1, 5],
  ["", 1, 1],
  ['{"a": "b\nc"}', 1, 7],
  ["{} x", 1, 4],
  ["[".repeat(5000), 1, 102],
])("%j breaks there", (text, line, column) => {
  expect(whereJsonBreaks(text)).toEqual({ line, column });
});
