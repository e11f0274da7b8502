import { expect, it } from "vitest";
import { ago, date, span } from "./format.ts";

const NOW = new Date(2026, 10, 20, 14, 30).getTime();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

it("says how long ago by the day, not by 24 hours", () => {
  expect(ago(NOW - 20_000, NOW)).toBe("now");
  expect(ago(NOW - 5 * 60_000, NOW)).toBe("5 minutes ago");
  expect(ago(NOW - 3 * HOUR, NOW)).toBe("3 hours ago");
  expect(ago(new Date(2026, 10, 19, 23, 50).getTime(), NOW)).toBe("yesterday");
  expect(ago(NOW - 3 * DAY, NOW)).toBe("3 days ago");
});

it("gives a date beyond two weeks, with the year only when it is another one", () => {
  expect(ago(NOW - 30 * DAY, NOW)).toBe(date(NOW - 30 * DAY, NOW));
  expect(date(NOW, NOW)).not.toContain("2026");
  expect(date(NOW - 400 * DAY, NOW)).toContain("2025");
});

it("treats a moment of a clock that runs ahead as now", () => {
  expect(ago(NOW + HOUR, NOW)).toBe("now");
});

it("names a span in its largest unit, whichever direction", () => {
  expect(span(-2 * DAY)).toBe("2 days");
  expect(span(3 * HOUR)).toBe("3 hours");
  expect(span(20_000)).toBe("1 minute");
});
