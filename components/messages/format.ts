// Dates, times and lists as people read them, by the browser's language. Times are milliseconds, UTC.
import { locale } from "./t.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const list = new Intl.ListFormat(locale, { style: "long", type: "conjunction" });
const dayMonth = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
const dayMonthYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
const hourMinute = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" });
const whole = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" });
const duration = new Intl.NumberFormat(locale, { style: "unit", unit: "hour", unitDisplay: "long" });
const durationDays = new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" });
const durationMinutes = new Intl.NumberFormat(locale, { style: "unit", unit: "minute", unitDisplay: "long" });

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** "3 days ago", "yesterday", "2 hours ago"; a date beyond two weeks. */
export function ago(at: number, now: number): string {
  const past = now - at;
  if (past < MINUTE) return relative.format(0, "second");
  if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), "minute");
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days === 0) return relative.format(-Math.floor(past / HOUR), "hour");
  if (days <= 14) return relative.format(-days, "day");
  return date(at, now);
}

/** "18 Dec", with its year when it is another one. */
export function date(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayMonth : dayMonthYear).format(at);
}

/** Its beginning where the reader is. */
function startOf(day: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, dayOfMonth).getTime();
}

/** A day of no time zone, "2026-11-20", as {@link date} writes it: the same day everywhere. */
export const calendarDay = (day: string, now: number): string => date(startOf(day), now);

/** The same always with its year, for a text that is kept. */
export const fullDay = (day: string): string => dayMonthYear.format(startOf(day));

/** Always with its year, for a text that is kept. */
export const fullDate = (at: number): string => dayMonthYear.format(at);

/** "2026-Q4" reads "Q4 2026". */
export const quarterWords = (quarter: string): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`;

/** "Today 14:30" is for people the time; older ones the date alone. */
export function moment(at: number, now: number): string {
  return startOfDay(at) === startOfDay(now) ? hourMinute.format(at) : date(at, now);
}

/** Everything about a moment, for a tooltip. */
export const fullMoment = (at: number): string => whole.format(at);

/** How long a span is, in its largest unit. */
export function span(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  if (size >= DAY) return durationDays.format(Math.round(size / DAY));
  if (size >= HOUR) return duration.format(Math.round(size / HOUR));
  return durationMinutes.format(Math.max(1, Math.round(size / MINUTE)));
}

export const listed = (items: readonly string[]): string => list.format(items);
