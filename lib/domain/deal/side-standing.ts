// How a joint plan stands for the other companies in the deal, by what each of them asks for, and how that differs from ours.
// Called with the plan's standing. Only what everyone in the deal reads goes into it.
import type { PlanCheck } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { settingsIn } from "./check-settings.ts";
import { type CheckContext, type CheckResult, completeness, planChecks } from "./plan-checks.ts";

/** `asks`, `waives`: it applies for them and not for us, or the other way. `marks`, `passes`: one side finds it not good enough. */
export type Difference = { check: PlanCheck; they: "asks" | "waives" | "marks" | "passes" };

export type SideStanding = {
  organisationId: string;
  completeness: { held: number; of: number };
  /** Never empty: a side for which all is as for us is not told of. */
  differences: Difference[];
};

function difference(ours: CheckResult, theirs: CheckResult): Difference[] {
  const { check } = ours;
  if (ours.applies !== theirs.applies) return [{ check, they: theirs.applies ? "asks" : "waives" }];
  if (!ours.applies || ours.holds === theirs.holds) return [];
  return [{ check, they: theirs.holds ? "passes" : "marks" }];
}

export function sideStandings(
  whole: DealWhole,
  ours: readonly CheckResult[],
  context: Omit<CheckContext, "settings">,
): SideStanding[] {
  const others = whole.deal_participant.filter(
    ({ organisation, level }) => level === "accepted" && organisation.id !== context.viewerId,
  );
  return others.flatMap(({ organisation: { id } }): SideStanding[] => {
    const results = planChecks(whole, { ...context, viewerId: id, settings: settingsIn(whole, id) });
    const differences = ours.flatMap((each) => {
      const theirs = results.find(({ check }) => check === each.check);
      return theirs ? difference(each, theirs) : [];
    });
    if (differences.length === 0) return [];
    return [{ organisationId: id, completeness: completeness(results), differences }];
  });
}
