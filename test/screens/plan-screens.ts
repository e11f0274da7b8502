// The joint plan of a deal: empty, full, edited by both, proposed to us, read-only, on its way, with long names.
import { CommandError } from "#lib/messaging/surface.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { dana, lumen, NOW, record, session, sync } from "./data.ts";
import { accepted, invitedTerms } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import { planScreen } from "./plan-acting.ts";
import { editedByBoth, fullPlan, longPlan } from "./plan-data.ts";
import { PlanWriter } from "./plan-writer.ts";
import { recordingCommands } from "./recording.ts";
import type { Screen } from "./screen.ts";

function shows(
  plan: PlanWriter,
  text: string,
  {
    says = {},
    press = [],
    views = {},
    commands = {},
  }: {
    says?: Partial<DealView>;
    press?: string[];
    views?: Screen["views"];
    commands?: Screen["commands"];
  } = {},
): Screen {
  const { view, ...acting } = planScreen(plan.whole, says);
  return panel({ record: record({ deals: [view] }), ...views }, text, {
    press: ["Plan", ...press],
    ...acting,
    commands: { ...recordingCommands, ...acting.commands, ...commands },
  });
}

const full = fullPlan();
const pending = full.whole.milestone.slice(0, 3).map(({ id }) => id);
const offline = session({ sync: sync({ phase: "offline", waiting: 4, lastSyncedAt: NOW - 3_600_000 }) });
const asked: DealView["asked"] = [
  { command: "plan.assignment.answer", at: NOW, slot: { duty: "proposal", forOrganisationId: null } },
];
const rep = session({ member: { ...dana, role: "rep" } });

export const planScreens: Record<string, Screen> = {
  "plan-empty": shows(new PlanWriter(), "No milestone yet"),
  "plan-full": shows(fullPlan(), "Security review"),
  "plan-milestone": shows(fullPlan(), "Waits for", { press: ["Commercial proposal Overdue"] }),
  "plan-stakeholder": shows(fullPlan(), "Only us: no partner sees it", {
    press: ["Mira Chen VP Operations"],
  }),
  "plan-first": shows(
    new PlanWriter().stakeholder("Mira Chen", "VP Operations", "economic_buyer").contact("us", null, 3),
    "would be the first conversation",
    { press: ["Mira Chen VP Operations"] },
  ),
  "plan-back": shows(
    new PlanWriter().milestone({ title: "Joint discovery", owner: null, days: null }),
    "Go-live",
    {
      press: ["Plan from go-live"],
    },
  ),
  "plan-assign": shows(new PlanWriter(), "Person", { press: ["Assign: Demo"] }),
  "plan-commit": shows(new PlanWriter(), "Answers within", { press: ["Set: Commitments of Lumen"] }),
  "plan-proposed": shows(
    new PlanWriter()
      .duty("discovery", "us", "lumen")
      .commits("us", 12, "Joins the weekly call", "Two references", "lumen")
      .milestone({ title: "Legal", owner: { company: "us", by: "lumen" }, days: 12 }),
    "Lumen Analytics proposes us",
    { press: ["Legal 2 Dec"] },
  ),
  "plan-both": shows(editedByBoth(), "Edited by both"),
  "plan-removed": shows(
    fullPlan()
      .milestone({ title: "Procurement call", owner: { company: "lumen" }, days: 9 })
      .removes("lumen", "milestone")
      .milestone({ title: "Reference visit", owner: { company: "us" }, days: 11 })
      .removes("lumen", "milestone", false),
    "Removed by Priya Nair",
    { press: ["1 removed"] },
  ),
  "plan-refused": shows(new PlanWriter(), "No milestone yet", {
    commands: {
      act: () => {
        const message = "Too many versions of this text wait for a decision: decide about those first.";
        throw new CommandError({ code: "not_allowed", message });
      },
    },
  }),
  "plan-unanswered": shows(new PlanWriter(), "No milestone yet", {
    commands: { act: () => new Promise(() => undefined) },
  }),
  "plan-brief": { ...shows(new PlanWriter().stage("us", "demo"), "gaps to close"), press: [] },
  "plan-on-its-way": shows(fullPlan(), "It does not count before", { says: { asked } }),
  "plan-offline": shows(full, "Saved on this device", {
    says: { asked, plan: { ...planScreen(full.whole).view.plan, pending } },
    views: { session: offline },
  }),
  "plan-rep": shows(fullPlan(), "Security review", { views: { session: rep } }),
  "plan-invited": shows(
    new PlanWriter({ terms: invitedTerms(), author: lumen, answers: [], decision: undefined }),
    "once your organisation has accepted",
  ),
  "plan-given-up": shows(
    fullPlan().becomes({
      answers: [accepted(lumen)],
      decision: { outcome: "withdrawn", reason: "Not now.", protectedUntil: null },
    }),
    "its plan stays as it was",
  ),
  "plan-long-names": shows(longPlan(), "Gesellschaft"),
};
