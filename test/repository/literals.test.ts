import { expect, it } from "vitest";
import { callAround, literalsOf } from "./literals.ts";

const textsIn = (code: string) => literalsOf(code).map(({ text }) => text);

it("finds texts in quotation marks and templates, with a sign for what is put in", () => {
  expect(textsIn(`const a = "One \\"two\\""; const b = \`Three \${four} five\`;`)).toEqual([
    'One \\"two\\"',
    "Three § five",
  ]);
});

it("finds the texts within what a template puts in, and goes on after them", () => {
  expect(textsIn(`\`A \${list.map((each) => \`b \${each ? "c" : { d: "e" }}\`)} f\`, "g"`)).toEqual([
    "c",
    "e",
    "b §",
    "A § f",
    "g",
  ]);
});

it("takes no comment for a text, and no text for a comment", () => {
  expect(textsIn('// "no"\n/* `no` */ const url = "https://tandem.example"; // it\'s')).toEqual([
    "https://tandem.example",
  ]);
});

it("is not led astray by a quotation mark in a regular expression, or by a division", () => {
  expect(textsIn('text.replace(/["`/]\\/\'/g, "a"); const half = whole / 2; say("b" /* / */);')).toEqual([
    "a",
    "b",
  ]);
});

it("knows the call that a text is given to, past what else it is given", () => {
  const callsIn = (code: string) => literalsOf(code).map(callAround);
  expect(callsIn('context.log.error({ err: describe(error) }, "a digest failed")')).toEqual([
    "context.log.error",
  ]);
  expect(callsIn('throw new RangeError((isOdd ? "odd" : "even"))')).toEqual([
    "new RangeError",
    "new RangeError",
  ]);
  expect(callsIn('f(1); const a = "free";')).toEqual([""]);
});
