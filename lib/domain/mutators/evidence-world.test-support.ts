// What people do with touchpoints in the deal of `deal-world.test-support.ts`, with the ids their screens would send. Used
// by the stories and property tests of evidence.
import type { RecordTouchpointArgs } from "../../contract/mutations.ts";
import type { Attribution, MemberRole, Verdict } from "../../contract/words.ts";
import { evidenceIn, evidenceOf } from "../deal/evidence.ts";
import { type Company, DAY, DEAL, type DealWorld, idOf } from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";

type Touched = { result: MutatorResult; rowId: string; touchpointId: string };
/** `days`: from now. */
type Change = Partial<RecordTouchpointArgs> & { days?: number };

/** A touchpoint that everyone in the deal sees. */
export function touch(
  world: DealWorld,
  company: Company,
  { days = 0, ...change }: Change = {},
  role: MemberRole = "rep",
): Touched {
  const touchpointId = world.newId();
  const rowId = change.deal?.rowId ?? world.newId();
  const args: RecordTouchpointArgs = {
    touchpointId,
    type: "meeting",
    customer: { name: "Zapier", domain: "zapier.com" },
    person: { name: "Ray Lin", title: "AE" },
    occurredAt: world.now + days * DAY,
    sharedWith: [],
    deal: { dealId: DEAL, rowId },
    note: null,
    accountId: null,
    recordRef: null,
    ...change,
  };
  return { result: world.run(company, "touchpoint.record", args, role), rowId, touchpointId };
}

export function judge(
  world: DealWorld,
  company: Company,
  dealTouchpointId: string,
  kind: Verdict,
  role: MemberRole = "rep",
): MutatorResult {
  const judgement = kind === "confirmed" ? { kind } : { kind, reason: "We were not there." };
  const args = { dealId: DEAL, verdictId: world.newId(), dealTouchpointId, judgement };
  return world.run(company, "evidence.judge", args, role);
}

export function overrule(
  world: DealWorld,
  company: Company,
  partner: Company,
  outcome: Attribution | null,
  role: MemberRole = "manager",
): MutatorResult {
  const args = { dealId: DEAL, rulingId: world.newId(), partnerId: idOf[partner], outcome };
  return world.run(company, "attribution.overrule", { ...args, reason: "They told us in May." }, role);
}

export const told = (result: MutatorResult): string =>
  result.outcome === "refused" ? `${result.code}: ${result.message}` : result.outcome;

/** How the deal's touchpoints stand for this company, by row. */
export function standingIn(world: DealWorld, company: Company = "harbor") {
  const whole = world.seenBy(company);
  if (!whole) throw new Error(`${company} sees nothing`);
  const found = evidenceIn(whole, world.now);
  return {
    whole,
    states: found.map(({ state }) => state),
    of: (rowId: string) => found.find(({ touchpoint }) => touchpoint.id === rowId),
    credit: evidenceOf(whole),
  };
}
