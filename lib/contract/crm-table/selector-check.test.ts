import { expect, test } from "vitest";
import { isSelector } from "./selector-check.ts";

test.each([
  '[role=dialog]:has(a[href="#/deals/{id}"])',
  "li.active[data-name]",
  "a:is([href*='/r/Account/'], [href*='/r/001'])",
  "#main > div:nth-of-type(2) ~ span:not(.x, .y)",
  'a[href$="x" i]',
])("%s is taken", (selector) => {
  expect(isSelector(selector)).toBe(true);
});

test.each([
  "",
  "a[",
  "div >",
  "a::before",
  "a:foo",
  "a:contains('x')",
  "tr:eq(1)",
  ":has(:has(a))",
  "svg|a",
  "[a!=b]",
  "a || b",
  "a:nth-child(x)",
  "a:nth-child",
  Array(80).fill("a").join(" "),
])("%s is not", (selector) => {
  expect(isSelector(selector)).toBe(false);
});
