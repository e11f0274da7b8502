// A background that runs the real rules over the rows of one deal: what a screen asks of it, and what another company does
// meanwhile, is shown as the device would show it. For pictures and tests of the plan.
import { mutationClass } from "#lib/contract/mutations.ts";
import { type PlanCommand, planMutationArgs } from "#lib/contract/plan-mutations.ts";
import type { Member } from "#lib/contract/records.ts";
import type { DealWhole } from "#lib/domain/deal-whole.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { dana, NOW, record } from "./data.ts";
import { viewOf } from "./deal-data.ts";
import type { FakeSurface } from "./fake-surface.ts";
import { actOn, type PlanCompany } from "./plan-act-on.ts";
import type { Screen } from "./screen.ts";

declare global {
  interface Window {
    /** Another company's act on the plan under the screen; ours: the server has taken what was asked of it. */
    actAs(company: PlanCompany, command: PlanCommand, args: unknown): void;
  }
}

const isPlanCommand = (name: string): name is PlanCommand => Object.hasOwn(planMutationArgs, name);

/** A screen over these rows, on which one can act. `rest`: what the device says of them besides. */
export function planScreen(
  whole: DealWhole,
  rest: Partial<DealView> = {},
  member: Member = dana,
): Pick<Screen, "commands" | "begin"> & { view: DealView } {
  const asked: DealView["asked"] = [];
  const view = () => viewOf(whole, { asked: [...asked], ...rest }, member);
  const show = (fake: FakeSurface) =>
    fake.set("record", { ...(fake.get("record") ?? record()), deals: [view()] });
  return {
    view: view(),
    commands: {
      act({ command, mutation }, fake) {
        if (command === "plan.assignment.answer") {
          const { duty, forOrganisationId } = mutation;
          asked.push({ command, at: NOW, slot: { duty, forOrganisationId } });
        } else if (mutationClass[command] === "confirmed") asked.push({ command, at: NOW });
        else if (isPlanCommand(command)) actOn(whole, "us", command, mutation);
        show(fake);
        return {};
      },
    },
    begin(fake) {
      window.actAs = (company, command, args) => {
        actOn(whole, company, command, args);
        if (company === "us") asked.length = 0;
        show(fake);
      };
    },
  };
}
