// Partners that do not use Tandem, wherever they stand: options and first run, the registration form, a deal, the partners
// view, credit policies.

import type { OfflinePartner } from "#lib/contract/offline.ts";
import type { Organisation } from "#lib/contract/records.ts";
import { segments } from "#lib/contract/words.ts";
import {
  cobalt,
  DAY,
  dana,
  id,
  lumen,
  NOW,
  partnership,
  record,
  session,
  us,
  withCobalt,
  withLumen,
} from "./data.ts";
import { accepted, noPolicies, type Told, viewOf, wholeOf } from "./deal-data.ts";
import type { FakeApi } from "./fake-surface.ts";
import {
  markOffline,
  quayside,
  quaysideTerms,
  unrecordedPolicy,
  withQuayside,
  withQuaysidePolicy,
} from "./offline-data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";
import { api } from "./setup-backend.ts";

const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen und Beteiligungen ".repeat(3);
const partnerships = {
  partnerships: [withLumen, withCobalt, withQuayside],
  matrices: [],
  competitors: [],
  members: [dana],
};
const views = {
  session: session(),
  partnerships,
  accounts: { total: 0, rows: [], query: "" },
  outbox: { refused: [], discarded: [], waiting: [] },
  policies: withQuaysidePolicy,
};
const options = (text: string, rest: Partial<Screen> = {}): Screen => ({
  page: "options",
  hash: "partnerships",
  api,
  text,
  ...rest,
  views: { ...views, ...rest.views },
});
const quiet = { touchpoints: [], notShared: [{ partner: quayside, segments }], partners: [] };
const all = { partnerships: [withLumen, withCobalt, withQuayside] };
const inDeal = (told: Told, text: string, rest: Partial<Screen> = {}) =>
  panel(
    {
      record: record({
        ...quiet,
        ...all,
        deals: [viewOf(markOffline(wholeOf({ terms: quaysideTerms(), ...told })), {}, told.member)],
      }),
      policies: withQuaysidePolicy,
    },
    text,
    rest,
  );
const rep = { ...dana, role: "rep" as const };
const known: OfflinePartner = {
  website: null,
  contact: { name: long.slice(0, 300), title: long.slice(0, 300) },
  joined: null,
};
const longOnes = {
  partnerships: {
    ...partnerships,
    partnerships: [
      partnership({ ...quayside, name: long.slice(0, 300) }, { offline: known }),
      partnership({ ...cobalt, name: "Ki" }, { offline: { ...known, contact: null } }),
    ],
  },
};
const claimed: FakeApi = {
  listPlaceholderClaims: () => ({
    claims: [
      {
        id: id(960),
        placeholder: quayside,
        companyName: "Quayside Systems Ltd",
        claimedByName: "Ines Marlow",
        claimedAt: NOW - DAY,
      },
    ],
  }),
};
const areYou: FakeApi = {
  me: () => ({
    name: dana.name,
    email: dana.email,
    emailVerified: true,
    member: dana,
    organisation: us,
    memberInvitations: [],
    partnershipInvitations: [
      { id: id(961), organisation: lumen, invitedByName: "Tom Weiss", placeholderName: "Northwind" },
    ],
    placeholderClaims: [
      { id: id(962), organisation: cobalt, placeholderName: "Northwind Inc", claimedAt: NOW - DAY },
    ],
  }),
};
/** The newcomer has taken the place of its placeholder in a deal that is approved. */
function joinedDeal(newcomer: Organisation, owner: Organisation) {
  const terms = quaysideTerms();
  const whole = markOffline(
    wholeOf({ terms, author: owner, answers: [accepted(quayside)], decision: {} }),
    owner,
  );
  const [first] = whole.registration_revision;
  if (!first) throw new Error("A deal has a revision");
  const succeeds = { revisionId: first.id, placeholderId: quayside.id, organisationId: newcomer.id };
  const is = (each: { organisationId: string }) => each.organisationId === quayside.id;
  const participants = terms.participants.map((each) =>
    is(each) ? { ...each, organisationId: newcomer.id, name: newcomer.name } : each,
  );
  const roles = terms.roles.map((each) => (is(each) ? { ...each, organisationId: newcomer.id } : each));
  whole.registration_revision.push({
    ...first,
    id: id(963),
    number: 2,
    terms: { ...terms, participants, roles },
    succeeds,
  });
  for (const row of whole.deal_participant) {
    if (row.organisation.id === quayside.id) row.level = "left";
  }
  const entered = { id: id(964), dealId: first.dealId, organisation: newcomer, since: NOW, reason: null };
  whole.deal_participant.push({ ...entered, level: "invited" });
  return viewOf(whole);
}
const press = ["Record the answer of Quayside Systems"];

