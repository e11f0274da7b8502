import { expect, it } from "vitest";
import { pageDay } from "./page-day.ts";

it.each([
  ["2026-09-03T10:00:00Z", "2026-09-03"],
  ["4/24/2026, 9:12 AM", "2026-04-24"],
  ["24/04/2026 09:12", "2026-04-24"],
  ["5/5/2026", "2026-05-05"],
  ["24.04.2026 09:12", "2026-04-24"],
  ["3. März 2026", "2026-03-03"],
  ["3 Sep 2026", "2026-09-03"],
  ["September 3rd, 2026", "2026-09-03"],
  ["Created by Dana Ortiz, Sep 30, 2026", "2026-09-30"],
])("reads %s", (shown, day) => {
  expect(pageDay(shown)).toBe(day);
});

it.each(["9/3/2026", "31/31/2026", "3 days ago", "2026-02-30", "12 Foo 2026", "", "Q3 2026"])(
  "takes %s for no day rather than for a wrong one",
  (shown) => {
    expect(pageDay(shown)).toBeNull();
  },
);
