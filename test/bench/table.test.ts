import { describe, expect, it } from "vitest";
import { goal, goalLine, median, percentile, row, table } from "./table.ts";

describe("bench figures", () => {
  it("take the middle, or the mean of the two middle ones", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 3, 10])).toBe(2.5);
  });

  it("take percentiles by nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it("miss a goal that was not measured", () => {
    expect(goal("x", 5, Number.NaN).met).toBe(false);
    expect(goal("x", 5, 5).met).toBe(true);
    expect(goalLine(goal("added", 5, 7.5))).toBe("✗ added: 7.5, limit 5");
  });

  it("are lined up in a table with their unit", () => {
    const text = table([row({ case: "ours", metric: "task time", unit: "ms" }, [1, 2, 3])]);
    expect(text.split("\n")).toEqual([
      "case  metric     median  min  max  unit  n",
      "ours  task time       2    1    3  ms    3",
    ]);
  });
});
