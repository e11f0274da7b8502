// A colleague is no longer with us: what an admin is shown before the membership ends, and what each company reads afterwards.
import type { Departure } from "#lib/contract/departure.ts";
import type { HoldingsView } from "#lib/messaging/holdings-view.ts";
import { dana, id, lumen, NOW, record, session, us } from "./data.ts";
import { dealId } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import { planScreen } from "./plan-acting.ts";
import { fullPlan } from "./plan-data.ts";
import type { PlanWriter } from "./plan-writer.ts";
import type { Screen } from "./screen.ts";
import { api } from "./setup-backend.ts";

const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen und Beteiligungen ".repeat(3);
const sam = {
  ...dana,
  id: id(11),
  name: "Sam Okafor",
  email: "sam@northwind.example",
  role: "manager" as const,
};
const partnerships = { partnerships: [], matrices: [], members: [dana, sam], competitors: [] };

const holdings: HoldingsView = {
  deals: [
    {
      dealId,
      name: "Zapier: platform expansion",
      held: [
        { kind: "relationship_owner" },
        { kind: "duty", duty: "negotiation", forOrganisationId: null },
        { kind: "duty", duty: "onboarding", forOrganisationId: null },
        { kind: "milestone", milestoneId: id(700), title: "Security review" },
        { kind: "next_step", touchpointId: id(701), title: "Send the data sheet" },
      ],
    },
    {
      dealId: id(702),
      name: long.slice(0, 300),
      held: [
        { kind: "milestone", milestoneId: id(703), title: long.slice(0, 300) },
        { kind: "dispute", disputeId: id(704) },
      ],
    },
  ],
  plans: [
    { partnershipId: id(706), partner: lumen.name },
    { partnershipId: id(707), partner: long.slice(0, 300) },
  ],
  requests: [{ requestId: id(705), play: "intro", customer: "Stripe", partner: lumen.name }],
};

const asking = (views: Screen["views"], text: string): Screen => ({
  page: "options",
  hash: "members",
  views: { session: session(), partnerships, ...views },
  api,
  press: ["Deactivate"],
  text,
});

/** Who of our side, or of Lumen's, holds what in the full plan, left. */
function without(who: "us" | "lumen"): PlanWriter {
  const plan = fullPlan();
  const organisationId = who === "us" ? us.id : lumen.id;
  const names = new Set(
    [
      ...plan.whole.assignment.map(({ holder }) => holder.value),
      ...plan.whole.milestone.map(({ owner }) => owner.value),
    ]
      .filter((named) => named?.organisationId === organisationId)
      .flatMap((named) => named?.person?.name ?? []),
  );
  plan.whole.departure = [...names].map(
    (name, at): Departure => ({
      id: id(710 + at),
      dealId,
      organisationId,
      name,
      key: "0".repeat(32),
      at: NOW - 3_600_000,
    }),
  );
  return plan;
}

function shows(who: "us" | "lumen", text: string, press: string[]): Screen {
  const { view, ...acting } = planScreen(without(who).whole);
  return panel({ record: record({ deals: [view] }) }, text, { ...acting, press });
}

export const leftScreens: Record<string, Screen> = {
  "left-asked": asking({ holdings }, "an open dispute"),
  "left-asked-nothing": asking(
    { holdings: { deals: [], plans: [], requests: [] } },
    "holds nothing in a deal",
  ),
  "left-asked-looking": asking({}, "Looking up what Sam Okafor holds"),
  "left-brief": shows("us", "no longer with us", []),
  "left-brief-theirs": shows("lumen", "is no longer with Lumen Analytics", []),
  "left-plan": shows("us", "No longer with us", ["Plan"]),
};
