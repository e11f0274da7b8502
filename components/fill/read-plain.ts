// Reads plain text: a list of addresses, a day where it can be one only, the link of a conference. Called by `read-dropped.ts`.

import { t } from "../messages/t.ts";
import {
  type Found,
  type FoundPerson,
  MOST_PEOPLE,
  mailAddress,
  manyLines,
  oneLine,
  onlyOnce,
  Unreadable,
} from "./found.ts";
import { meetingLink } from "./meeting-link.ts";
import { plainMoment } from "./plain-moment.ts";

const LONGEST = 100_000;
const address = /[^\s@<>"(),;:[\]]{1,64}@[^\s@<>"(),;:[\]]{1,190}\.[\p{L}\d-]{2,63}/gu;

/** What stands before an address in angle brackets: in quotes, or up to where the one before ends. */
function nameBefore(text: string): string | null {
  const near = text.slice(-203);
  const name = /"([^"]{1,200})"\s?<$/.exec(near)?.[1] ?? /([^<>,;:\t]{1,200})<$/.exec(near)?.[1];
  return name ? oneLine(name.replace(/^\s*[-*•–]\s*/, "")) : null;
}

export function plainPeople(text: string): FoundPerson[] {
  const people: FoundPerson[] = [];
  for (const row of text.slice(0, LONGEST).split(/\r\n|\n|\r/)) {
    for (const found of row.matchAll(address)) {
      const whole = mailAddress(found[0].replace(/[.'’]+$/, ""));
      if (whole) people.push({ name: nameBefore(row.slice(0, found.index)), address: whole });
      if (people.length >= MOST_PEOPLE * 4) return onlyOnce(people);
    }
  }
  return onlyOnce(people);
}

export function readPlain(text: string): Found {
  const people = plainPeople(text);
  const moment = plainMoment(text);
  const link = meetingLink([text]);
  if (people.length === 0 && moment === null && link === null) throw new Unreadable(t("fill.nothingFound"));
  const [subject = ""] = text
    .slice(0, 2_000)
    .split(/\r\n|\n|\r/)
    .filter((row) => row.trim() !== "");
  // A row of addresses says nothing of what it was about.
  const isSubject = plainPeople(subject).length === 0 && meetingLink([subject]) === null;
  return {
    kind: "text",
    entries: [
      {
        type: link === null ? null : "meeting",
        at: moment?.at ?? null,
        isWholeDay: moment?.isWholeDay ?? false,
        subject: isSubject ? oneLine(subject) : null,
        people: people.slice(0, MOST_PEOPLE),
        link,
        text: manyLines(text),
      },
    ],
    proposed: 0,
    remarks: moment === null ? [t("fill.whenUnclear")] : [],
  };
}
