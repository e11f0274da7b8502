// What the Brief tells of time: credit agreed before or after the first conversation, a deal that looks like a referral, a
// protection that ends and is renewed; and the touchpoints of an account with what can be done with them.
import { cobalt, DAY, lumen, NOW, record, us } from "./data.ts";
import { accepted, deal, policies } from "./deal-data.ts";
import { dealWith, seenByAll } from "./evidence-data.ts";
import { panel } from "./panel-screen.ts";
import { planScreen } from "./plan-acting.ts";
import { PlanWriter } from "./plan-writer.ts";
import type { Screen } from "./screen.ts";

/** Everyone accepted three days ago; we met the customer so many days from now. */
function met(days: number, text: string, pressed: readonly string[] = []): Screen {
  const { deal: view, touchpoints } = dealWith([seenByAll(us, days, { type: "meeting" })]);
  return panel({ record: record({ deals: [view], touchpoints }), policies }, text, { press: pressed });
}

function referral(): Screen {
  const { view, ...acting } = planScreen(new PlanWriter().stage("us", "negotiation").whole, {});
  return panel({ record: record({ deals: [view] }) }, "Looks like a referral", acting);
}

const all = [accepted(lumen), accepted(cobalt)];
const ending = deal({
  answers: all,
  decision: { decidedAt: NOW - 80 * DAY, protectedUntil: NOW + 10 * DAY },
});
const zapier = record().record;

function ofAccount(): Screen {
  const late = seenByAll(cobalt, -30, {
    type: "technical_workshop",
    recordedAt: NOW - DAY,
    note: "Two days on site.",
  });
  const { deal: view, touchpoints } = dealWith([late, seenByAll(us, -2, { type: "demo" })]);
  const account = zapier && { ...zapier, ref: { ...zapier.ref, kind: "account" as const } };
  const shown = { ...view, isThisRecord: false };
  return panel({ record: record({ record: account, deals: [shown], touchpoints }), policies }, "Contest");
}

export const briefTimingScreens: Record<string, Screen> = {
  "brief-agreed-before": met(-1, "before the first customer conversation"),
  "brief-agreed-after": met(-12, "after the first customer conversation"),
  "brief-looks-like-referral": referral(),
  "brief-renew": panel(
    { record: record({ deals: [ending] }), policies },
    "A revision asks every participant again",
    {
      press: ["Renew"],
    },
  ),
  "brief-account-touchpoints": ofAccount(),
};
