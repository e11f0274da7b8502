// First run and options, in the states that differ.
import type { Hosts } from "#components/surface/platform.ts";
import type { Sharing } from "#lib/contract/api.ts";
import {
  choosing,
  crms,
  givingUp,
  grantedHosts,
  lentHost,
  refusing,
  removing,
  trying,
  withOwn,
  withPicked,
  withPointing,
} from "./crm-data.ts";
import { dana, id, lumen, session, sync, us, withCobalt, withLumen, zapier } from "./data.ts";
import { policies } from "./deal-data.ts";
import { discarding, keptViews } from "./kept-items.ts";
import type { Screen } from "./screen.ts";
import { api, listId, lookingLike, nobody, offered, progress, sharing } from "./setup-backend.ts";

const partnerships = {
  partnerships: [withLumen, withCobalt],
  matrices: [],
  competitors: [],
  members: [
    dana,
    {
      ...dana,
      id: id(11),
      name: "Sam Okafor",
      email: "sam@northwind.example",
      role: "partner_manager" as const,
    },
    { ...dana, id: id(12), name: "Lea Brandt", email: "lea@northwind.example", role: "rep" as const },
  ],
};
const alone = { partnerships: [], matrices: [], competitors: [], members: [dana] };
const accounts = {
  total: 1203,
  rows: [{ account: zapier, partners: [lumen.name], lastTouchpointAt: null, waiting: 0 }],
  query: "",
};
const own_credit = { quota: null, isAsked: false, bonuses: [] };
const noAccounts = { total: 0, rows: [], query: "" };
const signedOut = session({
  state: "signed_out",
  member: null,
  organisation: null,
  sync: sync({ phase: "signed_out" }),
});
const joining = session({ state: "no_organisation", member: null, organisation: null });
export const rep = { ...dana, role: "rep" as const };
const outbox = { refused: [], discarded: [], waiting: [] };
const remembers = (values: Record<string, unknown>): Partial<Screen> => ({
  platform: { memory: { get: async (key) => values[key] ?? null, set: async () => undefined } },
});

/** A company's own build, made with its CRM's host. */
const declaredHosts: Hosts = {
  granted: async () => ["https://*.lightning.force.com/*"],
  required: () => ["https://*.lightning.force.com/*"],
  request: async () => true,
  remove: async () => false,
};

const nothingShared: Sharing = {
  ...sharing,
  settings: sharing.settings.map((setting) => ({ ...setting, reveal: "hidden" })),
};
let shared = nothingShared;
/** Asked twice while the file is read, then all is there. */
let asked = 0;
const finishing = () => (asked++ < 2 ? progress({ state: "reading", bytesRead: 51_200 }) : progress({}));

const welcome = (views: Screen["views"], text: string, rest: Partial<Screen> = {}): Screen => ({
  page: "welcome",
  views: { session: session(), partnerships, accounts, outbox, crms, ...views },
  commands: choosing,
  api,
  text,
  ...rest,
});

export const inOptions = (
  hash: string | undefined,
  text: string,
  member: typeof dana | typeof rep = dana,
): Screen => ({
  page: "options",
  ...(hash === undefined ? {} : { hash }),
  views: { session: session({ member }), partnerships, accounts, outbox, policies, own_credit, crms },
  commands: choosing,
  api,
  text,
});

