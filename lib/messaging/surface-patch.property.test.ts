import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyPatch, diff, patch, sameJson } from "./surface-patch.ts";

const json = () => fc.jsonValue({ maxDepth: 4 });

describe("surface patches", () => {
  test("a patch turns any state into any other", () => {
    fc.assert(
      fc.property(json(), json(), (before, after) => {
        const ops = patch.parse(JSON.parse(JSON.stringify(diff(before, after))));
        expect(sameJson(applyPatch(before, ops), after)).toBe(true);
      }),
      // Found by chance: a key that every object has.
      { examples: [[{ toString: null }, {}]] },
    );
  });

  test("equal states need no patch", () => {
    fc.assert(fc.property(json(), (value) => diff(value, structuredClone(value)).length === 0));
  });

  test("a row added in the middle of many is one small operation", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ id: index, name: `Company ${index}` }));
    const ops = diff({ rows }, { rows: rows.toSpliced(5_000, 0, { id: -1, name: "New" }) });
    expect(ops).toEqual([{ at: ["rows"], from: 5_000, remove: 0, insert: [{ id: -1, name: "New" }] }]);
  });

  test("unchanged parts stay the same objects", () => {
    const before = { kept: { deep: [1] }, touched: { state: "saved" } };
    const after = applyPatch(before, diff(before, { kept: { deep: [1] }, touched: { state: "synced" } }));
    expect(after).toEqual({ kept: { deep: [1] }, touched: { state: "synced" } });
    expect((after as typeof before).kept).toBe(before.kept);
  });
});
