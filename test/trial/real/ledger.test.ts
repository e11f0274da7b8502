import { expect, test } from "vitest";
import { createLedger, judge } from "./ledger.ts";

const of = (text: string, shared: boolean, acknowledged = true) => ({
  text,
  by: "Dana",
  organisation: "harbor",
  shared,
  acknowledged,
});
const nothing = { lost: [], doubled: [], foreign: [] };

test("what everybody holds who may is neither lost, doubled nor foreign", () => {
  const ledger = createLedger();
  const entry = ledger.begin({ text: "one", by: "Dana", organisation: "harbor", shared: true });
  entry.acknowledged = true;
  const held = [
    { holder: "Dana", organisation: "harbor", texts: ["one"] },
    { holder: "Omar", organisation: "lumen", texts: ["one"] },
  ];
  expect(judge(ledger.entries(), ["one"], held)).toEqual({ acknowledged: 1, ...nothing });
});

test("what was not acknowledged may be there or not", () => {
  expect(judge([of("one", true, false)], [], [])).toMatchObject(nothing);
  expect(judge([of("one", true, false)], ["one"], [])).toMatchObject(nothing);
});

test("what was acknowledged and is not there is lost, also to a partner who was not given it", () => {
  expect(judge([of("one", false)], [], []).lost).toHaveLength(1);
  const empty = { holder: "Omar", organisation: "lumen", texts: [] };
  expect(judge([of("one", true)], ["one"], [empty]).lost).toHaveLength(1);
  expect(judge([of("one", false)], ["one"], [empty]).lost).toEqual([]);
});

test("what is there twice is doubled", () => {
  expect(judge([of("one", true)], ["one", "one"], []).doubled).toHaveLength(1);
  const twice = { holder: "Omar", organisation: "lumen", texts: ["one", "one"] };
  expect(judge([of("one", true)], ["one"], [twice]).doubled).toHaveLength(1);
});

test("an internal note at the partner is foreign, and so is what nobody wrote", () => {
  const held = [{ holder: "Omar", organisation: "lumen", texts: ["one", "two"] }];
  expect(judge([of("one", false)], ["one"], held).foreign).toHaveLength(2);
});
