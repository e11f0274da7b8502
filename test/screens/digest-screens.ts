// Digests in the options, in the states that differ: nothing set, set, failing, given up, tested, and who may not.
import type { Channel, MemberDigest } from "#lib/contract/digest.ts";
import { DAY, dana, NOW, session, withCobalt, withLumen } from "./data.ts";
import { policies } from "./deal-data.ts";
import type { Screen } from "./screen.ts";
import { api } from "./setup-backend.ts";

const HOUR = DAY / 24;
const views: Screen["views"] = {
  session: session(),
  partnerships: { partnerships: [withLumen, withCobalt], matrices: [], members: [dana], competitors: [] },
  accounts: { total: 0, rows: [], query: "" },
  outbox: { refused: [], discarded: [], waiting: [] },
  policies,
  inbox: { items: [], settings: { browser: false, off: [] } },
};
const letter = (rest: Partial<MemberDigest> = {}): MemberDigest => ({
  settings: { mail: true, hour: 8, timeZone: "Europe/Berlin", off: ["review_due"] },
  mailLeaves: true,
  failure: null,
  ...rest,
});
const channel = (rest: Partial<Channel> = {}): Channel => ({
  settings: { audience: "shared", hour: 8, timeZone: "Europe/Berlin", off: [] },
  shown: "hooks.slack.com/…X2Qd",
  setByName: "Sam Okafor",
  setAt: NOW - 20 * DAY,
  arrivedAt: NOW - DAY,
  failure: null,
  ...rest,
});
const failing = {
  problem: { code: "status", status: 404 } as const,
  triedAt: NOW - 3 * HOUR,
  givenUp: false,
};

const screen = (text: string, of: Channel | null, rest: Partial<Screen> = {}): Screen => ({
  page: "options",
  hash: "notifications",
  views,
  api: { ...api, getDigest: () => letter(), getChannel: () => ({ channel: of }), ...rest.api },
  text,
  ...(rest.press ? { press: rest.press } : {}),
  ...(rest.views ? { views: rest.views } : {}),
});

export const digestScreens: Record<string, Screen> = {
  "digest-none": screen("No channel is told about", null, {
    api: {
      getDigest: () => letter({ settings: { mail: false, hour: 8, timeZone: "UTC", off: [] } }),
    },
  }),
  "digest-set": screen("Goes to hooks.slack.com", channel()),
  "digest-failing": screen("the other side answered 404", channel({ failure: failing }), {
    api: {
      getDigest: () =>
        letter({
          mailLeaves: false,
          failure: { problem: { code: "mail_refused", status: null }, triedAt: NOW - 2 * HOUR },
        }),
    },
  }),
  "digest-given-up": screen(
    "Nothing is sent any more",
    channel({
      setByName: "Maximiliane Featherstonehaugh-Wolfeschlegelsteinhausenbergerdorff",
      shown: "a-very-long-name-of-a-self-hosted-chat-of-a-company-with-many-words.example.com/…X2Qd",
      failure: { ...failing, givenUp: true },
    }),
  ),
  "digest-tested": screen("The test message arrived", channel({ failure: failing }), {
    api: { testChannel: () => ({ problem: null, channel: channel({ arrivedAt: NOW }) }) },
    press: ["Send test message"],
  }),
  "digest-change": screen("Leave empty to keep", channel(), { press: ["Change"] }),
  "digest-rep": screen("To a channel", null, {
    views: { ...views, session: session({ member: { ...dana, role: "rep" } }) },
  }),
};
