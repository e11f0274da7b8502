// One act of one of three companies on the rows of a deal, by the real rules. Called by what writes the data of screens and by
// the background that acts under them.
import type { PlanCommand } from "#lib/contract/plan-mutations.ts";
import type { Organisation } from "#lib/contract/records.ts";
import { isDealEntity } from "#lib/contract/shared-rows.ts";
import type { StatementCommand } from "#lib/contract/statement-mutations.ts";
import { policyVersionIn } from "#lib/domain/deal/next-statement.ts";
import { type DealRow, type DealWhole, putDealRow, removeDealRow } from "#lib/domain/deal-whole.ts";
import type { MutatorState } from "#lib/domain/mutators/mutator.ts";
import { nothingThere } from "#lib/domain/mutators/nothing-there.test-support.ts";
import { prepareMutation } from "#lib/domain/mutators/registry.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import { cobalt, dana, id, lumen, NOW, us } from "./data.ts";
import { offersHere } from "./deal-data.ts";

const companies = { us, lumen, cobalt } satisfies Record<string, Organisation>;
export type PlanCompany = keyof typeof companies;
const people: Record<PlanCompany, { name: string; title: string }> = {
  us: { name: dana.name, title: "AE" },
  lumen: { name: "Priya Nair", title: "AE" },
  cobalt: { name: "Tom Weiss", title: "Practice lead" },
};

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
    else if (isDealEntity(change.entity)) removeDealRow(whole, change.entity, change.id);
  }
}
