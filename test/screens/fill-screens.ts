// The touchpoint form filled from a dropped file: an invitation, a series to choose from, a mail, beside typed words, hostile,
// cut, and while a file is held over it.
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const calendar = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT", "END:VCALENDAR"].join(
    "\r\n",
  );
const people = [
  "ORGANIZER;CN=Dana Ortiz:mailto:dana@northwind.example",
  "ATTENDEE;CN=Mira Chen:mailto:mira.chen@zapier.com",
  "ATTENDEE;CN=Priya Nair:mailto:priya@lumen-analytics.com",
  "ATTENDEE;PARTSTAT=DECLINED;CN=Jo Berg:mailto:jo@zapier.com",
];
export const invitation = calendar(
  'DTSTART;TZID="W. Europe Standard Time":20261119T100000',
  "SUMMARY:Zapier × Northwind: rollout",
  "DESCRIPTION:Numbers first\\, then the rollout.",
  "X-GOOGLE-CONFERENCE:https://meet.google.com/kqz-mbtr-xvp",
  ...people,
);
export const series = calendar(
  "DTSTART:20261006T140000Z",
  "RRULE:FREQ=WEEKLY",
  "SUMMARY:Deal review with everybody who works on the rollout",
  ...people.slice(0, 2),
);
export const mail = [
  "From: Mira Chen <mira.chen@zapier.com>",
  "To: Dana Ortiz <dana@northwind.example>, kim@stranger.io",
  "Subject: Security review",
  "Date: Wed, 18 Nov 2026 10:12:00 +0100",
  "",
  "We need the report before 4 December.",
].join("\r\n");
const long = "Außerordentlichverlängerungsfähige".repeat(8);
const hostile = calendar(
  "DTSTART;TZID=Middle-earth Standard Time:20261219T100000",
  `SUMMARY:<img src=x onerror=alert(1)> \u202e${long}`,
  ...Array.from(
    { length: 6 },
    (_, at) => `ATTENDEE;CN="${long} ${at}":mailto:a${at}@${"b".repeat(60)}.example`,
  ),
);
const form = { press: ["Log a touchpoint with Cobalt Services"] };

export const fillScreens: Record<string, Screen> = {
  "fill-invitation": panel({}, "Filled from rollout.ics", {
    ...form,
    filledFrom: { name: "rollout.ics", text: invitation },
  }),
  "fill-series": panel({}, "Which one", { ...form, filledFrom: { name: "review.ics", text: series } }),
  "fill-mail": panel({}, "Add the text to the note", {
    ...form,
    filledFrom: { name: "Security.eml", text: mail },
  }),
  "fill-beside": panel({}, "As you wrote it: type", {
    press: ["Demo"],
    filledFrom: { name: "rollout.ics", text: invitation },
  }),
  "fill-hostile": panel({}, "It is planned for later", {
    ...form,
    filledFrom: { name: `${long}.ics`, text: hostile },
  }),
  "fill-cut": panel({}, "Nothing was filled from cut.ics", {
    ...form,
    filledFrom: { name: "cut.ics", text: invitation.slice(0, 200) },
  }),
  "fill-dragged": panel({}, "Drop an invitation or a mail", {
    ...form,
    filledFrom: { name: "rollout.ics", text: invitation, dragged: true },
  }),
};
