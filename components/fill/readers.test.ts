// What real-shaped invitations and mails say: Google's, Outlook's with its own zones, Apple's series, Zoom's, forwarded and
// broken ones. Times are told in UTC, so that they are the same wherever the tests run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Found, FoundEntry } from "./found.ts";
import { MOST_BYTES, readFile, readText } from "./read-dropped.ts";

const folder = join(import.meta.dirname, "../../test/fixtures/invitations");
const NOW = Date.UTC(2026, 10, 20, 14, 30);
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const read = (name: string): Promise<Found> => readFile(new File([bytesOf(name)], name), NOW);
const proposed = ({ entries, proposed: at }: Found): FoundEntry => entries[at] ?? entries[0];
const utc = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString().slice(0, 16));

describe("an invitation", () => {
  it("of Google's says when, who and where on the web; who declined and rooms are nobody", async () => {
    const found = await read("google.ics");
    expect(found.kind).toBe("invitation");
    expect(proposed(found)).toEqual({
      type: "meeting",
      // 10:00 in British summer time.
      at: Date.UTC(2026, 8, 17, 9, 0),
      isWholeDay: false,
      subject: "Zapier × Northwind: rollout, part 1",
      people: [
        { name: "Dana Ortiz", address: "dana@northwind.example" },
        { name: "Mira Chen", address: "mira.chen@zapier.com" },
        { name: null, address: "priya@lumenanalytics.com" },
      ],
      link: "https://meet.google.com/kqz-mbtr-xvp",
      text: "Numbers first, then the rollout.\n\nJoin with Google Meet: https://meet.google.com/kqz-mbtr-xvp",
    });
    expect(found.remarks).toEqual(["1 person who declined is left out."]);
  });

  it("of Outlook's is read by the rules of its customized time zone, in winter", async () => {
    const entry = proposed(await read("outlook.ics"));
    expect(utc(entry.at)).toBe("2026-11-18T08:30");
    expect(entry.people.map(({ name }) => name)).toEqual(["Weiss, Tom", "Chen, Mira", "Dana Ortiz"]);
    expect(entry.link).toContain("https://teams.microsoft.com/l/meetup-join/");
    expect(entry.subject).toBe("Sicherheitsprüfung");
  });

  it("that names a zone of Windows without its rules is read by that zone, in summer; by telephone it is a call", async () => {
    const found = await read("outlook-windows-zone.ics");
    expect(utc(proposed(found).at)).toBe("2026-07-16T12:00");
    expect(proposed(found)).toMatchObject({ type: "call", link: null });
    expect(found.remarks).toEqual([]);
  });

  it("that repeats proposes the latest time that has begun, with one moved and one left out", async () => {
    const found = await read("apple-series.ics");
    expect(found.entries.map(({ at }) => utc(at))).toEqual([
      "2026-10-06T14:00",
      "2026-10-13T14:00",
      "2026-10-20T14:00",
      "2026-10-27T14:00",
      // The clocks of New York went back on 1 November.
      "2026-11-03T15:00",
      "2026-11-18T16:30",
      "2026-11-24T15:00",
      "2026-12-01T15:00",
      "2026-12-08T15:00",
    ]);
    expect(proposed(found).subject).toBe("Deal review, moved");
    expect(found.entries[0].people).toEqual([{ name: "Priya Nair", address: "priya@lumenanalytics.com" }]);
  });

  const calendarOf = (...lines: readonly string[]) =>
    ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");

  it("that repeats until a moment in UTC has its last time, too, and no other", async () => {
    const text = calendarOf(
      "DTSTART;TZID=Europe/Berlin:20261006T100000",
      "RRULE:FREQ=WEEKLY;UNTIL=20261020T080000Z",
    );
    const found = await readText(text, NOW);
    expect(found.entries.map(({ at }) => utc(at))).toEqual([
      "2026-10-06T08:00",
      "2026-10-13T08:00",
      "2026-10-20T08:00",
    ]);
  });

  it("hours after the clocks were changed is read by the new ones", async () => {
    const found = await readText(calendarOf("DTSTART;TZID=America/New_York:20260308T040000"), NOW);
    expect(utc(proposed(found).at)).toBe("2026-03-08T08:00");
  });

  it("of Zoom's carries its link", async () => {
    const entry = proposed(await read("zoom.ics"));
    expect(utc(entry.at)).toBe("2026-11-19T16:00");
    expect(entry.link).toBe("https://us02web.zoom.us/j/84912345678?pwd=abc");
  });

  it("for a whole day says that only the day is known", async () => {
    const entry = proposed(await read("whole-day.ics"));
    expect(entry.isWholeDay).toBe(true);
    const day = new Date(entry.at ?? 0);
    expect([day.getFullYear(), day.getMonth(), day.getDate()]).toEqual([2026, 10, 12]);
  });

  it("that is cut says what never ends, and on which line it began", async () => {
    await expect(read("cut.ics")).rejects.toThrow("VEVENT, begun on line 3, never ends");
  });

  it("without a real time says on which line and column", async () => {
    await expect(read("bad-time.ics")).rejects.toThrow("Line 6, column 28: “next Tuesday” is no time");
  });

  it("with a line that nobody folded is read without it, and says so", async () => {
    const found = await read("raw-line.ics");
    expect(proposed(found).subject).toBe("Still readable");
    expect(found.remarks).toEqual(["Line 7 could not be read from column 38 on, and was left out."]);
  });

  it("of a zone that nobody knows is read in the reader's, and says so", async () => {
    const text = readFileSync(join(folder, "outlook-windows-zone.ics"), "utf8");
    const found = await readText(text.replaceAll("W. Europe Standard Time", "Middle-earth"), NOW);
    expect(found.remarks).toEqual([
      "The time zone Middle-earth is not known here: the time is read in yours. Check it.",
    ]);
  });

  it.each([
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=10",
  ])("whose rule %s would go on for ever is read by its first time at least", async (rule) => {
    const text = readFileSync(join(folder, "zoom.ics"), "utf8").replace(
      "SUMMARY",
      `RRULE:${rule}\r\nSUMMARY`,
    );
    const begun = Date.now();
    const found = await readText(text, NOW).catch((error: unknown) => String(error));
    expect(Date.now() - begun).toBeLessThan(3_000);
    expect(found).toBeTruthy();
  });
});

