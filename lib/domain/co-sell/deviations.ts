// Where a co-sell plan differs from our programme, with what the programme says. Pure; called by views. Ours alone: the partner
// never learns what our programme says, nor that we have one.
import type { CoSellTarget } from "../../contract/co-sell.ts";
import type { Motion } from "../../contract/words.ts";
import { sameValue } from "../deal/field.ts";
import type { CoSellRows, ProgrammeRows } from "./co-sell-held.ts";

export type Deviation =
  | { at: "motion"; says: Motion }
  | { at: "reviewWeeks"; says: number }
  | { at: "target"; says: CoSellTarget }
  | { at: "responseHours"; says: number }
  | { at: "message"; text: string }
  /** `policyId`: our standard version, which is not the one in force. */
  | { at: "policy"; says: string }
  /** Titles of steps that no step of the plan bears, in their order. */
  | { at: "playbook"; more: string[] };

/** Two texts that differ in spaces alone say the same. */
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** `policyInForce`: of those by which we pay. A field of which the programme says nothing deviates from nothing. */
export function deviationsOf(
  plan: Pick<CoSellRows, "rules" | "steps">,
  programme: ProgrammeRows,
  policyInForce: string | null,
): Deviation[] {
  const { rules: ours } = programme;
  const { rules } = plan;
  const found: Deviation[] = [];
  const motion = ours?.motion?.value ?? null;
  if (motion !== null && motion !== (rules?.motion?.value ?? null))
    found.push({ at: "motion", says: motion });
  const weeks = ours?.reviewWeeks?.value ?? null;
  if (weeks !== null && weeks !== (rules?.reviewWeeks?.value ?? null)) {
    found.push({ at: "reviewWeeks", says: weeks });
  }
  const target = ours?.target?.value ?? null;
  if (target !== null && !sameValue(target, rules?.target?.value ?? null)) {
    found.push({ at: "target", says: target });
  }
  const hours = ours?.responseHours?.value ?? null;
  if (hours !== null && hours !== (rules?.responseHours?.value ?? null)) {
    found.push({ at: "responseHours", says: hours });
  }
  const message = ours?.message?.value ?? "";
  if (plain(message) !== "" && plain(message) !== plain(rules?.message?.value ?? "")) {
    found.push({ at: "message", text: message });
  }
  const policyId = ours?.policyId?.value ?? null;
  if (policyId !== null && policyId !== policyInForce) found.push({ at: "policy", says: policyId });
  const titles = new Set(plan.steps.filter(({ removed }) => !removed).map(({ title }) => plain(title.value)));
  const missing = programme.steps
    .filter(({ removed, title }) => !removed && !titles.has(plain(title.value)))
    .map(({ title }) => title.value);
  if (missing.length > 0) found.push({ at: "playbook", more: missing });
  return found;
}

/** How many places a programme says something about; nothing: there is no programme to begin from. */
export const saysNothing = (programme: ProgrammeRows): boolean =>
  deviationsOf({ rules: null, steps: [] }, programme, null).length === 0;
