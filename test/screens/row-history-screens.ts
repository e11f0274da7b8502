// Who changed a row outside of deals, beside where it is edited: one quiet line, and all of it on a press; long names.
import type { HistoryItem } from "#lib/messaging/history-view.ts";
import { DAY, dana, id, lumen, NOW, record, us } from "./data.ts";
import { panel } from "./panel-screen.ts";
import { asked } from "./partners-screens.ts";
import type { Screen } from "./screen.ts";
import { settingsScreens } from "./settings-screens.ts";

const long = "Außerordentlichverlängerungsfähige ".repeat(20);
const item = (n: number, rest: Partial<HistoryItem> = {}): HistoryItem => ({
  id: id(3_100 + n),
  at: NOW - n * DAY,
  madeAt: NOW - n * DAY,
  person: { name: "Mia Novak", title: "Partner manager" },
  organisation: us,
  ours: true,
  surface: "options",
  did: "asks for the close plan in our joint plans from demo on",
  more: [],
  rowIds: [],
  isPrivate: true,
  isPending: false,
  ...rest,
});
const items = [
  item(8),
  item(9, { did: "asks no more for the next review in our joint plans", surface: "welcome" }),
  item(20, { person: { name: dana.name, title: null }, surface: null, isPending: true }),
];
const base = settingsScreens["settings-checks"];

const request = (n: number, did: string, rest: Partial<HistoryItem> = {}) =>
  item(n, { did, isPrivate: false, surface: "panel", ...rest });
const ofRequest = [
  request(1, "accepted the request", {
    organisation: lumen,
    ours: false,
    person: { name: "Omar Haddad", title: null },
  }),
  request(2, "handed on the request", {
    organisation: lumen,
    ours: false,
    person: { name: "Priya Nair", title: null },
    more: ["Omar Haddad"],
  }),
  request(3, "asked for help: introduction", { person: { name: dana.name, title: null } }),
];

const shows = (all: HistoryItem[], rest: Partial<Screen>): Screen => {
  if (!base) throw new Error("There is a screen of settings");
  return {
    ...base,
    views: { ...base.views, history: { items: all, total: all.length } },
    text: "Changed by",
    press: [],
    ...rest,
  };
};

export const rowHistoryScreens: Record<string, Screen> = {
  "rowhistory-request": panel(
    {
      record: record({ plays: [asked({})] }),
      history: { items: ofRequest, total: ofRequest.length },
    },
    "asked for help: introduction",
    { press: ["Partners", "All changes: Introduction for Zapier"] },
  ),
  "rowhistory-line": shows(items, {}),
  "rowhistory-all": shows(items, { press: ["All changes: Checks of the joint plan"] }),
  "rowhistory-long": shows([item(8, { person: { name: long, title: null }, did: long })], {
    press: ["All changes: Checks of the joint plan"],
  }),
};