export const offlineScreens: Record<string, Screen> = {
  "offline-options": options("Does not use Tandem"),
  "offline-options-add": options("Add this partner", {
    press: ["Add a partner that does not use Tandem"],
  }),
  "offline-options-edit": options("Their title", {
    press: ["Edit name, website and contact of Quayside Systems"],
  }),
  "offline-options-end": options("stay as they are", { press: ["End Quayside Systems"] }),
  "offline-options-long": options("No contact person noted", { views: longOnes }),
  "offline-options-ask": options("takes its own place", { press: ["Invite to Tandem: Quayside Systems"] }),
  "offline-claims": options("says it is your partner", { api: { ...api, ...claimed } }),
  "offline-claims-rep": options("Needs an admin", {
    api: { ...api, ...claimed },
    views: { session: session({ member: rep }) },
  }),
  "offline-claim-confirm": options("It becomes your partner", {
    api: { ...api, ...claimed },
    press: ["Confirm"],
  }),
  "offline-are-you": {
    page: "welcome",
    api: { ...api, ...areYou },
    views,
    press: ["Your partners"],
    text: "asks whether you are its partner",
  },
  "offline-welcome": {
    page: "welcome",
    api,
    views: { ...views, partnerships: { ...partnerships, partnerships: [withQuayside] } },
    press: ["Your partners"],
    text: "Add a partner that does not use Tandem",
  },
  "offline-policy": options("E-mail of 18 November", { hash: "credit-policies" }),
  "offline-policy-waits": options("acceptance is recorded", {
    hash: "credit-policies",
    views: { policies: unrecordedPolicy },
  }),
  "offline-policy-record": options("By what authority", {
    hash: "credit-policies",
    views: { policies: unrecordedPolicy },
    press: ["Record its acceptance: version 3, Quayside Systems"],
  }),
  "offline-deal-form": panel(
    { record: record({ ...quiet, ...all }), policies: withQuaysidePolicy },
    "Does not use Tandem",
    { press: ["Register a co-sell deal"] },
  ),
  "offline-deal-waits": inDeal({}, "Record the answer of Quayside Systems"),
  "offline-deal-waits-rep": inDeal({ member: rep }, "we record its answers"),
  "offline-deal-record": inDeal({}, "It is shown to everyone", { press }),
  "offline-deal-record-missing": inDeal({}, "Name the document that shows it", {
    press: [...press, "Record"],
  }),
  "offline-deal-recorded": inDeal({ answers: [accepted(quayside)] }, "E-mail of 18 November"),
  "offline-deal-objected": inDeal(
    { answers: [{ organisationId: quayside.id, answer: "objected", reason: "The share is too small." }] },
    "Objected: The share is too small.",
  ),
  "offline-deal-joined": panel(
    { record: record({ ...quiet, ...all, deals: [joinedDeal(lumen, us)] }), policies: withQuaysidePolicy },
    "is asked to confirm",
  ),
  "offline-deal-of-another": panel(
    {
      record: record({
        ...quiet,
        deals: [
          viewOf(markOffline(wholeOf({ author: lumen, answers: [accepted(cobalt)] }), lumen, cobalt), {
            link: null,
            isThisRecord: false,
          }),
        ],
      }),
      policies: noPolicies,
    },
    "Lumen Analytics records its answers",
  ),
  "offline-partners": panel(
    { record: record({ ...quiet, ...all }), policies: withQuaysidePolicy },
    "Call Ines Marlow",
    { press: ["Partners"] },
  ),
};
