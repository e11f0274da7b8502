// Partners that do not use Tandem, wherever they stand: options and first run, the registration form, a deal, the partners
// view, credit policies.
import type { OfflinePartner } from "#lib/contract/offline.ts";
import { segments } from "#lib/contract/words.ts";
import { cobalt, dana, lumen, partnership, record, session, withCobalt, withLumen } from "./data.ts";
import { accepted, noPolicies, type Told, viewOf, wholeOf } from "./deal-data.ts";
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
  members: [dana],
};
const views = {
  session: session(),
  partnerships,
  accounts: { total: 0, rows: [], query: "" },
  outbox: { refused: [], waiting: [] },
  policies: withQuaysidePolicy,
};
const options = (text: string, rest: Partial<Screen> = {}): Screen => ({
  page: "options",
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
const press = ["Record the answer of Quayside Systems"];

export const offlineScreens: Record<string, Screen> = {
  "offline-options": options("Does not use Tandem"),
  "offline-options-add": options("Add this partner", {
    press: ["Add a partner that does not use Tandem"],
  }),
  "offline-options-edit": options("Their title", {
    press: ["Edit website and contact of Quayside Systems"],
  }),
  "offline-options-end": options("stay as they are", { press: ["End Quayside Systems"] }),
  "offline-options-long": options("No contact person noted", { views: longOnes }),
  "offline-welcome": {
    page: "welcome",
    api,
    views: { ...views, partnerships: { ...partnerships, partnerships: [withQuayside] } },
    press: ["Your partners"],
    text: "Add a partner that does not use Tandem",
  },
  "offline-policy": options("E-mail of 18 November"),
  "offline-policy-waits": options("acceptance is recorded", { views: { policies: unrecordedPolicy } }),
  "offline-policy-record": options("By what authority", {
    views: { policies: unrecordedPolicy },
    press: ["Record that Quayside Systems accepted version 3"],
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
