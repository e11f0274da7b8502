// Deals on a record in every state that differs, and the registration form.
import { CommandError } from "#lib/messaging/surface.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { cobalt, DAY, dana, id, lumen, NOW, record, session, sync, us, withHarbor } from "./data.ts";
import {
  accepted,
  deal,
  invitedTerms,
  lumenPays,
  noPolicies,
  policies,
  terms,
  twoCompanies,
} from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const quiet = { touchpoints: [], notShared: [], partners: record().partners.slice(0, 1) };
const shows = (deals: DealView[], text: string, rest: Partial<Screen> = {}, views: Screen["views"] = {}) =>
  panel({ record: record({ ...quiet, deals }), policies, ...views }, text, rest);
const rep = { ...dana, role: "rep" as const };
const asRep = { session: session({ member: rep }), policies };
const offline = session({ sync: sync({ phase: "offline", waiting: 1, lastSyncedAt: NOW - 3_600_000 }) });
const invited = (rest: Parameters<typeof deal>[0] = {}, view: Partial<DealView> = {}) =>
  deal({ terms: invitedTerms(), author: lumen, ...rest }, { link: null, isThisRecord: false, ...view });
const all = [accepted(lumen), accepted(cobalt)];
const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen und Beteiligungen ".repeat(3);
const accountPage = record().record;

const byPolicy = {
  byPolicy: { id: id(700), version: 3 },
  decidedBy: { name: "Credit policy, version 3", title: null },
};

const toLink = invited();
const alsoToLink = invited();

