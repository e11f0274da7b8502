// Conflicts in every state that differs: the check before submitting, the block on a deal, partners kept apart, and what a
// policy tells.

import type { KeptApart, PartnershipsView } from "#lib/messaging/partnerships-view.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import { conflictRow, type Meeting, meeting, notice, side } from "./conflict-data.ts";
import {
  cobalt,
  DAY,
  dana,
  id,
  lumen,
  NOW,
  record,
  session,
  us,
  withCobalt,
  withHarbor,
  withLumen,
} from "./data.ts";
import { accepted, deal, invitedTerms, lumenPays, policies, twoCompanies } from "./deal-data.ts";
import type { FakeApi } from "./fake-surface.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";
import { api } from "./setup-backend.ts";

const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen und Beteiligungen ".repeat(3);
const rep = { ...dana, role: "rep" as const };
const quiet = { touchpoints: [], notShared: [], partners: record().partners.slice(0, 1) };

/** The form, begun on a record without a deal. */
const form = (answer: NonNullable<FakeApi["checkConflicts"]>, text: string, rest: Partial<Screen> = {}) =>
  panel({ record: record({ ...quiet, deals: [] }), policies, ...rest.views }, text, {
    api: { checkConflicts: answer },
    press: ["Register a co-sell deal"],
    ...(rest.commands ? { commands: rest.commands } : {}),
  });
const fails = (code: string, message: string) => () => {
  throw new CommandError({ code, message });
};
const offline = fails("offline", "The backend cannot be reached.");

const shows = (given: Meeting, text: string, rest: Partial<Screen> = {}): Screen =>
  panel(
    {
      record: record({ ...quiet, deals: [meeting(given)] }),
      policies,
      ...(given.member ? { session: session({ member: given.member }) } : {}),
    },
    text,
    rest,
  );
const decided = (outcome: "this" | "other" | "both", reason = "Lumen brought us to the economic buyer.") =>
  conflictRow({
    resolution: {
      outcome,
      reason,
      resolvedBy: { name: "Sam Okafor", title: "Manager" },
      resolvedAt: NOW - DAY,
    },
  });

/** Lumen pays, and its policy tells this much. */
const told = (rest: Parameters<typeof notice>[0], text: string): Screen => {
  const it = notice({ organisationId: lumen.id, ...rest });
  const invited = deal({ terms: invitedTerms(), author: lumen, answers: [accepted(us)] });
  const shown = { ...invited, conflict: { ...invited.conflict, notice: it } };
  return panel({ record: record({ ...quiet, deals: [shown] }), policies: lumenPays }, text);
};

const apart = (
  n: number,
  one: typeof withLumen,
  other: typeof withLumen,
  rest: Partial<KeptApart> = {},
): KeptApart => ({
  mark: {
    id: id(880 + n),
    partnershipIds: [one.id, other.id].toSorted(),
    markedBy: { name: dana.name, title: dana.title },
    markedAt: NOW - 20 * DAY,
  },
  partners: [one.partner.name, other.partner.name],
  isAsked: false,
  ...rest,
});
const options = (
  competitors: KeptApart[],
  text: string,
  member = dana,
  rest: Partial<PartnershipsView> = {},
): Screen => ({
  page: "options",
  hash: "partnerships",
  views: {
    session: session({ member }),
    partnerships: {
      partnerships: [withCobalt, withHarbor, withLumen],
      matrices: [],
      members: [dana],
      competitors,
      ...rest,
    },
    accounts: { total: 0, rows: [], query: "" },
    outbox: { refused: [], discarded: [], waiting: [] },
    policies,
  },
  api,
  text,
});

export const conflictScreens: Record<string, Screen> = {
  "conflict-check-none": form(() => ({ conflicts: [] }), "Nobody else is registered for this customer"),
  "conflict-check-checking": form(() => ({ conflicts: [] }), "Checking who else is registered", {
    commands: { "api.call": () => new Promise<never>(() => undefined) },
  }),
  "conflict-check-found": form(() => ({ conflicts: [side()] }), "With Harbor Cloud"),
  "conflict-check-protected": form(
    () => ({
      conflicts: [
        side({ status: "approved", protectedUntil: NOW + 88 * DAY }),
        side({ dealId: id(852), name: long, partners: [cobalt.name, long], status: "in_review" }),
      ],
    }),
    "One of them is protected",
  ),
  "conflict-check-offline": form(offline, "against what you can see on this device", {
    views: { conflicts: { conflicts: [side()] } },
  }),
  "conflict-check-offline-none": form(offline, "Nobody else is registered for this customer, against"),
  "conflict-check-failed": form(
    fails("bad_answer", "Something answered that is not our backend."),
    "The check did not work",
  ),
  "conflict-check-theirs": panel(
    {
      record: record({
        ...quiet,
        deals: [deal({ draft: true, terms: twoCompanies({ payerId: lumen.id }) })],
      }),
      policies: lumenPays,
    },
    "After submitting you learn what the policy of Lumen Analytics",
    { press: ["Continue"] },
  ),
  "conflict-open": shows({ other: {} }, "In conflict for 5 days"),
  "conflict-protected": shows({}, "It cannot be approved yet"),
  "conflict-protected-rep": shows({ member: rep }, "A manager or an admin of ours decides it"),
  "conflict-refused": shows(
    {
      rest: {
        refusal: {
          mutationId: 4,
          message:
            "“Automation programme” is protected on this customer until 16 Feb 2027: a manager decides the conflict with a reason first.",
        },
      },
    },
    "The approval was refused",
  ),
  "conflict-decide": shows({}, "Which one goes ahead?", {
    press: ["Decide the conflict with Automation programme"],
  }),
  "conflict-asked": shows({ rest: { asked: [conflictRow().id] } }, "Asked to record the decision"),
  "conflict-decided-this": shows({ rows: [decided("this")] }, "This deal goes ahead"),
  "conflict-decided-other": shows({ rows: [decided("other", long)] }, "The other deal goes ahead"),
  "conflict-decided-both": shows({ rows: [decided("both")] }, "Both go ahead"),
  "conflict-direct": shows(
    {
      rows: [
        conflictRow(),
        conflictRow({ id: id(861), otherDealId: null, accountId: id(200), arisenAt: NOW - DAY }),
      ],
    },
    "Our own open opportunity",
  ),
  "conflict-long-names": shows(
    { other: { name: long.slice(0, 300), decision: {} }, told: { name: long.slice(0, 300) } },
    "It cannot be approved yet",
  ),
  "conflict-told-exists": told({}, "Another registration is on this customer, says Lumen"),
  "conflict-told-none": told({ exists: false }, "No other registration is on this customer"),
  "conflict-told-until": told(
    { disclosure: "exists_until", until: NOW + 40 * DAY },
    "protected until 30 Dec",
  ),
  "conflict-told-nothing": told(
    { disclosure: "nothing", exists: null },
    "Lumen Analytics approves or rejects",
  ),
  "apart-none": options([], "No partners are kept apart"),
  "apart-list": options(
    [
      apart(1, withCobalt, withHarbor),
      apart(2, withHarbor, withLumen, { isAsked: true }),
      apart(3, withCobalt, withLumen, { partners: [null, long] }),
    ],
    "Cobalt Services and Harbor Cloud",
  ),
  "apart-rep": options(
    [apart(1, withCobalt, withHarbor)],
    "A partner manager, a manager or an admin keeps partners apart",
    rep,
  ),
};
