// Which moment a wall clock shows: a local time with the name of its zone, by IANA's or by Windows' name. Called by the
// readers of invitations. Knows no zone's rules itself: the browser does.
import { windowsZones } from "./windows-zones.ts";

/** As a clock on the wall shows it; months from 1. */
export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
};

/** How far the clocks of a zone are ahead of UTC at this wall time, in milliseconds. */
export type Offset = (wall: WallTime) => number;

export const asUtc = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

export function wallOf(at: number): WallTime {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function clockOf(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    // Not a zone of this browser's.
    return null;
  }
}

/** The offset at a moment, read off the clock of the zone. */
function offsetAt(clock: Intl.DateTimeFormat, at: number): number {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const read = (part: Intl.DateTimeFormatPartTypes) => parts.get(part) ?? 0;
  const shown = Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

/** "(UTC+01:00) Amsterdam, …", "/freeassociation.sourceforge.net/Europe/Berlin" and quotes are seen. */
function ianaName(name: string): string | null {
  const plain = name.trim().replace(/^"|"$/g, "");
  const known = windowsZones.get(plain.toLowerCase());
  if (known) return known;
  if (/^[A-Za-z_]+\/[A-Za-z_/+-]+\d*$/.test(plain) || /^(UTC|GMT)$/i.test(plain)) return plain;
  return /[A-Z][A-Za-z]+\/[A-Z][A-Za-z_/-]+$/.exec(plain)?.[0] ?? null;
}

/** null: no zone of that name is known here. */
export function zoneOffset(name: string): Offset | null {
  const iana = ianaName(name.slice(0, 200));
  const clock = iana === null ? null : clockOf(iana);
  if (!clock) return null;
  return (wall) => {
    const utc = asUtc(wall);
    // Twice: the first answer may be of the other side of a change of the clocks.
    const first = utc - offsetAt(clock, utc);
    return offsetAt(clock, first);
  };
}

/** Where the reader is. */
export const hereOffset: Offset = ({ year, month, day, hour, minute, second }) => {
  const local = new Date(year, month - 1, day, hour, minute, second).getTime();
  return Date.UTC(year, month - 1, day, hour, minute, second) - local;
};

export const momentOf = (wall: WallTime, offset: Offset): number => asUtc(wall) - offset(wall);
