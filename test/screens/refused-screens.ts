// Refused items that can be written anew: a touchpoint, a draft of a registration, a text of a plan, an act in a deal.
import type { Again } from "#lib/messaging/again.ts";
import type { RefusedItem } from "#lib/messaging/outbox-view.ts";
import { dana, id, lumen, NOW, record, session, sync, withLumen, zapier } from "./data.ts";
import { dealId, recordRef, twoCompanies } from "./deal-data.ts";
import { discarding } from "./kept-items.ts";
import { panel } from "./panel-screen.ts";
import { planScreen } from "./plan-acting.ts";
import { fullPlan } from "./plan-data.ts";
import { recordingCommands } from "./recording.ts";
import type { Screen } from "./screen.ts";

const OVER = "Month-end close in two days.";

export const touchpointAgain = (accountId: string | null): Again => ({
  as: "touchpoint",
  accountId,
  args: {
    touchpointId: id(3001),
    type: "call",
    customer: { name: zapier.name, domain: zapier.domain },
    person: { name: dana.name, title: dana.title },
    occurredAt: NOW - 3_600_000,
    // With a partner that it can be shown to, and with one that it cannot any more.
    sharedWith: [withLumen.id, id(99)].map((partnershipId, at) => ({
      shareId: id(3010 + at),
      partnershipId,
    })),
    note: { noteId: id(3002), text: "Asked for a reference.", visibility: "shared" },
    accountId,
    recordRef,
  },
});
const draftAgain: Again = {
  as: "draft",
  accountId: null,
  args: {
    dealId,
    participantId: id(3003),
    revisionId: id(3004),
    linkId: id(3005),
    name: "Platform renewal",
    terms: twoCompanies(),
    link: { recordRef, accountId: null },
  },
};

const item = (mutationId: number, summary: string, again: Again | null): RefusedItem => ({
  mutationId,
  name: "touchpoint.record",
  summary,
  reason: `The partnership with ${lumen.name} has ended.`,
  at: NOW - 3_600_000,
  copyText: summary,
  again,
});

function refused(items: readonly RefusedItem[], text: string, rest: Partial<Screen> = {}): Screen {
  const { view, ...acting } = planScreen(fullPlan().whole);
  return panel(
    {
      session: session({ sync: sync({ refused: items.length }) }),
      account: record({ record: null, deals: [view] }),
      outbox: { refused: [...items], discarded: [], waiting: [] },
    },
    text,
    {
      press: ["Review"],
      ...acting,
      commands: { ...recordingCommands, ...acting.commands, ...discarding },
      ...rest,
    },
  );
}

const planned = (dealIdShown: string, rest: Partial<Again & { as: "plan" }> = {}): Again => ({
  as: "plan",
  dealId: dealIdShown,
  accountId: zapier.id,
  field: "customer_outcome",
  text: `${OVER}\nAudit-ready books by March.`,
  over: { version: null, text: OVER },
  ...rest,
});

export const refusedScreens: Record<string, Screen> = {
  "refused-touchpoint": refused([item(4, "Call with Zapier", touchpointAgain(zapier.id))], "Correct"),
  "refused-on-record": refused([item(4, "Call with Zapier", touchpointAgain(null))], "Correct"),
  "refused-draft": refused([item(5, "Draft of Platform renewal", draftAgain)], "Correct"),
  "refused-plan": refused(
    [item(6, "The customer’s outcome", planned(fullPlan().whole.deal[0]?.id ?? ""))],
    "Correct",
  ),
  "refused-deal": refused(
    [item(7, "Answer to Platform expansion", { as: "deal", dealId, accountId: zapier.id })],
    "Open the deal",
  ),
};
