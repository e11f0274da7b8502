// The lines of an .ics file that say something of a touchpoint, unfolded, each with its number. What nobody needs here is
// left out, so that a fault in it stops nothing; what is wrong in the rest is told with line and column. Called by
// `read-invitation.ts`.
import { t } from "../messages/t.ts";
import { Unreadable } from "./found.ts";

const components = new Set(["VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"]);
const properties = new Set(
  `BEGIN END METHOD DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID UID SUMMARY DESCRIPTION LOCATION URL STATUS
  ORGANIZER ATTENDEE TZID TZOFFSETFROM TZOFFSETTO X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL CONFERENCE`.split(
    /\s+/,
  ),
);
const MOST_LINES = 200_000;

export type CalendarLines = {
  /** What is left, to be read by the library. */
  text: string;
  remarks: string[];
};

type Unfolded = { text: string; number: number };

/** A line that begins with a blank goes on from the one before it. */
function unfold(ics: string): Unfolded[] {
  const lines: { parts: string[]; number: number }[] = [];
  for (const [index, raw] of ics.split(/\r\n|\n|\r/, MOST_LINES).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(raw) && last) last.parts.push(raw.slice(1));
    else if (raw.trim() !== "") lines.push({ parts: [raw], number: index + 1 });
  }
  return lines.map(({ parts, number }) => ({ text: parts.join(""), number }));
}

/** Where the value begins: after the first colon outside of quotes; or the column of what is wrong. */
function valueAt(text: string): { ok: true; at: number } | { ok: false; column: number } {
  let opened = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') opened = opened === -1 ? at : -1;
    else if (character === ":" && opened === -1) return { ok: true, at: at + 1 };
  }
  return { ok: false, column: (opened === -1 ? text.length : opened) + 1 };
}

const moment = /^\d{8}(T\d{6}Z?)?$/;

/** What a time must look like: every value of a list. */
function wrongTime(name: string, value: string): boolean {
  if (!["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE"].includes(name)) return false;
  return !value.split(",").every((each) => moment.test(each.trim()));
}

export function calendarLines(ics: string): CalendarLines {
  const kept: string[] = [];
  const remarks: string[] = [];
  const open: { name: string; number: number }[] = [];
  /** How deep inside of a component that nobody needs. */
  let skipped = 0;
  const leaveOut = (line: number, column: number) => {
    if (remarks.length < 3) remarks.push(t("fill.lineLeftOut", { line, column }));
  };
  for (const { text, number } of unfold(ics)) {
    const name = (/^[A-Za-z0-9-]+/.exec(text)?.[0] ?? "").toUpperCase();
    const found = valueAt(text);
    if (!found.ok || name === "" || !/^[A-Za-z0-9-]+[;:]/.test(text)) {
      if (skipped === 0) leaveOut(number, found.ok ? 1 : found.column);
      continue;
    }
    const value = text.slice(found.at).trim();
    if (name === "BEGIN") {
      const component = value.toUpperCase();
      if (skipped > 0 || !components.has(component)) skipped += 1;
      else {
        open.push({ name: component, number });
        kept.push(`BEGIN:${component}`);
      }
      continue;
    }
    if (name === "END") {
      if (skipped > 0) skipped -= 1;
      else {
        const last = open.pop();
        if (last?.name !== value.toUpperCase()) {
          throw new Unreadable(
            last
              ? t("fill.endsWrong", { line: number, found: value.slice(0, 40), wanted: last.name })
              : t("fill.endsUnopened", { line: number, found: value.slice(0, 40) }),
          );
        }
        kept.push(`END:${last.name}`);
      }
      continue;
    }
    if (skipped > 0 || !properties.has(name) || open.length === 0) continue;
    if (wrongTime(name, value)) {
      if (name === "DTSTART" && open.at(-1)?.name === "VEVENT") {
        const shown = value.slice(0, 40);
        throw new Unreadable(t("fill.timeWrong", { line: number, column: found.at + 1, shown }));
      }
      leaveOut(number, found.at + 1);
      continue;
    }
    kept.push(text);
  }
  const last = open.at(-1);
  if (last) throw new Unreadable(t("fill.notEnded", { line: last.number, name: last.name }));
  return { text: kept.join("\r\n"), remarks };
}
