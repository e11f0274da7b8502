// Dates proposed backwards from go-live: in order, on working days, between the dates that are there.
import { describe, expect, test } from "vitest";
import { backPlan, type OpenStep } from "./back-plan.ts";

const TODAY = "2026-11-20";
const steps = (...days: (string | null)[]): OpenStep[] => days.map((day, at) => ({ id: `s${at}`, day }));
const days = (given: OpenStep[], goLive: string) => backPlan(given, goLive, TODAY).map(({ day }) => day);

describe("back from go-live", () => {
  test("steps without a date are spread evenly until then, on working days", () => {
    expect(days(steps(null, null, null), "2026-12-18")).toEqual(["2026-11-27", "2026-12-04", "2026-12-11"]);
    // 28 and 29 November are a weekend: the Friday before.
    expect(days(steps(null), "2026-12-07")).toEqual(["2026-11-27"]);
  });

  test("a date that is there stays, and the others stand on their side of it", () => {
    expect(backPlan(steps(null, "2026-12-04", null), "2026-12-18", TODAY)).toEqual([
      { id: "s0", day: "2026-11-27" },
      { id: "s2", day: "2026-12-11" },
    ]);
  });

  test("a date that is past, or beyond go-live, bounds nothing", () => {
    expect(days(steps("2026-11-01", null, "2027-05-05"), "2026-12-18")).toEqual(["2026-12-04"]);
  });

  test("with no room left all of it comes before go-live, and never before today", () => {
    expect(days(steps(null, null, null), "2026-11-23")).toEqual(["2026-11-20", "2026-11-20", "2026-11-20"]);
    expect(days(steps(null, null), TODAY)).toEqual([TODAY, TODAY]);
  });

  test("dates stay in the order of the plan for any number of steps and days", () => {
    for (let count = 1; count <= 12; count += 1) {
      for (let ahead = 0; ahead < 40; ahead += 1) {
        const goLive = new Date(Date.parse(TODAY) + ahead * 86_400_000).toISOString().slice(0, 10);
        const made = days(
          Array.from({ length: count }, (_, at) => ({ id: `s${at}`, day: null })),
          goLive,
        );
        expect(made).toHaveLength(count);
        expect(made).toEqual(made.toSorted());
        expect(made.every((day) => day >= TODAY && day <= goLive)).toBe(true);
      }
    }
  });
});
