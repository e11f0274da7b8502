// A background that runs the real rules over the rows of one deal: what a screen asks of it, and what another company does
// meanwhile, is shown as the device would show it. For pictures and tests of the plan.
import { mutationClass } from "#lib/contract/mutations.ts";
import { type PlanCommand, planMutationArgs } from "#lib/contract/plan-mutations.ts";
import type { Member, Organisation } from "#lib/contract/records.ts";
import type { StatementCommand } from "#lib/contract/statement-mutations.ts";
import { policyVersionIn } from "#lib/domain/deal/next-statement.ts";
import { type DealRow, type DealWhole, putDealRow } from "#lib/domain/deal-whole.ts";
import type { MutatorState } from "#lib/domain/mutators/mutator.ts";
import { nothingThere } from "#lib/domain/mutators/nothing-there.test-support.ts";
import { prepareMutation } from "#lib/domain/mutators/registry.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { cobalt, dana, id, lumen, NOW, record, us } from "./data.ts";
import { offersHere, viewOf } from "./deal-data.ts";
import type { FakeSurface } from "./fake-surface.ts";
import type { Screen } from "./screen.ts";

const companies = { us, lumen, cobalt } satisfies Record<string, Organisation>;
export type PlanCompany = keyof typeof companies;
const people: Record<PlanCompany, { name: string; title: string }> = {
  us: { name: dana.name, title: "AE" },
  lumen: { name: "Priya Nair", title: "AE" },
  cobalt: { name: "Tom Weiss", title: "Practice lead" },
};

declare global {
  interface Window {
    /** Another company's act on the plan under the screen; ours: the server has taken what was asked of it. */
    actAs(company: PlanCompany, command: PlanCommand, args: unknown): void;
  }
}

const isPlanCommand = (name: string): name is PlanCommand => Object.hasOwn(planMutationArgs, name);

/** Runs one act by the real rules; throws what a device would be told. */
export function actOn(
  whole: DealWhole,
  company: PlanCompany,
  command: PlanCommand | StatementCommand,
  args: unknown,
  at = NOW,
): void {
  const prepared = prepareMutation(command, args);
  if (prepared.outcome === "refused") throw new CommandError(prepared);
  const version = policyVersionIn(offersHere);
  const state: MutatorState = {
    ...nothingThere,
    deal: () => whole,
    policyVersion: (policyId, publisherId) => version(policyId, publisherId) ?? "absent",
  };
  const { id: organisationId, name: organisationName } = companies[company];
  const actor = {
    memberId: id(10),
    ...people[company],
    role: "admin" as const,
    organisationId,
    organisationName,
  };
  const result = prepared.run(state, { actor, now: at, skew: 0, onServer: true, event: null });
  if (result.outcome === "refused") throw new CommandError(result);
  for (const change of result.changes) {
    if (change.op === "put") putDealRow(whole, change as DealRow);
  }
}

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
