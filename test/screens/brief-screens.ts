// The Brief of an opportunity with a deal: many gaps, a full plan with what waits for us, not good enough, an account's deal
// opened, presenter mode.
import type { DealView } from "#lib/messaging/surface-port.ts";
import { CreditWriter } from "./credit-writer.ts";
import { cobalt, lumen, record, session, us } from "./data.ts";
import { accepted, deal, viewOf } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import { planScreen } from "./plan-acting.ts";
import { fullPlan } from "./plan-data.ts";
import { PlanWriter } from "./plan-writer.ts";
import type { Screen } from "./screen.ts";

const all = [accepted(lumen), accepted(cobalt)];
const approved = () => deal({ answers: all, decision: {} });
const zapier = record().record;
const account = zapier && { ...zapier, ref: { ...zapier.ref, kind: "account" as const } };

function shows(plan: PlanWriter, text: string, press: string[] = [], says: Partial<DealView> = {}): Screen {
  const { view, ...acting } = planScreen(plan.whole, says);
  return panel({ record: record({ deals: [view] }) }, text, { ...acting, press });
}

const ends = ({ whole }: CreditWriter, text: string): Screen =>
  panel({ record: record({ deals: [viewOf(whole)] }) }, text);

/** What the meeting ended in is ours to do. */
function withNextStep(): CreditWriter {
  const deal = new CreditWriter().touched("lumen", "sourcing", "introduction");
  const owner = { organisationId: us.id, person: { name: "Dana Ortiz", title: "AE" } };
  for (const row of deal.whole.deal_touchpoint) {
    row.nextStep = { text: "Send the security paper", owner, date: "2026-11-25" };
  }
  return deal;
}

export const briefScreens: Record<string, Screen> = {
  "brief-approved": panel({ record: record({ deals: [approved()] }) }, "gaps to close"),
  "brief-full": shows(fullPlan(), "Next: "),
  "brief-waits": shows(
    new PlanWriter().duty("discovery", "us", "lumen").commits("us", 12, "Joins the weekly call", "", "lumen"),
    "2 things wait for you",
  ),
  "brief-next-step": ends(withNextStep(), "Our next step in"),
  "brief-held": shows(fullPlan(), "Not good enough", ["checks hold"]),
  "brief-won": ends(new CreditWriter().proven().reports("us", "won", null, 9), "We reported it as won"),
  "brief-lost": ends(
    new CreditWriter()
      .proven()
      .reports("us", "won", null, 9)
      .reports("us", "lost", "They withdrew the order.", 2),
    "We reported it as lost after all",
  ),
  "brief-account": panel({ record: record({ record: account, deals: [approved()] }) }, "All of Zapier", {
    press: ["Open brief, plan and credit"],
  }),
  "brief-presenter": panel(
    { session: session({ presenter: true }), record: record({ deals: [approved()] }) },
    "Presenter mode: amounts",
  ),
};