export const setupScreens: Record<string, Screen> = {
  "welcome-starting": welcome({ session: { ...signedOut, state: "starting" } }, "Tandem is starting"),
  "welcome-failed": welcome({ session: { ...signedOut, state: "failed" } }, "Tandem cannot start"),
  "welcome-locked": welcome(
    { session: session({ state: "locked", lock: "idle", member: null, organisation: null }) },
    "nobody used Tandem here",
  ),
  "welcome-signed-out": welcome(
    { session: signedOut, partnerships: alone, accounts: noAccounts },
    "Backend address",
  ),
  "welcome-organisation": welcome(
    { session: joining, partnerships: alone, accounts: noAccounts },
    "Organisation’s name",
    {
      api: {
        ...api,
        me: () => ({
          ...nobody,
          memberInvitations: [{ id: id(905), organisation: us, role: "rep", invitedByName: "Sam Okafor" }],
        }),
      },
    },
  ),
  "welcome-crm": welcome({ partnerships: alone, accounts: noAccounts }, "Add a CRM"),
  "welcome-crm-refused": welcome({ partnerships: alone, accounts: noAccounts }, "Add a CRM", {
    platform: { hosts: { ...grantedHosts(), request: async () => false } },
  }),
  "welcome-crm-required": welcome({ partnerships: alone, accounts: noAccounts }, "Allowed", {
    platform: { hosts: declaredHosts },
    press: ["Your CRM"],
  }),
  "welcome-import": welcome({ partnerships: alone, accounts: noAccounts }, "Drop a CSV file here", {
    press: ["Your account list"],
  }),
  "welcome-import-preview": welcome({ partnerships: alone, accounts: noAccounts }, "Read as UTF-16LE", {
    ...remembers({ import: { listId } }),
    api: { ...api, listProgress: () => progress({ state: "uploaded" }) },
    press: ["Your account list"],
  }),
  "welcome-import-running": welcome({ partnerships: alone, accounts: noAccounts }, "Reading the file", {
    ...remembers({ import: { listId } }),
    api: { ...api, listProgress: () => progress({ state: "reading", bytesRead: 51_200, rows: 510 }) },
    press: ["Your account list"],
  }),
  "welcome-import-done": welcome({ partnerships: alone }, "214 overlaps found", {
    ...remembers({ import: { listId } }),
    press: ["Your account list"],
  }),
  "welcome-import-finishing": welcome({ partnerships: alone, accounts: noAccounts }, "214 overlaps found", {
    platform: { ...remembers({ import: { listId } }).platform, hosts: declaredHosts },
    api: { ...api, listProgress: finishing },
  }),
  "welcome-partners": welcome({ partnerships: alone }, "E-mail of a person there", {
    press: ["Your partners"],
  }),
  "welcome-sharing": welcome({}, "128 accounts by name", { press: ["What partners see"] }),
  "welcome-sharing-first": welcome({}, "Each account shared in full looks like this", {
    api: {
      ...api,
      previewSharing: ({ settings }) => ({
        cells: settings.map((setting) => ({ ...setting, count: null, belowFive: false })),
        sample: [],
        total: 0,
        offered,
        offeredSample: lookingLike,
      }),
    },
    press: ["What partners see"],
  }),
  "welcome-sharing-hidden": welcome({}, "Nothing: every pair is hidden", {
    platform: { hosts: declaredHosts },
    api: {
      ...api,
      getSharing: () => shared,
      setSharing: (sent) => {
        shared = { settings: sent.settings, fields: sent.fields };
        return shared;
      },
    },
  }),
  "welcome-rep": welcome(
    { session: session({ member: rep }), partnerships: { ...partnerships, partnerships: [] } },
    "Ask Dana Ortiz",
    { press: ["Your partners"] },
  ),
  "welcome-no-keys": welcome({ session: signedOut }, "No keys open the panel yet", {
    platform: { panelKeys: async () => null },
  }),
  options: inOptions(undefined, "Signed in as Dana Ortiz"),
  "options-sessions": inOptions("backend", "Where you are signed in"),
  "options-sessions-asked": {
    ...inOptions("backend", "stays in that browser until you sign in there again"),
    press: ["Sign out everywhere else"],
  },
  "options-crms": inOptions("crms", "Add a CRM"),
  "options-crms-in-use": {
    ...inOptions("crms", "Where Tandem works"),
    platform: {
      hosts: grantedHosts(
        "https://*.lightning.force.com/*",
        "https://crm.northwind.example/*",
        "https://sales.northwind.example/*",
      ),
    },
    text: "sales.northwind.example",
  },
  "options-crms-own": {
    ...inOptions("crms", "House CRM"),
    views: { ...inOptions("crms", "").views, crms: withOwn },
    commands: { ...choosing, ...refusing, ...removing },
    platform: { hosts: grantedHosts("https://crm.house.example/*") },
  },
  "options-crms-pointing": {
    ...inOptions("crms", "Give up"),
    views: { ...inOptions("crms", "").views, crms: withPointing },
    commands: { ...choosing, ...givingUp },
    platform: { hosts: lentHost },
  },
  "options-crms-picked": {
    ...inOptions("crms", "What you pointed at"),
    views: { ...inOptions("crms", "").views, crms: withPicked },
    commands: { ...choosing, ...trying },
    text: "found by Stage",
  },
  "options-members": inOptions("members", "Sam Okafor"),
  "options-partnerships": inOptions("partnerships", "Exactly what they will see"),
  "options-quota": inOptions("quota", "Accelerator"),
  "options-lists": inOptions("lists", "Drop a CSV file here"),
  "options-refused": inOptions("refused", "Nothing was refused"),
  "options-keyboard": inOptions("keyboard", "Open or close the panel"),
  "options-stored": inOptions("stored", "On the backend"),
  "options-unknown": inOptions("no-such-group", "Signed in as Dana Ortiz"),
  "options-rep-crms": inOptions("crms", "Add a CRM", rep),
  "options-rep-members": inOptions("members", "Sam Okafor", rep),
  "options-rep-partnerships": inOptions("partnerships", "Exactly what they will see", rep),
  "options-rep-quota": inOptions("quota", "Nobody has set it", rep),
  "options-rep-lists": inOptions("lists", "Drop a CSV file here", rep),
  "options-signed-out": {
    page: "options",
    views: { session: signedOut, partnerships: alone, accounts: noAccounts, outbox },
    api,
    text: "Backend address",
  },
  "options-signed-out-members": {
    page: "options",
    hash: "members",
    views: { session: session({ state: "signed_out" }), partnerships, accounts, outbox },
    api,
    text: "Backend address",
  },
  "options-no-organisation-kept": {
    page: "options",
    views: { partnerships: alone, accounts: noAccounts, ...keptViews },
    commands: discarding,
    api,
    text: "2 items were not accepted",
  },
  "options-firefox": {
    page: "options",
    hash: "keyboard",
    views: { session: signedOut, partnerships: alone, accounts: noAccounts, outbox },
    platform: { browser: "firefox", panelKeys: async () => null },
    api,
    text: "press the gear",
  },
};
