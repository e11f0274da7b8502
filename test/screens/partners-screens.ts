// The Partners view: what was asked of whom, how we sell with each, asking, answering, long names.
import type { PlayRequest } from "#lib/contract/play.ts";
import type { CoSellView } from "#lib/messaging/co-sell-view.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import type { Together, TogetherView } from "#lib/messaging/together-view.ts";
import type { PlayItem } from "#lib/messaging/waiting.ts";
import { cobalt, DAY, dana, id, lumen, NOW, record, us, withCobalt, withLumen, zapier } from "./data.ts";
import { offer, policies } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const HOUR = 3_600_000;
const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen ".repeat(4);

const by = { organisationId: lumen.id, person: { name: "Priya Nair", title: "AE" }, at: NOW - 24 * HOUR };
/** The co-sell plan with Lumen says so many hours; null: it says nothing of them. */
const withHours = (value: number | null): CoSellView => ({
  programme: { rules: null, playbook: { steps: [], removed: [] }, policies: [] },
  plans: [
    {
      partnership: withLumen,
      rules: {
        id: id(940),
        partnershipId: withLumen.id,
        motion: null,
        reviewWeeks: null,
        target: null,
        responseHours: { value, version: id(941), edited: by, replaced: [] },
        message: null,
        nextReview: null,
      },
      playbook: { steps: [], removed: [] },
      accounts: [],
      removedAccounts: [],
      askedAccounts: [],
      owners: [],
      credit: [],
      deviations: [],
      progress: { quarter: "2026-Q4", wins: 0, amounts: [], introductions: 0 },
    },
  ],
  pending: [],
});

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
const person = (organisation: typeof us, name: string, authority: string) => ({
  organisation,
  name,
  authority,
});
const quarters = (disputed: number) => [
  { quarter: "2026-Q4", statements: 12, disputed },
  { quarter: "2026-Q3", statements: 0, disputed: 0 },
];
const withLumenSoFar: Together = {
  partnershipId: withLumen.id,
  owners: [person(us, "Sam Okafor", "VP Partnerships"), person(lumen, "Tom Weiss", "Head of alliances")],
  motions: [
    { motion: "co_sell", model: "sell_with", deals: 3 },
    { motion: "referral", model: null, deals: 1 },
  ],
  lastTouch: { by: lumen, type: "meeting", at: NOW - 2 * DAY },
  giveGet: { intro: { given: 2, received: 3 }, reference: { given: 1, received: 0 } },
  disputes: quarters(2),
};
const nothingYet: Together = {
  partnershipId: withCobalt.id,
  owners: [person(us, "Sam Okafor", "VP Partnerships")],
  motions: [],
  lastTouch: null,
  giveGet: {},
  disputes: [],
};
const together: TogetherView = { partnerships: [withLumenSoFar, nothingYet] };
/** Each side pays by a policy of its own. */
const bothPay: PoliciesView = {
  partnerships: policies.partnerships.map((each) =>
    each.partnership.id === withLumen.id
      ? {
          ...each,
          theirs: [
            { offer: offer(lumen, withLumen, { version: 1 }), acceptedBy: [us.id, lumen.id], inForce: true },
          ],
        }
      : each,
  ),
};
const openPartners = { press: ["Partners"] };

export const partnersScreens: Record<string, Screen> = {
  "partners-asked": panel(
    { record: record({ plays }), together },
    "How we sell with Lumen Analytics",
    openPartners,
  ),
  "partners-sell": panel(
    { together, policies: bothPay },
    "Broken: agree the credit rules anew",
    openPartners,
  ),
  "partners-sell-long": panel(
    {
      together: {
        partnerships: [
          {
            ...withLumenSoFar,
            owners: [person(us, long, long), person(lumen, long, long)],
            disputes: quarters(0),
          },
        ],
      },
    },
    "make sure that somebody reads them",
    openPartners,
  ),
  "partners-ask": panel({ co_sell: withHours(null) }, "as usual: no co-sell plan", {
    press: ["Ask Lumen Analytics for something"],
  }),
  "partners-ask-planned": panel(
    { co_sell: withHours(48) },
    "your co-sell plan with Lumen Analytics says so",
    {
      press: ["Ask Lumen Analytics for something"],
    },
  ),
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
