// The panel over a record and over our accounts, by name; how things stand is in `panel-state-screens.ts`.
import type { Account, Organisation } from "#lib/contract/records.ts";
import type { AccountRow } from "#lib/messaging/accounts-view.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import {
  cobalt,
  DAY,
  dana,
  harbor,
  id,
  lumen,
  lumenHere,
  NOW,
  overlap,
  partnership,
  record,
  session,
  touchpoint,
  us,
  withHarbor,
  withLumen,
  zapier,
} from "./data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const zapierRecord = record().record;
const hostileName = `<img src=x onerror=alert(1)> ${"Incorporated ".repeat(800)}`.slice(0, 10_000);
const rightToLeft = "شركة الاتصالات \u202e(moc.live)";
const hostilePartner = partnership({ id: id(66), name: hostileName.slice(0, 300) });
const companies = ["Zapier", "Stripe", "Airtable", "Deliveroo", "Personio", "Celonis", "Doctolib", "Klarna"];
const rows: AccountRow[] = Array.from({ length: 400 }, (_, index) => ({
  account: {
    ...zapier,
    id: id(5000 + index),
    name: `${companies[index % companies.length]}${index < companies.length ? "" : ` ${index}`}`,
    domain: `${companies[index % companies.length]?.toLowerCase()}.com`,
    segment: index % 3 === 0 ? "open_opportunity" : index % 3 === 1 ? "customer" : "prospect",
  },
  partners: index < 2 ? [lumen.name, cobalt.name] : index < 60 ? [lumen.name] : [],
  lastTouchpointAt: index < 5 ? NOW - index * DAY : null,
  waiting: index === 0 ? 1 : 0,
}));
const noRecord = record({ record: null, match: { state: "no_record" }, partners: [], touchpoints: [] });
const stripe: Account = { ...zapier, id: id(300), name: "Stripe", domain: "stripe.com" };
const stripeView = record({
  record: null,
  match: { state: "matched", account: stripe, by: "record_ref", value: "Stripe" },
  choiceKey: null,
  touchpoints: [],
});
const countsOf = (partner: Organisation): RecordView["countsOnly"] => [
  {
    partner,
    cells: [{ ours: "open_opportunity", theirs: "customer", shared: "count", count: 12, belowFive: false }],
  },
];

