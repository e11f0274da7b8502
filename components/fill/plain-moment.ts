// A moment in plain text, only where it can be one alone: one day, and one hour of that day where it says one. Called by
// `read-plain.ts` and for what a mail says of a meeting. What can be two is none: the person sets it.
import { pageDay } from "#lib/domain/page-text/page-day.ts";
import { hereOffset, momentOf, zoneOffset } from "./zoned-time.ts";

export type PlainMoment = { at: number; isWholeDay: boolean };

const LONGEST = 20_000;
const dates =
  /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\.?\s{1,3}\p{L}{3,12}\.?,?\s{1,3}\d{4}|(?<!\p{L})\p{L}{3,12}\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?,?\s{1,3}\d{4})(?!\d)/gu;
/** Right behind the day. */
const clock =
  /^(?:,|\s|T|at|um|à|·|-)*(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:\.\d+)?\s?(am|pm|AM|PM)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|\(?[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+\)?)?(?![\d:])/;

function offsetOf(
  zone: string | undefined,
): number | "here" | ((wall: Parameters<typeof hereOffset>[0]) => number) {
  if (zone === undefined) return "here";
  if (/^(Z|UTC|GMT)$/.test(zone)) return 0;
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
    return (numeric[1] === "-" ? -1 : 1) * minutes * 60_000;
  }
  return zoneOffset(zone.replace(/[()]/g, "")) ?? "here";
}

function momentAt(day: string, behind: string): PlainMoment | null {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const date = { year, month, day: dayOfMonth, second: 0 };
  const found = clock.exec(behind);
  if (!found) return { at: momentOf({ ...date, hour: 12, minute: 0 }, hereOffset), isWholeDay: true };
  const half = found[4]?.toLowerCase();
  const shown = Number(found[1]);
  if (half && (shown < 1 || shown > 12)) return null;
  const hour = half ? (shown % 12) + (half === "pm" ? 12 : 0) : shown;
  const minute = Number(found[2]);
  if (hour > 23 || minute > 59) return null;
  const wall = { ...date, hour, minute, second: Number(found[3] ?? 0) };
  const offset = offsetOf(found[5]);
  if (offset === "here") return { at: momentOf(wall, hereOffset), isWholeDay: false };
  return { at: momentOf(wall, typeof offset === "number" ? () => offset : offset), isWholeDay: false };
}

export function plainMoment(text: string): PlainMoment | null {
  const looked = text.slice(0, LONGEST);
  const moments = new Map<number, PlainMoment>();
  const days = new Set<string>();
  for (const found of looked.matchAll(dates)) {
    const day = pageDay(found[0]);
    // A date that can be two days stands beside the others: nothing is sure any more.
    if (day === null) {
      if (/\d\/\d/.test(found[0])) return null;
      continue;
    }
    const end = found.index + found[0].length;
    const moment = momentAt(day, looked.slice(end, end + 60));
    if (!moment) return null;
    days.add(day);
    moments.set(moment.at, moment);
  }
  if (days.size !== 1) return null;
  // The day alone and the day with its hour are one.
  const exact = [...moments.values()].filter(({ isWholeDay }) => !isWholeDay);
  if (exact.length > 1) return null;
  return exact[0] ?? [...moments.values()][0] ?? null;
}
