// When an event of an invitation takes place: once, or as often as its rule says, near to now. Rules that only a hostile
// file has, and that the library would follow for ever, are not followed. Called by `read-invitation.ts`.
import ICAL from "ical.js";
import { asUtc, hereOffset, momentOf, type Offset, type WallTime, wallOf, zoneOffset } from "./zoned-time.ts";

export type Occurrence = {
  event: ICAL.Event;
  at: number;
  isWholeDay: boolean;
};

export type Zones = {
  /** By the name the file gives them: those whose rules came along. */
  own: ReadonlyMap<string, ICAL.Timezone>;
  /** Names that neither the file nor the browser explains. */
  unknown: Set<string>;
  /** Whether a time came without any zone. */
  floats: boolean;
};

/** How many begun ones, and ones to come, are offered. */
const BEGUN = 10;
const TO_COME = 3;
const MOST_STEPS = 5_000;

/** Each of these ends by itself however its parts contradict each other. */
const followed: Record<string, readonly string[]> = {
  DAILY: ["BYDAY"],
  WEEKLY: ["BYDAY"],
  MONTHLY: ["BYDAY", "BYMONTHDAY", "BYSETPOS"],
  YEARLY: ["BYMONTH", "BYDAY", "BYMONTHDAY"],
};

export function canFollow(rule: ICAL.Recur): boolean {
  const parts = followed[rule.freq];
  return (
    parts !== undefined && rule.interval > 0 && Object.keys(rule.parts).every((part) => parts.includes(part))
  );
}

/** Rules that came along say it best; but only those that change the clocks once a year are followed. */
export function ownZones(calendar: ICAL.Component): Map<string, ICAL.Timezone> {
  const zones = new Map<string, ICAL.Timezone>();
  for (const component of calendar.getAllSubcomponents("vtimezone")) {
    const name = component.getFirstPropertyValue("tzid");
    const rules = component
      .getAllSubcomponents()
      .flatMap((each) => each.getAllProperties("rrule").map((rule) => rule.getFirstValue()));
    const isPlain = rules.every(
      (rule) => rule instanceof ICAL.Recur && rule.freq === "YEARLY" && canFollow(rule),
    );
    const isWhole = component.getAllSubcomponents().every((each) => each.hasProperty("tzoffsetto"));
    if (typeof name === "string" && isPlain && isWhole && component.getAllSubcomponents().length > 0) {
      zones.set(name, new ICAL.Timezone({ component, tzid: name }));
    }
  }
  return zones;
}

/** Of no zone: its clock is all that is read. */
const onTheWall = (wall: WallTime): ICAL.Time =>
  new ICAL.Time({ ...wall, isDate: false }, ICAL.Timezone.localTimezone);

function ownOffset(zone: ICAL.Timezone): Offset {
  return (wall) => zone.utcOffset(onTheWall(wall)) * 1000;
}

function offsetFor(property: ICAL.Property | null, zones: Zones): Offset {
  const name = property?.getParameter("tzid");
  if (typeof name !== "string") {
    zones.floats = true;
    return hereOffset;
  }
  const own = zones.own.get(name);
  const found = own ? ownOffset(own) : zoneOffset(name);
  if (found) return found;
  zones.unknown.add(name);
  return hereOffset;
}

const wallOfTime = ({ year, month, day, hour, minute, second }: ICAL.Time): WallTime => ({
  year,
  month,
  day,
  hour,
  minute,
  second,
});

function begins(event: ICAL.Event, start: ICAL.Time, zones: Zones): Occurrence {
  const wall = wallOfTime(start);
  // The middle of the day is the same day for whoever is near.
  if (start.isDate) {
    return { event, at: momentOf({ ...wall, hour: 12, minute: 0, second: 0 }, hereOffset), isWholeDay: true };
  }
  if (start.zone === ICAL.Timezone.utcTimezone) {
    return { event, at: asUtc(wall), isWholeDay: false };
  }
  const property = event.component.getFirstProperty("dtstart");
  return { event, at: momentOf(wall, offsetFor(property, zones)), isWholeDay: false };
}

/** A rule ends at a moment in UTC, while its times are of a wall clock. */
function endOnTheWall(event: ICAL.Event, zones: Zones): void {
  const start = event.startDate;
  if (start.isDate || start.zone === ICAL.Timezone.utcTimezone) return;
  const offset = offsetFor(event.component.getFirstProperty("dtstart"), zones);
  for (const property of event.component.getAllProperties("rrule")) {
    const rule = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur) || rule.until?.zone !== ICAL.Timezone.utcTimezone) continue;
    const utc = wallOf(asMilliseconds(rule.until));
    const wall = wallOf(asMilliseconds(rule.until) + offset(utc));
    rule.until = onTheWall(wall);
    property.setValue(rule);
  }
}

const asMilliseconds = (time: ICAL.Time): number => time.toUnixTime() * 1000;

/** Those around now, in their order; `isCut`: there may be more that were not looked at. */
export function occurrencesOf(
  event: ICAL.Event,
  zones: Zones,
  now: number,
): { occurrences: Occurrence[]; isCut: boolean } {
  const first = begins(event, event.startDate, zones);
  if (!event.isRecurring()) return { occurrences: [first], isCut: false };
  const rules = event.component.getAllProperties("rrule").map((each) => each.getFirstValue());
  if (!rules.every((rule) => rule instanceof ICAL.Recur && canFollow(rule))) {
    return { occurrences: [first], isCut: true };
  }
  endOnTheWall(event, zones);
  const iterator = event.iterator();
  const begun: Occurrence[] = [];
  const toCome: Occurrence[] = [];
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const next = iterator.next();
    if (!next) break;
    const { item, startDate } = event.getOccurrenceDetails(next);
    const occurrence = begins(item, startDate, zones);
    if (occurrence.at > now) toCome.push(occurrence);
    else begun.push(occurrence);
    if (begun.length > BEGUN) begun.shift();
    if (toCome.length === TO_COME) break;
    if (steps === MOST_STEPS - 1) return { occurrences: [...begun, ...toCome], isCut: true };
  }
  const all = [...begun, ...toCome];
  return { occurrences: all.length > 0 ? all : [first], isCut: false };
}
