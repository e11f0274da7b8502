// First run and options, in the states that differ.
import type { Hosts } from "#components/surface/platform.ts";
import type { ApiResponse, Sharing } from "#lib/contract/api.ts";
import type { ListPreview, ListProgress } from "#lib/contract/lists.ts";
import { segments } from "#lib/contract/words.ts";
import {
  DAY,
  dana,
  harbor,
  id,
  lumen,
  NOW,
  session,
  sync,
  us,
  withCobalt,
  withLumen,
  zapier,
} from "./data.ts";
import type { FakeApi } from "./fake-surface.ts";
import type { Screen } from "./screen.ts";

const listId = id(900);
const me: ApiResponse<"me"> = {
  name: dana.name,
  email: dana.email,
  emailVerified: true,
  member: dana,
  organisation: us,
  memberInvitations: [],
  partnershipInvitations: [{ id: id(901), organisation: harbor, invitedByName: "Tom Weiss" }],
};
const nobody: ApiResponse<"me"> = { ...me, member: null, organisation: null, partnershipInvitations: [] };

const sharing: Sharing = {
  settings: segments.flatMap((ours) =>
    segments.map((theirs) => ({
      ours,
      theirs,
      reveal:
        ours === "prospect"
          ? theirs === "customer"
            ? ("count" as const)
            : ("hidden" as const)
          : ("full" as const),
    })),
  ),
  fields: ["owner_name", "owner_title", "owner_email"],
};

const preview: ListPreview = {
  listId,
  encoding: "utf-16le",
  delimiter: "\t",
  headers: ["Account Name", "Website", "Status", "Annual revenue", "Owner", "Owner e-mail"],
  mapping: { name: 0, website: 1, segment: 2, owner_name: 4, owner_email: 5 },
  rows: ["Zapier", "Stripe", "Airtable", "Deliveroo", "Personio"].map((name) => [
    name,
    `https://${name.toLowerCase()}.com`,
    "Customer",
    "$1,200,000",
    "Dana Ortiz",
    "dana@northwind.example",
  ]),
  bytes: 118_516,
};

const progress = (rest: Partial<ListProgress>): ListProgress => ({
  listId,
  fileName: "accounts-q4.csv",
  state: "done",
  bytesRead: 118_516,
  bytes: 118_516,
  rows: 1240,
  added: 1198,
  changed: 0,
  unchanged: 5,
  rejected: 37,
  rejectedRows: [
    {
      line: 14,
      column: "Website",
      reason: "“htp//acme” is no web address. Write acme.com, or leave it empty.",
    },
    { line: 88, column: "Account Name", reason: "The name is missing." },
    { line: 301, column: "", reason: "This row has 9 columns where the header has 6." },
  ],
  overlaps: 214,
  failure: null,
  ...rest,
});

const lookingLike = ["Zapier", "Stripe", "Airtable"].map((name) => ({
  name,
  domain: `${name.toLowerCase()}.com`,
  segment: "customer" as const,
  ownerName: "Dana Ortiz",
  ownerTitle: "AE",
  ownerEmail: "dana@northwind.example",
  ownerPhone: null,
}));
const offered = [
  { ours: "customer" as const, count: 812 },
  { ours: "open_opportunity" as const, count: 214 },
];

const api: FakeApi = {
  me: () => me,
  listPartnershipInvitations: () => ({
    invitations: [
      {
        id: id(902),
        companyName: "Meridian Consulting",
        email: "jo@meridian.example",
        invitedByName: dana.name,
        createdAt: NOW - 2 * DAY,
        expiresAt: NOW + 12 * DAY,
      },
    ],
  }),
  listMemberInvitations: () => ({
    invitations: [
      {
        id: id(903),
        email: "sam@northwind.example",
        role: "partner_manager",
        invitedByName: dana.name,
        createdAt: NOW - DAY,
        expiresAt: NOW + 13 * DAY,
      },
    ],
  }),
  getSharing: () => sharing,
  setSharing: ({ settings, fields }) => ({ settings, fields }),
  previewSharing: ({ settings }) => ({
    cells: settings.map((setting) => ({
      ...setting,
      count: setting.reveal === "hidden" ? null : 42,
      belowFive: false,
    })),
    sample: lookingLike,
    total: 128,
    offered,
    offeredSample: lookingLike,
  }),
  startList: () => ({ listId, uploadPath: "/v1/account-lists/file", ticket: "t" }),
  previewList: () => preview,
  publishList: () => progress({ state: "matching", overlaps: 0 }),
  listProgress: () => progress({}),
  listRejected: () => ({ rows: progress({}).rejectedRows }),
  changeMember: ({ role, status }) => ({ ...dana, role, status }),
  describePartnership: () => withLumen,
};

const partnerships = {
  partnerships: [withLumen, withCobalt],
  matrices: [],
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
const alone = { partnerships: [], matrices: [], members: [dana] };
const accounts = {
  total: 1203,
  rows: [{ account: zapier, partners: [lumen.name], lastTouchpointAt: null, waiting: 0 }],
  query: "",
};
const noAccounts = { total: 0, rows: [], query: "" };
const signedOut = session({
  state: "signed_out",
  member: null,
  organisation: null,
  sync: sync({ phase: "signed_out" }),
});
const joining = session({ state: "no_organisation", member: null, organisation: null });
const rep = { ...dana, role: "rep" as const };
const outbox = { refused: [], waiting: [] };
const remembers = (values: Record<string, unknown>): Partial<Screen> => ({
  platform: { memory: { get: async (key) => values[key] ?? null, set: async () => undefined } },
});

/** A company's own build, made with its CRM's host. */
const declaredHosts: Hosts = {
  crms: [{ crm: "salesforce", label: "Salesforce", matches: ["https://*.lightning.force.com/*"] }],
  granted: async () => ["https://*.lightning.force.com/*"],
  required: () => ["https://*.lightning.force.com/*"],
  request: async () => true,
  remove: async () => false,
};

const welcome = (views: Screen["views"], text: string, rest: Partial<Screen> = {}): Screen => ({
  page: "welcome",
  views: { session: session(), partnerships, accounts, outbox, ...views },
  api,
  text,
  ...rest,
});

export const setupScreens: Record<string, Screen> = {
  "welcome-starting": welcome({ session: { ...signedOut, state: "starting" } }, "Tandem is starting"),
  "welcome-failed": welcome({ session: { ...signedOut, state: "failed" } }, "Tandem cannot start"),
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
  "welcome-crm": welcome({ partnerships: alone, accounts: noAccounts }, "asks for *.lightning.force.com"),
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
  "welcome-rep": welcome(
    { session: session({ member: rep }), partnerships: { ...partnerships, partnerships: [] } },
    "Ask Dana Ortiz",
    { press: ["Your partners"] },
  ),
  options: {
    page: "options",
    views: { session: session(), partnerships, accounts, outbox },
    api,
    text: "What is stored where",
  },
  "options-rep": {
    page: "options",
    views: { session: session({ member: rep }), partnerships, accounts, outbox },
    api,
    text: "Members",
  },
  "options-signed-out": {
    page: "options",
    views: { session: signedOut, partnerships: alone, accounts: noAccounts, outbox },
    api,
    text: "Backend address",
  },
};
