// Every command about a deal that ended, by every member role of every kind of company in every status, after a win with a
// statement: exactly what is written out is let through, told by running the mutators themselves.
import { describe, expect, it } from "vitest";
import type { StatementCommand } from "../../contract/statement-mutations.ts";
import {
  type MemberRole,
  memberRole,
  type RegistrationStatus,
  registrationStatus,
} from "../../contract/words.ts";
import type { Place } from "../deal/may.ts";
import { isWritten } from "./deal-rights.test-support.ts";
import { type Company, DAY, termsFor } from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";
import { agreedWorld, amountOf, StatementWorld } from "./statement-world.test-support.ts";

const parties = ["harbor", "lumen"] as const;

/** Harbor & Pine is author and payer and won; a larger amount is agreed since, and then a revision is in this status. */
function worldIn(status: RegistrationStatus): StatementWorld {
  if (status === "draft") {
    const world = new StatementWorld();
    world.draft(termsFor(parties));
    return world;
  }
  const world = agreedWorld(parties);
  world.name("lumen", "onboarding");
  world.name("harbor", "support");
  world.report("harbor", "won");
  world.agree(termsFor(parties, amountOf(90_000)));
  if (status === "expired") world.now += 91 * DAY;
  if (status === "approved" || status === "expired") return world;
  world.submit("harbor", termsFor(parties, amountOf(95_000)));
  if (status === "withdrawn") world.withdraw("harbor");
  if (status === "action_required") world.answer("lumen", "objected");
  if (status === "in_review" || status === "rejected") world.answer("lumen", "accepted");
  if (status === "rejected") world.decide("harbor", "rejected");
  if (world.registration().status !== status) throw new Error(`This is ${world.registration().status}`);
  return world;
}

const acts: Record<
  StatementCommand,
  (world: StatementWorld, company: Company, role: MemberRole) => MutatorResult
> = {
  "deal.outcome.report": (world, company, role) => world.report(company, "lost", "No budget.", role),
  "statement.issue": (world, company, role) => world.issue(company, role),
  "payout.set": (world, company, role) => world.pay(company, "lumen", "approved", { role }),
  "dispute.raise": (world, company, role) => world.dispute(company, role),
  "dispute.resolve": (world, company, role) => {
    world.dispute("lumen");
    return world.resolve(company, company === "lumen" ? "withdrawn" : "upheld", role);
  },
  "handover.answer": (world, company, role) =>
    world.answerHandOver(company, company === "lumen" ? "onboarding" : "support", "accepted", role),
};

/** Written out beside the table, not read from it. */
function placesIn(status: RegistrationStatus, company: Company): Place[] {
  if (company === "harbor") return ["author", "payer", "accepted"];
  return company === "lumen" && status !== "draft" ? ["accepted"] : [];
}

describe.each(Object.keys(acts) as StatementCommand[])("%s", (command) => {
  it.each(registrationStatus.options)("while %s is let through exactly as it is written", (status) => {
    for (const company of ["harbor", "lumen", "cloud"] as const) {
      for (const role of memberRole.options) {
        const places = placesIn(status, company);
        const expected = isWritten(command, places, role, status);
        const world = worldIn(status);
        const before = world.versions().length;
        const result = acts[command](world, company, role);
        const told = `${company} ${role}: ${JSON.stringify(result).slice(0, 200)}`;
        expect(result.outcome === "changes", told).toBe(expected);
        if (result.outcome === "refused") expect(world.versions()).toHaveLength(before);
      }
    }
  });
});
