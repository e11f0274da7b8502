// When a digest is due, over weekends, time zones and the nights on which clocks change.
import fc from "fast-check";
import { expect, test } from "vitest";
import { localDay, nextDue } from "./schedule.ts";

const iso = (at: number) => new Date(at).toISOString();
const berlin = { hour: 8, timeZone: "Europe/Berlin" };

test.each([
  ["later the same day", "2026-11-30T06:00:00Z", "2026-11-30T07:00:00.000Z"],
  ["that very moment is over", "2026-11-30T07:00:00Z", "2026-12-01T07:00:00.000Z"],
  ["over the weekend", "2026-11-27T07:00:01Z", "2026-11-30T07:00:00.000Z"],
  ["on a Sunday", "2026-11-29T05:00:00Z", "2026-11-30T07:00:00.000Z"],
  ["after the clocks went back", "2026-10-23T10:00:00Z", "2026-10-26T07:00:00.000Z"],
  ["after the clocks went forward", "2026-03-27T10:00:00Z", "2026-03-30T06:00:00.000Z"],
])("in Berlin, %s", (_, after, due) => {
  expect(iso(nextDue(Date.parse(after), berlin))).toBe(due);
});

test("the day is the reader's own", () => {
  const at = Date.parse("2026-11-30T11:00:00Z");
  expect(localDay(at, "Pacific/Kiritimati")).toBe("2026-12-01");
  expect(localDay(at, "Pacific/Pago_Pago")).toBe("2026-11-30");
  expect(iso(nextDue(at, { hour: 0, timeZone: "Pacific/Kiritimati" }))).toBe("2026-12-01T10:00:00.000Z");
});

test("it is always ahead, within four days, on a working day, and one a day", () => {
  const zones = ["Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Apia", "UTC"];
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom(...zones),
      (after, hour, timeZone) => {
        const due = nextDue(after, { hour, timeZone });
        expect(due).toBeGreaterThan(after);
        expect(due - after).toBeLessThanOrEqual(3 * 86_400_000 + 2 * 3_600_000);
        const day = localDay(due, timeZone);
        expect([0, 6]).not.toContain(new Date(day).getUTCDay());
        expect(localDay(nextDue(due, { hour, timeZone }), timeZone) > day).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