export const dealScreens: Record<string, Screen> = {
  "deal-several-to-link": shows(
    [toLink, { ...alsoToLink, deal: { ...alsoToLink.deal, id: id(830), name: "Zapier renewal" } }],
    "2 deals of this customer fit",
  ),
  "deal-none": shows([], "No co-sell deal here"),
  "deal-draft": shows([deal({ draft: true }, { isPending: true })], "Saved on this device, sent with"),
  "deal-submitted": shows([deal({ answers: [accepted(cobalt)] })], "Waiting for 1 answer: Lumen"),
  "deal-invited": shows([invited()], "We earn here", {}, { policies: lumenPays }),
  "deal-accept": shows(
    [invited()],
    "It is not an e-signature",
    { press: ["Accept"] },
    { policies: lumenPays },
  ),
  "deal-invited-rep": shows(
    [invited({ member: rep })],
    "“Accept” needs a partner manager",
    {},
    {
      ...asRep,
      policies: lumenPays,
    },
  ),
  "deal-accepted-waiting": shows(
    [deal({ terms: terms(), author: lumen, answers: [accepted(us)] })],
    "Waiting for 1 answer: Cobalt",
  ),
  "deal-objected": shows(
    [
      deal({
        answers: [
          accepted(cobalt),
          { organisationId: lumen.id, answer: "objected", reason: "Our part of selling is too small." },
        ],
      }),
    ],
    "Our part of selling is too small",
  ),
  "deal-left": shows([deal({ answers: all, levels: { [cobalt.id]: "left" } })], "Cobalt Services left"),
  "deal-review": shows([deal({ answers: all })], "Your organisation approves or rejects it"),
  "deal-review-theirs": shows(
    [deal({ terms: invitedTerms(), author: lumen, answers: [accepted(us)] })],
    "Lumen Analytics approves or rejects",
    {},
    { policies: lumenPays },
  ),
  "deal-review-left": shows(
    [
      deal(
        { answers: all },
        {
          review: {
            protectionDays: 45,
            approval: "automatic",
            causes: ["deviates", "other_tier", "rejected_before", "conflict", "direct_deal", "kept_apart"],
          },
        },
      ),
    ],
    "you keep a participant apart",
  ),
  "deal-review-left-theirs": shows(
    [
      deal(
        { terms: invitedTerms(), author: lumen, answers: [accepted(us)] },
        { review: { protectionDays: 45, approval: "automatic", causes: [] } },
      ),
    ],
    "left this one to people",
    {},
    { policies: lumenPays },
  ),
  "deal-by-policy": shows(
    [deal({ answers: all, decision: byPolicy })],
    "approved by the credit policy itself, version 3",
    { press: ["What you accepted"] },
  ),
  "deal-approve": shows([deal({ answers: all })], "Approve this registration?", { press: ["Approve"] }),
  "deal-approved": shows([deal({ answers: all, decision: {} })], "Protected until 16 Feb"),
  "deal-ends-soon": shows(
    [deal({ answers: all, decision: { decidedAt: NOW - 80 * DAY, protectedUntil: NOW + 10 * DAY } })],
    "Protection ends 30 Nov, in 10 days",
  ),
  "deal-rejected": shows(
    [deal({ answers: all, decision: { outcome: "rejected", reason: "Ours alone.", protectedUntil: null } })],
    "Rejected by Sam Okafor: Ours alone.",
  ),
  "deal-expired": shows(
    [deal({ answers: all, decision: { decidedAt: NOW - 91 * DAY, protectedUntil: NOW - DAY } })],
    "Protection ended 19 Nov",
  ),
  "deal-withdrawn": shows(
    [deal({ answers: all, decision: { outcome: "withdrawn", reason: "Not now.", protectedUntil: null } })],
    "Withdrawn by",
  ),
  "deal-asked": shows(
    [deal({ answers: all }, { asked: [{ command: "deal.decide", at: NOW }] })],
    "Asked to record your decision",
  ),
  "deal-asked-offline": shows(
    [deal({ draft: true }, { asked: [{ command: "deal.submit", at: NOW }] })],
    "it is sent when you are back",
    { platform: { online: () => false } },
    { session: offline },
  ),
  "deal-deviates": shows(
    [invited({ terms: invitedTerms({ rateBp: 3_000 }) })],
    "The rate is 30%; the policy proposes 27%",
    { press: ["Accept"] },
    { policies: lumenPays },
  ),
  "deal-menu": shows([deal({ answers: [accepted(lumen)] })], "Who registered a deal withdraws it", {
    press: ["More about Platform expansion"],
  }),
  "deal-of-another": shows(
    [
      deal(
        { answers: all, decision: {} },
        {
          isThisRecord: false,
          link: {
            id: id(803),
            dealId: id(800),
            organisationId: us.id,
            recordRef: "salesforce/northwind/opportunity/0065g00000XxXxXAAV",
            accountId: null,
          },
        },
      ),
    ],
    "linked to another opportunity",
  ),
  "deal-account-page": panel(
    {
      record: record({
        ...quiet,
        record: accountPage && { ...accountPage, ref: { ...accountPage.ref, kind: "account" } },
        deals: [invited()],
      }),
      policies: lumenPays,
    },
    "Start a co-sell deal",
  ),
  "deal-light": shows(
    [
      deal({
        terms: twoCompanies({
          motion: "referral",
          model: null,
          roles: [],
          shares: [],
          rateBp: 0,
          policyVersionId: null,
        }),
      }),
    ],
    "Waiting for 1 answer",
  ),
  "deal-long-names": shows(
    [
      deal({
        name: long.slice(0, 300),
        answers: [{ organisationId: lumen.id, answer: "objected", reason: long }],
        terms: terms({
          participants: terms().participants.map((each) => ({ ...each, name: long.slice(0, 300) })),
          basis: { minor: "9999999999999999", currency: "USD" },
        }),
      }),
    ],
    "objected",
  ),
  "deal-form": shows([], "Who closes?", { press: ["Register a co-sell deal"] }),
  "deal-form-refused": shows([], "Who closes?", {
    press: ["Register a co-sell deal"],
    commands: {
      act: () => {
        throw new CommandError({ code: "terms_changed", message: "The credit policy changed: look again." });
      },
    },
  }),
  "deal-form-no-policy": shows(
    [],
    "Credit policies in the options",
    { press: ["Register a co-sell deal"] },
    { policies: noPolicies },
  ),
  "deal-form-no-partner": panel(
    { record: record({ ...quiet, partners: [], partnerships: [] }), policies: { partnerships: [] } },
    "You have no active partner",
    { press: ["Register a co-sell deal"] },
  ),
  "deal-form-draft": shows([deal({ draft: true })], "What each partner will see", {
    press: ["Continue"],
  }),
  "deal-form-revise": shows(
    [
      deal({
        answers: [{ organisationId: lumen.id, answer: "objected", reason: "Too small." }, accepted(cobalt)],
      }),
    ],
    "A revision asks every participant again",
    { press: ["Revise"] },
  ),
  "deal-form-shared-role": shows(
    [
      deal({
        draft: true,
        terms: terms({
          roles: [
            { creditRole: "selling", organisationId: us.id, partBp: 5_000 },
            { creditRole: "selling", organisationId: lumen.id, partBp: 5_000 },
          ],
          rateBp: 3_000,
        }),
      }),
    ],
    "Selling is split equally",
    { press: ["Continue"] },
  ),
  "deal-form-harbor": panel(
    { record: record({ ...quiet, partnerships: [withHarbor], partners: [] }), policies: noPolicies },
    "no credit policy in force",
    { press: ["Register a co-sell deal"] },
  ),
};
