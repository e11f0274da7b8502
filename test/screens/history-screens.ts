// The history of a deal: what several companies did from several surfaces, long words, and nothing at all.
import type { HistoryItem, HistoryView } from "#lib/messaging/history-view.ts";
import { cobalt, DAY, dana, id, lumen, NOW, record, us } from "./data.ts";
import { accepted, deal, policies } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const HOUR = 3_600_000;
const item = (n: number, rest: Partial<HistoryItem>): HistoryItem => ({
  id: id(3_000 + n),
  at: NOW - n * HOUR,
  madeAt: NOW - n * HOUR,
  person: { name: dana.name, title: dana.title },
  organisation: us,
  ours: true,
  surface: "panel",
  did: "wrote the customer outcome",
  more: [],
  rowIds: [],
  isPrivate: false,
  isPending: false,
  ...rest,
});
const theirs = { organisation: lumen, ours: false, person: { name: "Priya Nair", title: "AE" } };
export const someHistory: HistoryItem[] = [
  item(0, { more: ["Half the manual steps in finance by March."], isPending: true }),
  item(1, {
    ...theirs,
    did: "edited the milestone “Go live”",
    more: ["Date: 1 Mar 2027", "Status: in progress"],
  }),
  item(2, {
    did: "set the stance of the stakeholder “Ann Chu”",
    more: ["sceptic"],
    isPrivate: true,
    surface: "side_panel",
  }),
  item(3, {
    ...theirs,
    did: "set the minimum commitments of Lumen Analytics",
    more: ["Answer within 8 hours", "Every call with the buyer", "A reference"],
    madeAt: NOW - 2 * DAY,
  }),
  item(30, {
    organisation: cobalt,
    ours: false,
    person: { name: "Ade Bello", title: null },
    did: "accepted the registration, accepted by Ade Bello, Practice lead",
    more: ["We accept this registration as shown:\nDeal: Platform expansion\nCustomer: Zapier"],
    surface: null,
  }),
];
const long = "Außerordentlichverlängerungsfähige ".repeat(20);
const shows = (history: HistoryView, text: string): Screen =>
  panel(
    {
      record: record({
        touchpoints: [],
        notShared: [],
        partners: [],
        deals: [deal({ answers: [accepted(lumen), accepted(cobalt)], decision: {} })],
      }),
      policies,
      history,
    },
    text,
    { press: ["Show what was done"] },
  );

export const historyScreens: Record<string, Screen> = {
  "history-full": shows({ items: someHistory, total: 45 }, "45 changes"),
  "history-empty": shows({ items: [], total: 0 }, "Nothing was done here yet"),
  "history-long": shows(
    {
      items: [
        item(0, { did: long, more: [long, long], person: { name: long.slice(0, 300), title: null } }),
        item(1, { ...theirs, organisation: { ...lumen, name: long.slice(0, 300) }, did: long }),
      ],
      total: 2,
    },
    "2 changes",
  ),
};