describe("a mail", () => {
  it("says who wrote to whom, when and about what, whatever its words are encoded in", async () => {
    const found = await read("mail.eml");
    const entry = proposed(found);
    expect(entry).toMatchObject({
      type: "email",
      at: Date.UTC(2026, 10, 18, 9, 12),
      subject: "Security review – what we still need",
      link: null,
      people: [
        { name: "Mira Chen", address: "mira.chen@zapier.com" },
        { name: "Ortiz, Dana", address: "dana@northwind.example" },
        { name: "Jürgen Müller", address: "juergen@lumenanalytics.com" },
        { name: null, address: "ade@zapier.com" },
        { name: null, address: "sam@zapier.com" },
      ],
    });
    expect(entry.text).toContain("Hallo Jürgen,");
    expect(entry.text).toContain("broken softly");
  });

  it("with an invitation inside is the invitation", async () => {
    const found = await read("mail-with-invitation.eml");
    expect(found.kind).toBe("invitation");
    expect(utc(proposed(found).at)).toBe("2026-09-17T09:00");
  });

  it("that was forwarded names those of the mail inside, and whose time it has", async () => {
    const found = await read("mail-forwarded.eml");
    expect(proposed(found).people.map(({ address }) => address)).toEqual([
      "dana@northwind.example",
      "priya@lumenanalytics.com",
      "mira.chen@zapier.com",
    ]);
    expect(found.remarks).toEqual(["A forwarded mail: the time is when it was forwarded."]);
  });

  it("that invites to a conference is a meeting at the time it says, not when it was sent", async () => {
    const entry = proposed(await read("mail-zoom.eml"));
    expect(entry.type).toBe("meeting");
    expect(entry.link).toBe("https://us02web.zoom.us/j/84912345678?pwd=abc");
    const at = new Date(entry.at ?? 0);
    expect([at.getDate(), at.getHours()]).toEqual([19, 16]);
  });

  it("of a hostile sender stays text: cut, on one line, without marks that turn it around", async () => {
    const found = await read("mail-hostile.eml");
    const entry = proposed(found);
    expect(entry.at).toBeNull();
    expect(found.remarks).toContain("The mail has no date that can be read: set the time.");
    for (const { name } of entry.people) {
      expect((name ?? "").length).toBeLessThanOrEqual(300);
      expect(name ?? "").not.toMatch(/[\u202e\r\n]/);
    }
    expect(entry.people[0]?.name).toContain("<img src=x onerror=alert(1)>");
    expect(entry.subject).not.toMatch(/[\r\n\u202e]/);
  });
});

