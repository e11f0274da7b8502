// The joint plan of a deal: empty, full, edited by both, proposed to us, read-only, on its way, with long names.
import { record } from "./data.ts";
import { panel } from "./panel-screen.ts";
import { planScreen } from "./plan-acting.ts";
import { fullPlan, PlanWriter } from "./plan-data.ts";
import type { Screen } from "./screen.ts";

const shows = (
  [plan, ...told]: Parameters<typeof planScreen> extends [unknown, ...infer R] ? [PlanWriter, ...R] : never,
  text: string,
  rest: Partial<Screen> = {},
): Screen => {
  const { view, ...acting } = planScreen(plan.whole, ...told);
  return panel({ record: record({ deals: [view] }) }, text, { press: ["Plan"], ...acting, ...rest });
};

export const planScreens: Record<string, Screen> = {
  "plan-empty": shows([new PlanWriter()], "No milestone yet"),
  "plan-full": shows([fullPlan()], "Security review"),
};
