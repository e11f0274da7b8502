// The Partners view: what was asked of whom, how we sell with each, asking, answering, long names.
import type { PlayRequest } from "#lib/contract/play.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import type { PlayItem } from "#lib/messaging/waiting.ts";
import { cobalt, DAY, dana, id, lumen, NOW, record, us, withCobalt, withLumen, zapier } from "./data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const HOUR = 3_600_000;
const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen ".repeat(4);

const request = (rest: Partial<PlayRequest> = {}): PlayRequest => ({
  id: id(900),
  partnershipId: withLumen.id,
  organisation: us,
  requestedBy: { name: dana.name, title: dana.title },
  play: "intro",
  customer: { name: zapier.name, domain: zapier.domain },
  opportunity: "Platform expansion",
  stakeholder: "Mira Chen, VP Operations",
  reason: "She owns the budget, and you have known her for years.",
  requestedAt: NOW - 3 * HOUR,
  dueAt: NOW + 21 * HOUR,
  ...rest,
});
export const asked = (rest: Partial<PlayItem> = {}): PlayItem => ({
  request: request(),
  partner: lumen,
  standing: { state: "open", decision: null, with: null, overdue: false },
  ours: true,
  isAsked: false,
  isPending: false,
  ...rest,
});
const priya = { name: "Priya Nair", title: "AE" };
const decision = (answer: "accepted" | "declined", reason: string | null = null) => ({
  id: id(910),
  partnershipId: withLumen.id,
  requestId: id(900),
  organisationId: lumen.id,
  answer,
  to: null,
  reason,
  answeredBy: priya,
  answeredAt: NOW - HOUR,
});
export const ofUs = asked({
  ours: false,
  request: request({
    id: id(901),
    organisation: lumen,
    requestedBy: priya,
    play: "reference",
    reason: "A word from you in the security review would help.",
  }),
});
const plays: PlayItem[] = [
  ofUs,
  asked({
    request: request({ id: id(902), requestedAt: NOW - 2 * DAY, dueAt: NOW - DAY }),
    standing: { state: "open", decision: null, with: priya, overdue: true },
  }),
  asked({ request: request({ id: id(903), play: "intel" }), isPending: true }),
  asked({
    request: request({ id: id(904) }),
    standing: { state: "accepted", decision: decision("accepted"), with: null, overdue: false },
  }),
  asked({
    request: request({ id: id(905), play: "joint_selling" }),
    standing: {
      state: "declined",
      decision: decision("declined", "We lost touch with them last year."),
      with: null,
      overdue: false,
    },
  }),
];
const ledgers: RecordView["ledgers"] = [
  {
    partnershipId: withLumen.id,
    giveGet: { intro: { given: 2, received: 3 }, reference: { given: 1, received: 0 } },
  },
  { partnershipId: withCobalt.id, giveGet: {} },
];
const openPartners = { press: ["Partners"] };

export const partnersScreens: Record<string, Screen> = {
  "partners-asked": panel(
    { record: record({ plays, ledgers }) },
    "How we sell with Lumen Analytics",
    openPartners,
  ),
  "partners-ask": panel({}, "Whom at Zapier", { press: ["Ask Lumen Analytics for something"] }),
  "partners-decline": panel({ record: record({ plays: [ofUs] }) }, "Decline this request?", {
    press: ["Decline: Reference for Zapier"],
  }),
  "partners-hand-on": panel({ record: record({ plays: [ofUs] }) }, "Hand this request on", {
    press: ["Hand on: Reference for Zapier"],
  }),
  "partners-long": panel(
    {
      record: record({
        plays: [
          asked({
            ours: false,
            partner: { ...cobalt, name: long },
            request: request({
              opportunity: long,
              stakeholder: long,
              reason: long.repeat(4),
              requestedBy: { name: long, title: null },
            }),
          }),
        ],
      }),
    },
    "asks us",
  ),
};
