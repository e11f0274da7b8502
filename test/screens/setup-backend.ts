// What the pretended backend answers to the first run and the options page.
import type { ApiResponse, Sharing } from "#lib/contract/api.ts";
import type { ListPreview, ListProgress } from "#lib/contract/lists.ts";
import type { DeviceHealth } from "#lib/contract/sync-health.ts";
import { segments } from "#lib/contract/words.ts";
import { DAY, dana, harbor, id, NOW, us, withLumen } from "./data.ts";
import type { FakeApi } from "./fake-surface.ts";

export const listId = id(900);
const me: ApiResponse<"me"> = {
  name: dana.name,
  email: dana.email,
  emailVerified: true,
  member: dana,
  organisation: us,
  memberInvitations: [],
  partnershipInvitations: [{ id: id(901), organisation: harbor, invitedByName: "Tom Weiss" }],
};
export const nobody: ApiResponse<"me"> = {
  ...me,
  member: null,
  organisation: null,
  partnershipInvitations: [],
};

const healthy: DeviceHealth = {
  syncedAt: NOW - 3 * 60_000,
  sentAt: NOW - DAY,
  isBehind: false,
  refused: 0,
};

export const sharing: Sharing = {
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

export const progress = (rest: Partial<ListProgress>): ListProgress => ({
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

export const lookingLike = ["Zapier", "Stripe", "Airtable"].map((name) => ({
  name,
  domain: `${name.toLowerCase()}.com`,
  segment: "customer" as const,
  ownerName: "Dana Ortiz",
  ownerTitle: "AE",
  ownerEmail: "dana@northwind.example",
  ownerPhone: null,
}));
export const offered = [
  { ours: "customer" as const, count: 812 },
  { ours: "open_opportunity" as const, count: 214 },
];

export const api: FakeApi = {
  me: () => me,
  listPlaceholderClaims: () => ({ claims: [] }),
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
  syncHealth: () => ({
    members: [
      { memberId: dana.id, devices: [healthy] },
      {
        memberId: id(11),
        devices: [{ ...healthy, syncedAt: NOW - 9 * DAY, sentAt: null, isBehind: true, refused: 2 }, healthy],
      },
      { memberId: id(12), devices: [] },
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
  getDigest: () => ({
    settings: { mail: false, hour: 8, timeZone: "UTC", off: [] },
    mailLeaves: true,
    failure: null,
  }),
  getChannel: () => ({ channel: null }),
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
