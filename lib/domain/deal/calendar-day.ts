// Days by the calendar, of no time zone, against a clock. Called by the plan's checks and by screens.

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** A day begins first at UTC+14 and ends last at UTC-12. */
const BEGINS_FIRST = -14 * HOUR;
const ENDS_LAST = (24 + 12) * HOUR;

/** Whether the day ("2026-11-20") is over everywhere: two sides in two time zones agree. `now`: milliseconds UTC. */
export function isDayOver(day: string, now: number): boolean {
  return now >= Date.parse(day) + ENDS_LAST;
}

/** Whether the day has begun anywhere. `now`: milliseconds UTC. */
export function hasBegun(day: string, now: number): boolean {
  return now >= Date.parse(day) + BEGINS_FIRST;
}

/** How many days by the calendar, in UTC, the moment lies after the day; below zero: before it. */
export function daysSince(day: string, at: number): number {
  return Math.floor((at - Date.parse(day)) / DAY);
}