describe("plain text", () => {
  it("gives the addresses with their names, and a day where it can be one only", async () => {
    const found = await readText(
      'Call on 19 November 2026 at 15:00 UTC\nMira Chen <mira.chen@zapier.com>; "Nair, Priya" <priya@lumenanalytics.com>, jo@zapier.com.',
      NOW,
    );
    expect(proposed(found)).toMatchObject({
      type: null,
      at: Date.UTC(2026, 10, 19, 15, 0),
      isWholeDay: false,
    });
    expect(proposed(found).people).toEqual([
      { name: "Mira Chen", address: "mira.chen@zapier.com" },
      { name: "Nair, Priya", address: "priya@lumenanalytics.com" },
      { name: null, address: "jo@zapier.com" },
    ]);
    expect(proposed(found).subject).toBe("Call on 19 November 2026 at 15:00 UTC");
  });

  it.each([
    "Meeting 9/3/2026 with jo@zapier.com",
    "19.11.2026 or 20.11.2026? jo@zapier.com",
    "25:99 jo@zapier.com",
  ])("leaves the time of %s to the person, and says so", async (text) => {
    const found = await readText(text, NOW);
    expect(proposed(found).at).toBeNull();
    expect(found.remarks).toEqual(["It does not say when in a way that can be one time only: set it."]);
  });

  it("that says nothing of a touchpoint is told to say nothing", async () => {
    await expect(readText("Lorem ipsum", NOW)).rejects.toThrow("No address, day or conference link in it.");
  });
});

describe("a file that is neither", () => {
  const file = (name: string, ...bytes: number[]) => new File([new Uint8Array(bytes)], name);
  it.each([
    ["an Outlook file", file("mail.msg", 0xd0, 0xcf, 0x11, 0xe0, 0xa1), "save the mail as .eml"],
    ["a PDF", file("x.pdf", 0x25, 0x50, 0x44, 0x46), "This is a PDF file."],
    ["bytes", file("x.bin", 1, 0, 2, 0), "This is no text."],
    ["nothing", file("x.ics"), "It is empty."],
    [
      "words called .ics",
      new File(["Hello"], "x.ics"),
      "must begin with BEGIN:VCALENDAR on line 1, column 1",
    ],
    ["words called .eml", new File(["\n\nHello"], "x.eml"), "has no sender, date or subject"],
    ["too much", new File([new Uint8Array(MOST_BYTES + 1)], "x.eml"), "Larger than 5 MB."],
    ["a calendar without events", new File(["BEGIN:VCALENDAR\nEND:VCALENDAR"], "x.ics"), "holds no event"],
  ])("as %s is named, with what would do", async (_, given, said) => {
    await expect(readFile(given, NOW)).rejects.toThrow(said);
  });

  it("in UTF-16 is read as what it is", async () => {
    const text = readFileSync(join(folder, "zoom.ics"), "utf8");
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    expect(utc(proposed(await readFile(new File([bytes], "x.ics"), NOW)).at)).toBe("2026-11-19T16:00");
  });
});