export const panelScreens: Record<string, Screen> = {
  "panel-overlap": panel({}, "2 partners can help here"),
  "panel-pinned": panel(
    {
      record: record({
        pin: {
          isHere: false,
          page: zapierRecord && {
            ...zapierRecord,
            fields: { name: { value: "Contoso Foods: renewal of all plants, three years", origin: "dom" } },
          },
        },
      }),
    },
    "Follow the page",
  ),
  "panel-pinned-no-record": panel({ record: record({ pin: { isHere: false, page: null } }) }, "no record"),
  "panel-form": panel({}, "New touchpoint", { press: ["Demo"] }),
  "panel-form-shared": panel({}, "Visible to: Lumen Analytics", {
    press: ["Log a touchpoint with Lumen Analytics"],
  }),
  "panel-audience": panel({}, "Only us", {
    press: ["Log a touchpoint with Lumen Analytics", "Visible to: Lumen Analytics"],
  }),
  "panel-menu": panel({}, "Sign out", { press: ["More"] }),
  "panel-saved": panel({}, "Meeting saved on this device", {
    press: ["Log a touchpoint with Cobalt Services", "Save"],
  }),
  "panel-looking": panel(
    { record: record({ match: { state: "looking" }, partners: [], touchpoints: [] }) },
    "Looking up this account",
  ),
  "panel-no-overlap": panel({ record: record({ partners: [], touchpoints: [] }) }, "No overlap found"),
  "panel-no-partners": panel(
    { record: record({ partners: [], touchpoints: [], notShared: [], partnerships: [] }) },
    "You have no partners in Tandem yet",
  ),
  "panel-not-shared": panel(
    {
      record: record({
        partners: [],
        touchpoints: [],
        partnerships: [withHarbor],
        notShared: [{ partner: harbor, segments: ["customer", "open_opportunity", "prospect"] }],
      }),
    },
    "Partners have not shared these accounts",
  ),
  "panel-ambiguous": panel(
    {
      record: record({
        record: zapierRecord && {
          ...zapierRecord,
          accountRef: { crm: "salesforce", instance: "northwind", kind: "account", id: "0015g00000XyZabAAB" },
        },
        choiceKey: "salesforce/northwind/account/0015g00000XyZabAAB",
        match: {
          state: "ambiguous",
          by: "name",
          value: "Zapier",
          candidates: [
            zapier,
            { ...zapier, id: id(201), name: "Zapier GmbH", domain: "zapier.de", segment: "customer" },
          ],
        },
        partners: [],
        touchpoints: [],
      }),
    },
    "Which account is this?",
  ),
  "panel-linked": panel(
    {
      record: record({
        match: { state: "matched", account: zapier, by: "link", value: "Zapier" },
        accountLink: {
          id: id(400),
          account: { id: zapier.id, name: zapier.name, domain: zapier.domain },
          said: {
            memberId: id(401),
            organisationId: us.id,
            person: { name: "Grace Kim", title: null },
            at: NOW - 2 * DAY,
          },
          isGone: false,
          mayChange: false,
          isPending: false,
        },
      }),
    },
    "Linked by Grace Kim",
  ),
  "panel-linked-gone": panel(
    {
      accounts: { total: 400, rows: rows.slice(0, 20), query: "" },
      record: record({
        accountLink: {
          id: id(400),
          account: { id: id(402), name: "Zapier Holdings", domain: null },
          said: {
            memberId: id(401),
            organisationId: us.id,
            person: { name: "Grace Kim", title: null },
            at: NOW - 40 * DAY,
          },
          isGone: true,
          mayChange: true,
          isPending: false,
        },
      }),
    },
    "Grace Kim linked this page to Zapier Holdings",
  ),
  "panel-another-account": panel(
    { accounts: { total: 400, rows: rows.slice(0, 20), query: "" } },
    "Search our accounts",
    { press: ["Another account?"] },
  ),
  "panel-unnamed": panel(
    {
      record: record({
        record: zapierRecord && {
          ...zapierRecord,
          fields: { name: { value: "Platform expansion", origin: "dom" } },
        },
        match: { state: "unnamed" },
        partners: [],
        touchpoints: [],
        notShared: [],
      }),
    },
    "The page does not name its company",
  ),
  "panel-not-in-list": panel(
    { record: record({ match: { state: "not_in_list" }, partners: [], touchpoints: [], notShared: [] }) },
    "Not in our account list",
  ),
  "panel-counts": panel(
    { record: record({ notShared: [], countsOnly: countsOf(harbor) }) },
    "12 of our open opportunities are",
  ),
  "panel-counts-only": panel(
    {
      record: record({
        partners: [],
        touchpoints: [],
        partnerships: [withLumen],
        notShared: [{ partner: lumen, segments: ["open_opportunity", "prospect"] }],
        countsOnly: countsOf(lumen),
      }),
    },
    "Partners have not shared these accounts",
  ),
  "panel-empty-timeline": panel({ record: record({ touchpoints: [] }) }, "No touchpoint yet"),
  "panel-accounts": panel(
    { record: noRecord, account: stripeView, accounts: { total: 400, rows, query: "" } },
    "My accounts and deals",
  ),
  "panel-account-opened": panel(
    { record: noRecord, account: stripeView, accounts: { total: 400, rows, query: "" } },
    "2 partners can help here",
    { press: ["Stripe"] },
  ),
  "panel-take-back": panel(
    {
      record: record({
        touchpoints: [touchpoint(us, { type: "meeting", visibility: "shared" }, { sharedWith: [lumen] })],
      }),
    },
    "It disappears for Lumen Analytics",
    { press: ["Actions for this Meeting", "Take back"] },
  ),
  "panel-accounts-none": panel(
    {
      record: noRecord,
      accounts: { total: 0, rows: [], query: "zzz" },
    },
    "No account fits",
  ),
  "panel-account-page": panel(
    {
      record: record({
        record: zapierRecord && { ...zapierRecord, ref: { ...zapierRecord.ref, kind: "account" } },
        partners: [lumenHere],
        partnerships: [withLumen],
      }),
    },
    "1 partner can help here",
  ),
  "panel-hostile": panel(
    {
      record: record({
        record: zapierRecord && {
          ...zapierRecord,
          fields: {
            ...zapierRecord.fields,
            name: { value: `${rightToLeft} ${hostileName.slice(0, 250)}`, origin: "dom" },
          },
        },
        match: {
          state: "matched",
          account: { ...zapier, name: hostileName.slice(0, 300) },
          by: "domain",
          value: "zapier.com",
        },
        partners: [
          overlap(hostilePartner, {
            ownerName: rightToLeft,
            ownerTitle: hostileName.slice(0, 300),
            ownerEmail: `${"a".repeat(64)}@${"b".repeat(180)}.example`,
          }),
        ],
        notShared: [{ partner: hostilePartner.partner, segments: ["customer"] }],
        touchpoints: [
          touchpoint(
            us,
            { person: { name: hostileName.slice(0, 300), title: null } },
            { note: hostileName, sharedWith: [hostilePartner.partner], noteVisibility: "internal" },
          ),
        ],
      }),
    },
    "1 partner can help here",
  ),
  "panel-rep": panel({ session: session({ member: { ...dana, role: "rep" } }) }, "2 partners can help here"),
};
