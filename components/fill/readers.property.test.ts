// Any text, and any real file with pieces broken out or mixed in, is read or refused in words; and what is read out of a file
// that we wrote is what we wrote.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { touchpointDetails } from "#lib/contract/evidence.ts";
import { type DraftValues, draftValues, nothingMore } from "../touchpoint/draft.ts";
import { fill, undoFill } from "./fill-values.ts";
import { type Found, Unreadable } from "./found.ts";
import { peopleFrom } from "./known-companies.ts";
import { readFile, readText } from "./read-dropped.ts";

const folder = join(import.meta.dirname, "../../test/fixtures/invitations");
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
const NOW = Date.UTC(2026, 10, 20, 14, 30);
const us = { id: "us", name: "Northwind" };
const known = {
  customer: { name: "Zapier", domain: "zapier.com" },
  us,
  members: [],
  partnerships: [],
  partners: [],
};
const empty: DraftValues = {
  ...nothingMore,
  type: "meeting",
  person: "Dana",
  occurredAt: null,
  note: "",
  noteVisibility: "internal",
  partnershipIds: [],
};

const hostile = fc.constantFrom(
  "\u202e",
  "\0",
  "<script>alert(1)</script>",
  "\r\nBcc: all@zapier.com\r\n",
  "BEGIN:VEVENT\r\n",
  "END:VCALENDAR\r\n",
  'CN="',
  ":",
  "=?UTF-8?B?",
  "RRULE:FREQ=SECONDLY\r\n",
  "x".repeat(10_000),
  "\ud83d",
);
/** A real file with a piece taken out and another one put in. */
const broken = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.nat(4_000),
    fc.nat(300),
    fc.oneof(hostile, fc.string({ unit: "binary" })),
  )
  .map(([text, at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone));
const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), hostile, broken);

/** Whatever is found fits into the form, could be saved, and is undone. */
function fits(found: Found): void {
  for (const entry of found.entries) {
    expect(entry.subject ?? "").not.toMatch(/[\r\n\0\u202a-\u202e\u2066-\u2069]/);
    const people = peopleFrom(entry.people, known, null);
    const given = { withText: true, typeWasChosen: false, now: NOW };
    const { values, filling } = fill(empty, entry, people, given);
    expect(draftValues.safeParse(values).error?.issues ?? []).toEqual([]);
    expect(
      touchpointDetails.safeParse({
        link: values.link || null,
        people: values.people.map(({ name, organisation }) => ({
          name,
          title: null,
          organisation: organisation || null,
        })),
      }).error?.issues ?? [],
    ).toEqual([]);
    expect(undoFill(values, filling)).toEqual(empty);
  }
}

it("any text is read or refused in words, never anything else", async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (text) => {
      try {
        fits(await readText(text, NOW));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        expect(error.message.length).toBeGreaterThan(5);
        expect(error.message.length).toBeLessThan(400);
      }
    }),
    { numRuns: 3_000 },
  );
}, 120_000);

it("any bytes under any name are read or refused in words, never anything else", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      anything,
      fc.constantFrom("x.ics", "x.eml", "x.txt", "x"),
      async (bytes, text, name) => {
        try {
          fits(await readFile(new File([bytes.slice(), text], name), NOW));
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
        }
      },
    ),
    { numRuns: 1_000 },
  );
}, 120_000);

const name = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{1,15} [A-Z][a-z]{1,15}$/);
const address = fc.stringMatching(/^[a-z]{1,10}@[a-z]{2,12}\.com$/);
const zone = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Tokyo Standard Time",
  "UTC",
);
const escaped = (text: string) => text.replace(/[\\,;]/g, (found) => `\\${found}`).replaceAll("\n", "\\n");
/** At 75 characters, as calendars do it. */
const folded = (line: string) => line.replace(/(.{70})(?=.)/gu, "$1\r\n ");

it("what was written into an invitation is what is read out of it: people, subject, text, the clock in its zone", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.record({ name, address }), {
        selector: (each) => each.address,
        minLength: 1,
        maxLength: 8,
      }),
      fc.stringMatching(/^[A-Za-z][A-Za-z,;\\ äß–]{0,80}[A-Za-z]$/),
      fc.date({ min: new Date("2000-01-01"), max: new Date("2037-01-01"), noInvalidDate: true }),
      zone,
      async (people, subject, date, zoneName) => {
        const clock = `${date.toISOString().slice(0, 10).replaceAll("-", "")}T${date.toISOString().slice(11, 17).replaceAll(":", "")}00`;
        const lines = [
          "BEGIN:VCALENDAR",
          "VERSION:2.0",
          "BEGIN:VEVENT",
          "UID:1",
          `DTSTART;TZID=${zoneName}:${clock}`,
          `SUMMARY:${escaped(subject)}`,
          `DESCRIPTION:${escaped(`${subject}\n${subject}`)}`,
          ...people.map((each) => `ATTENDEE;CN=${each.name}:mailto:${each.address}`),
          "END:VEVENT",
          "END:VCALENDAR",
        ];
        const [entry] = (await readText(lines.map(folded).join("\r\n"), NOW)).entries;
        const flat = subject.replace(/\s+/g, " ");
        expect(entry.people).toEqual(people);
        expect(entry.subject).toBe(flat);
        expect(entry.text).toBe(`${subject}\n${subject}`);
        const iana = zoneName === "Tokyo Standard Time" ? "Asia/Tokyo" : zoneName;
        const shown = new Intl.DateTimeFormat("sv-SE", {
          timeZone: iana,
          dateStyle: "short",
          timeStyle: "short",
        });
        const wanted = date.toISOString().slice(0, 16).replace("T", " ");
        // An hour that the clocks skip in spring is no hour of that zone's.
        const isSkipped =
          ["Europe/Berlin", "America/New_York"].includes(iana) && shown.format(entry.at ?? 0) !== wanted;
        if (!isSkipped) expect(shown.format(entry.at ?? 0)).toBe(wanted);
        else expect(date.getUTCHours()).toBeGreaterThanOrEqual(2);
        if (isSkipped) expect(date.getUTCHours()).toBeLessThan(4);
      },
    ),
    { numRuns: 1_000 },
  );
}, 120_000);
