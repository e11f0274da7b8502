// One factory per record, with the people and companies of the drawings. Times hang on one fixed moment.
import type {
  Account,
  Member,
  Note,
  Organisation,
  Overlap,
  Partnership,
  Touchpoint,
} from "#lib/contract/records.ts";
import type {
  PartnerInAccount,
  RecordView,
  SessionView,
  TouchpointItem,
} from "#lib/messaging/surface-port.ts";
import type { SyncState } from "#lib/messaging/sync-state.ts";

export const NOW = Date.UTC(2026, 10, 20, 14, 30);
export const DAY = 86_400_000;

/** A readable id that is a UUID: `id(7)`. */
export const id = (n: number): string => `01950000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

export const us: Organisation = { id: id(1), name: "Northwind Software" };
export const lumen: Organisation = { id: id(2), name: "Lumen Analytics" };
export const cobalt: Organisation = { id: id(3), name: "Cobalt Services" };
export const harbor: Organisation = { id: id(4), name: "Harbor Cloud" };

export const dana: Member = {
  id: id(10),
  organisationId: us.id,
  name: "Dana Ortiz",
  email: "dana@northwind.example",
  title: "AE",
  role: "admin",
  status: "active",
};

export function partnership(partner: Organisation, rest: Partial<Partnership> = {}): Partnership {
  return {
    id: id(100 + Number.parseInt(partner.id.slice(-4), 16)),
    partner,
    partnerType: "technology",
    investmentTier: "growth",
    status: "active",
    startedAt: NOW - 90 * DAY,
    endedAt: null,
    ...rest,
  };
}
export const withLumen = partnership(lumen, { investmentTier: "strategic" });
export const withCobalt = partnership(cobalt, { partnerType: "services" });
export const withHarbor = partnership(harbor, { investmentTier: "emerging" });

export const zapier: Account = {
  id: id(200),
  name: "Zapier",
  domain: "zapier.com",
  nameKey: "zapier",
  segment: "open_opportunity",
  recordRefs: [],
  ownerName: dana.name,
  ownerEmail: dana.email,
  hasOverlap: true,
};

export function overlap(with_: Partnership, theirs: Partial<Overlap["theirs"]>, rest: Partial<Overlap> = {}) {
  const item: PartnerInAccount = {
    partnership: with_,
    overlap: {
      accountId: zapier.id,
      partnershipId: with_.id,
      theirs: {
        name: "Zapier",
        domain: "zapier.com",
        segment: "customer",
        ownerName: null,
        ownerTitle: null,
        ownerEmail: null,
        ownerPhone: null,
        ...theirs,
      },
      matchedOn: "domain",
      matchedValue: "zapier.com",
      sharedByName: null,
      sharedAt: NOW - 3 * DAY,
      ...rest,
    },
  };
  return item;
}
export const lumenHere = overlap(
  withLumen,
  {
    ownerName: "Priya Nair",
    ownerTitle: "AE",
    ownerEmail: "priya@lumen.example",
    ownerPhone: "+44 20 7946 0018",
  },
  { sharedByName: "Tom Weiss" },
);
export const cobaltHere = overlap(
  withCobalt,
  { segment: "open_opportunity", ownerName: "Ade Bello", ownerTitle: "Practice lead" },
  { matchedOn: "name", matchedValue: "zapier", sharedAt: NOW - DAY },
);

let touchpoints = 0;
export function touchpoint(
  by: Organisation,
  rest: Partial<Touchpoint>,
  more: Partial<Omit<TouchpointItem, "touchpoint" | "notes">> & {
    note?: string;
    noteVisibility?: "internal" | "shared";
  } = {},
): TouchpointItem {
  touchpoints += 1;
  const { note: text, noteVisibility = "internal", ...others } = more;
  const row: Touchpoint = {
    id: id(1000 + touchpoints),
    organisationId: by.id,
    organisationName: by.name,
    person: { name: dana.name, title: dana.title },
    recordedBy: dana.id,
    type: "meeting",
    customer: { name: zapier.name, domain: zapier.domain },
    visibility: "internal",
    occurredAt: NOW - DAY,
    recordedAt: NOW - DAY,
    ...rest,
  };
  const notes: Note[] = text
    ? [
        {
          id: id(2000 + touchpoints),
          touchpointId: row.id,
          organisationId: by.id,
          authorName: row.person.name,
          text,
          visibility: noteVisibility,
          writtenAt: row.occurredAt,
        },
      ]
    : [];
  return {
    touchpoint: row,
    notes,
    deal: null,
    named: [],
    sharedWith: [],
    ours: by.id === us.id,
    state: "synced",
    refusal: null,
    ...others,
  };
}

export const sync = (rest: Partial<SyncState> = {}): SyncState => ({
  phase: "in_sync",
  waiting: 0,
  refused: 0,
  lastSyncedAt: NOW - 40_000,
  message: null,
  clockOff: null,
  ...rest,
});

export const session = (rest: Partial<SessionView> = {}): SessionView => ({
  presenter: false,
  state: "ready",
  backendUrl: "https://tandem.northwind.example",
  member: dana,
  organisation: us,
  failure: null,
  lock: null,
  idleMinutes: null,
  sync: sync(),
  version: "0.1.0",
  ...rest,
});

export const record = (rest: Partial<RecordView> = {}): RecordView => ({
  tabId: 7,
  record: {
    ref: { crm: "salesforce", instance: "northwind", kind: "opportunity", id: "0065g00000AbCdEAAV" },
    fields: {
      name: { value: "Platform expansion", origin: "dom" },
      accountName: { value: "Zapier", origin: "dom" },
      website: { value: "https://www.zapier.com", origin: "dom" },
      stage: { value: "Proposal", origin: "dom" },
      amount: { value: "$84,000", origin: "dom" },
      closeDate: { value: "18 Dec", origin: "dom" },
    },
    accountRef: null,
    lang: "en-US",
  },
  unread: null,
  match: { state: "matched", account: zapier, by: "domain", value: "zapier.com" },
  partners: [lumenHere, cobaltHere],
  corrections: [],
  accountLink: null,
  pin: null,
  choiceKey: "salesforce/northwind/opportunity/0065g00000AbCdEAAV",
  notShared: [{ partner: harbor, segments: ["prospect"] }],
  countsOnly: [],
  deals: [],
  stage: null,
  touchpoints: [
    touchpoint(
      us,
      { type: "meeting", occurredAt: NOW - 40 * 60_000, recordedAt: null, visibility: "shared" },
      {
        state: "saved",
        sharedWith: [lumen],
        note: "Mira wants the security review before the steering committee on 4 December.",
      },
    ),
    touchpoint(lumen, {
      type: "demo",
      person: { name: "Priya Nair", title: "AE" },
      occurredAt: NOW - 2 * DAY,
      recordedAt: NOW - 2 * DAY,
      visibility: "shared",
    }),
    touchpoint(us, { type: "introduction", occurredAt: NOW - 21 * DAY, recordedAt: NOW - 9 * DAY }),
  ],
  plays: [],
  partnerships: [withLumen, withCobalt, withHarbor],
  ...rest,
});
