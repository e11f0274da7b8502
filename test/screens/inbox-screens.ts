// What waits for us: the list in the panel, and its settings are on the options page.
import type { InboxItem } from "#lib/messaging/waiting.ts";
import { DAY, id, NOW, record, session } from "./data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen ".repeat(4);
const item = (n: number, rest: Partial<InboxItem>): InboxItem => ({
  kind: "registration_to_answer",
  key: `item/${n}`,
  at: NOW - n * DAY,
  dueAt: null,
  subject: "Priya Nair",
  place: { at: "decision" },
  dealId: id(800),
  deal: "Platform expansion",
  customer: "Zapier",
  accountId: id(200),
  ...rest,
});
const items: InboxItem[] = [
  item(1, {
    kind: "request_to_answer",
    deal: null,
    dealId: null,
    subject: "Lumen Analytics",
    dueAt: NOW - 3_600_000,
  }),
  item(2, { kind: "protection_ends", dueAt: NOW + 9 * DAY }),
  item(3, {}),
  item(4, { kind: "milestone_overdue", subject: "Commercial proposal", dueAt: NOW - 3 * DAY }),
  item(5, { kind: "duty_proposed", subject: long, deal: long, customer: long }),
  item(7, {
    kind: "plan_owner_left",
    subject: "Lumen Analytics",
    place: { at: "co_sell_owner", partnershipId: id(801) },
    dealId: null,
    deal: null,
    customer: null,
    accountId: null,
  }),
  item(6, { kind: "review_due", accountId: null, customer: "Stripe", deal: "Payments rollout" }),
];
const settings = { browser: false, off: [] };
const openList = { press: ["More", "Waiting for us"] };

export const inboxScreens: Record<string, Screen> = {
  "inbox-full": panel({ inbox: { items, settings } }, "Priya Nair asks us to accept", openList),
  "inbox-empty": panel({ inbox: { items: [], settings } }, "Nothing waits for us", openList),
  "options-notifications": {
    page: "options",
    hash: "notifications",
    views: {
      session: session(),
      record: record(),
      inbox: { items, settings: { browser: true, off: ["review_due"] } },
    },
    text: "What counts as waiting for us",
  },
};
