// Reads an invitation (.ics): when, who, what about, where on the web. Called by `read-dropped.ts` and for the calendar part
// of a mail. Keeps nothing and asks nobody.
import ICAL from "ical.js";
import { t } from "../messages/t.ts";
import { calendarLines } from "./calendar-lines.ts";
import {
  type Found,
  type FoundEntry,
  type FoundPerson,
  MOST_PEOPLE,
  mailAddress,
  manyLines,
  oneLine,
  onlyOnce,
  Unreadable,
} from "./found.ts";
import { meetingLink } from "./meeting-link.ts";
import { type Occurrence, occurrencesOf, ownZones, type Zones } from "./occurrences.ts";

const MOST_EVENTS = 1_000;
/** How many are offered. */
const MOST_ENTRIES = 20;

const textOf = (component: ICAL.Component, name: string): string | null => {
  const value = component.getFirstPropertyValue(name);
  return typeof value === "string" ? value : null;
};

const parameter = (property: ICAL.Property, name: string): string => {
  const value = property.getParameter(name);
  return typeof value === "string" ? value : "";
};

function personOf(property: ICAL.Property): FoundPerson | null {
  const value = property.getFirstValue();
  const address =
    mailAddress(parameter(property, "email")) ?? (typeof value === "string" ? mailAddress(value) : null);
  const named = oneLine(parameter(property, "cn"));
  // Many calendars repeat the address where the name is not known.
  const name = named !== null && mailAddress(named) === null ? named : null;
  return name === null && address === null ? null : { name, address };
}

/** Who was invited and did not decline; rooms and projectors are nobody. */
function peopleOf(component: ICAL.Component): { people: FoundPerson[]; declined: number } {
  const invited = [
    ...component.getAllProperties("organizer"),
    ...component.getAllProperties("attendee"),
  ].filter(
    (property) => !["ROOM", "RESOURCE", "GROUP"].includes(parameter(property, "cutype").toUpperCase()),
  );
  const isOut = (property: ICAL.Property) => parameter(property, "partstat").toUpperCase() === "DECLINED";
  const coming = invited.filter((property) => !isOut(property));
  return {
    people: onlyOnce(coming.flatMap((property) => personOf(property) ?? [])),
    declined: invited.length - coming.length,
  };
}

const isTelephone = (place: string | null): boolean =>
  place !== null && /^(?:tel:)?\+?[\d\s()./-]{6,40}$/i.test(place.trim());

function entryOf({ event, at, isWholeDay }: Occurrence): FoundEntry {
  const { component } = event;
  const place = textOf(component, "location");
  const description = textOf(component, "description");
  const told = ["x-google-conference", "x-microsoft-skypeteamsmeetingurl", "conference", "url"];
  const link = meetingLink([...told.map((name) => textOf(component, name)), place, description]);
  return {
    type: link === null && isTelephone(place) ? "call" : "meeting",
    at,
    isWholeDay,
    subject: oneLine(textOf(component, "summary") ?? ""),
    people: peopleOf(component).people.slice(0, MOST_PEOPLE),
    link,
    text: manyLines(description ?? ""),
  };
}

function calendarsOf(text: string): ICAL.Component[] {
  const parsed: unknown = ICAL.parse(text);
  if (!Array.isArray(parsed)) return [];
  // One calendar is itself, several are a list of them.
  const all: unknown[] = typeof parsed[0] === "string" ? [parsed] : parsed;
  return all.flatMap((each) => (Array.isArray(each) ? [new ICAL.Component(each)] : []));
}

function eventsOf(calendar: ICAL.Component): ICAL.Event[] {
  const all = calendar.getAllSubcomponents("vevent").slice(0, MOST_EVENTS);
  const dated = all.filter((each) => each.hasProperty("dtstart")).map((each) => new ICAL.Event(each));
  const moved = dated.filter((event) => event.isRecurrenceException());
  const whole = dated.filter((event) => !event.isRecurrenceException());
  for (const event of whole) {
    for (const other of moved) if (other.uid === event.uid) event.relateException(other);
  }
  // A single one of a series may be all that was sent.
  return [...whole, ...moved.filter((event) => !whole.some(({ uid }) => uid === event.uid))];
}

/** The latest that has begun, else the first to come. */
function proposedOf(entries: readonly FoundEntry[], now: number): number {
  const begun = entries.findLastIndex(({ at }) => at !== null && at <= now);
  return begun === -1 ? 0 : begun;
}

export function readInvitation(ics: string, now: number): Found {
  const { text, remarks } = calendarLines(ics.replace(/^\ufeff/, ""));
  const zones: Zones = { own: new Map(), unknown: new Set(), floats: false };
  const found: Occurrence[] = [];
  let isCut = false;
  let cancelled = false;
  try {
    for (const calendar of calendarsOf(text)) {
      zones.own = ownZones(calendar);
      cancelled ||= textOf(calendar, "method")?.toUpperCase() === "CANCEL";
      for (const event of eventsOf(calendar)) {
        const { occurrences, isCut: more } = occurrencesOf(event, zones, now);
        found.push(...occurrences);
        isCut ||= more;
      }
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(
      t("fill.icsWrong", { reason: error instanceof Error ? error.message.slice(0, 200) : "" }),
    );
  }
  found.sort((a, b) => a.at - b.at);
  const begun = found.filter(({ at }) => at <= now).slice(-MOST_ENTRIES + 5);
  const shown = [...begun, ...found.filter(({ at }) => at > now).slice(0, MOST_ENTRIES - begun.length)];
  const [first, ...others] = shown.map(entryOf);
  if (!first) throw new Unreadable(t("fill.noEvent"));
  const entries = [first, ...others] as const;
  const proposed = proposedOf(entries, now);
  const { component } = shown[proposed]?.event ?? {};
  cancelled ||= component !== undefined && textOf(component, "status")?.toUpperCase() === "CANCELLED";
  const declined = component ? peopleOf(component).declined : 0;
  return {
    kind: "invitation",
    entries,
    proposed,
    remarks: [
      ...(cancelled ? [t("fill.cancelled")] : []),
      ...[...zones.unknown].slice(0, 2).map((name) => t("fill.zoneUnknown", { zone: oneLine(name) ?? "" })),
      ...(zones.floats && zones.unknown.size === 0 ? [t("fill.zoneNone")] : []),
      ...(isCut ? [t("fill.seriesCut")] : []),
      ...(found.length > shown.length ? [t("fill.eventsCut", { count: found.length })] : []),
      ...(declined > 0 ? [t("fill.declined", { count: declined })] : []),
      ...remarks,
    ],
  };
}
