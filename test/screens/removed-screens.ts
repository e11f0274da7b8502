// What can come back after its toast is gone, where it is missed: touchpoints, requests, drafts, refused items; long names.
import type { RemovedItem, RemovedView } from "#lib/messaging/removed-view.ts";
import { DAY, id, lumen, NOW, record, session, sync, us, zapier } from "./data.ts";
import { discarding, keptViews } from "./kept-items.ts";
import { panel } from "./panel-screen.ts";
import { recordingCommands } from "./recording.ts";
import type { Screen } from "./screen.ts";

const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen ".repeat(4);
const customer = { name: zapier.name, domain: zapier.domain };

const kept = (n: number, ago: number) => ({
  id: id(970 + n),
  customer,
  removed: { organisationId: us.id, person: { name: "Mia Novak", title: "AE" }, at: NOW - ago },
  until: NOW - ago + 30 * DAY,
  mayBringBack: true,
  isPending: false,
});
const touchpoint = { ...kept(0, 2 * DAY), what: "touchpoint", type: "demo", accountId: zapier.id } as const;
const items: RemovedItem[] = [
  { ...touchpoint, occurredAt: NOW - 9 * DAY },
  { ...touchpoint, id: id(971), type: "call", occurredAt: NOW - 4 * DAY, isPending: true },
  { ...touchpoint, id: id(972), type: "meeting", occurredAt: NOW - 5 * DAY, mayBringBack: false },
  { ...kept(3, 3 * DAY), what: "request", play: "intro", partner: lumen },
  { ...kept(4, 4 * DAY), what: "draft", name: "Platform expansion" },
];
const removed: RemovedView = { items };
const commands: NonNullable<Screen["commands"]> = {
  ...recordingCommands,
  act: ({ command, mutation }, fake) => {
    if (command !== "removal.undo") return {};
    const known = fake.get("removed") ?? removed;
    fake.set("removed", { items: known.items.filter((item) => item.id !== mutation.removalId) });
    return {};
  },
};
const noPage = record({ record: null, match: { state: "no_record" }, partners: [], touchpoints: [] });
const accounts = {
  query: "",
  total: 1,
  rows: [{ account: zapier, partners: [lumen.name], lastTouchpointAt: NOW - DAY, waiting: 0 }],
};

export const removedScreens: Record<string, Screen> = {
  "removed-touchpoints": panel({ removed }, "can come back until 18 Dec", {
    press: ["Activity", "3 touchpoints taken back"],
    commands,
  }),
  "removed-requests": panel({ removed }, "Introduction, asked of Lumen Analytics", {
    press: ["Partners", "1 request taken back"],
    commands,
  }),
  "removed-drafts": panel({ record: noPage, accounts, removed }, "Platform expansion, Zapier", {
    press: ["1 draft discarded"],
    commands,
  }),
  "removed-long": panel(
    {
      record: noPage,
      accounts,
      removed: {
        items: [
          {
            ...kept(5, DAY),
            what: "draft",
            name: long,
            removed: { organisationId: us.id, person: { name: long, title: null }, at: NOW - DAY },
          },
        ],
      },
    },
    "can come back until",
    { press: ["1 draft discarded"], commands },
  ),
  "removed-refused": panel(
    {
      session: session({ sync: sync({ refused: 2 }) }),
      ...(keptViews.outbox ? { outbox: keptViews.outbox } : {}),
    },
    "The backend did not take these.",
    { press: ["Review"], commands: { ...recordingCommands, ...discarding } },
  ),
};
