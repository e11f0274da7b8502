// Touchpoints as evidence: the form with what makes one, the warning before the first conversation, who sees it, and the
// timeline of all sides with what waits, is contested or refused.
import { cobalt, DAY, dana, lumen, NOW, record, session, touchpoint, us } from "./data.ts";
import { dealWith, judged, seenByAll } from "./evidence-data.ts";
import { someHistory } from "./history-screens.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const long = "Außerordentlichverlängerungsfähige ".repeat(6).trim();
const mira = { name: "Mira Chen", title: "VP Operations", organisation: "Zapier" };

const intro = seenByAll(lumen, -17, {
  type: "introduction",
  creditRole: "sourcing",
  people: [mira],
  link: "https://calls.example/recordings/7",
  note: "Mira owns the rollout and wants numbers first.",
});
const late = seenByAll(cobalt, -30, {
  type: "technical_workshop",
  creditRole: "influence",
  recordedAt: NOW - DAY,
  note: "Two days on site.",
});
const demo = seenByAll(us, -3, {
  type: "demo",
  creditRole: "selling",
  people: [mira, { name: "Ade Bello", title: "Head of Security", organisation: "Zapier" }],
  nextStep: {
    text: "Send the security questionnaire",
    owner: { organisationId: lumen.id, person: { name: "Priya Nair", title: null } },
    date: "2026-11-24",
  },
});
const contested = seenByAll(lumen, -9, { type: "call", note: "Call with procurement." });
const evidence = {
  touchpoint_verdict: [
    judged(intro, us, null),
    judged(contested, cobalt, "Procurement says there was no such call."),
  ],
};
const full = dealWith([intro, late, demo, contested], { evidence }, { history: [...someHistory] });
const refused = touchpoint(
  us,
  { type: "meeting", occurredAt: NOW - DAY },
  {
    note: "Written on the plane",
    state: "refused",
    refusal: { mutationId: 9, message: "Your organisation is not part of this deal any more." },
  },
);
const saved = touchpoint(
  us,
  { type: "email", occurredAt: NOW - 3_600_000 },
  { note: "Sent the agenda", state: "saved" },
);
const shown = record({ deals: [full.deal], touchpoints: [saved, refused, ...full.touchpoints] });

const spoken = dealWith([intro]);
const quiet = dealWith([]);
const longOne = dealWith([
  seenByAll(lumen, -1, {
    note: `${long} ${long}`,
    people: Array.from({ length: 4 }, () => ({ name: long, title: long, organisation: long })),
    link: `https://${"a-very-long-label.".repeat(8)}example/`,
    nextStep: {
      text: long,
      owner: { organisationId: us.id, person: { name: long, title: null } },
      date: null,
    },
  }),
]);

export const evidenceScreens: Record<string, Screen> = {
  "evidence-form": panel(
    { record: record({ deals: [spoken.deal], touchpoints: spoken.touchpoints }) },
    "Credit role it supports",
    { press: ["Demo", "Evidence and next step", "Add a person"] },
  ),
  "evidence-first": panel(
    { record: record({ deals: [quiet.deal], touchpoints: [] }) },
    "This is the first conversation with the customer",
    { press: ["Demo"] },
  ),
  "evidence-audience": panel(
    { record: record({ deals: [spoken.deal] }) },
    "Lumen Analytics and Cobalt Services, and whoever accepts later",
    { press: ["Demo", "Visible to"] },
  ),
  "activity-full": panel({ record: shown }, "1 touchpoint waits for confirmation", { press: ["Activity"] }),
  "activity-contest": panel({ record: shown }, "Contest this technical workshop?", {
    press: ["Activity", "Contest this technical workshop"],
  }),
  "activity-empty": panel(
    { record: record({ deals: [quiet.deal], touchpoints: [] }) },
    "is the evidence for what follows",
    { press: ["Activity"] },
  ),
  "activity-long": panel(
    { record: record({ deals: [longOne.deal], touchpoints: longOne.touchpoints }) },
    long,
    {
      press: ["Activity"],
    },
  ),
  "activity-presenter": panel(
    { record: shown, session: session({ presenter: true, member: dana }) },
    "Needs confirmation",
    { press: ["Activity"] },
  ),
};
