// When a digest is due: at a full hour on working days, by the calendar of the one who reads it. Pure. Called by routes and
// the job.

const DAY = 86_400_000;

/** The wall clock there, read as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value ?? 0);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

/** The moment the wall clock there shows this; of an hour that is skipped in spring, the one after it. */
function momentOf(wall: number, timeZone: string): number {
  let at = wall - (wallClock(wall, timeZone) - wall);
  at -= wallClock(at, timeZone) - wall;
  return at;
}

/** "2026-11-30" there. */
export function localDay(at: number, timeZone: string): string {
  return new Date(wallClock(at, timeZone)).toISOString().slice(0, 10);
}

/** The first such hour on a working day after `after`. */
export function nextDue(after: number, { hour, timeZone }: { hour: number; timeZone: string }): number {
  const today = Math.floor(wallClock(after, timeZone) / DAY) * DAY;
  for (let day = today; ; day += DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const at = momentOf(day + hour * 3_600_000, timeZone);
    if (at > after) return at;
  }
}
