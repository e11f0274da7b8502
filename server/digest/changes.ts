// What was done in a deal, in the few words that a digest has for it. A command that is not listed is told nobody: of a newer
// version, or nobody else's business. Arguments are never looked at. Pure.
import type { DealAct } from "../../lib/domain/deal/may.ts";
import type { DealWhole } from "../../lib/domain/deal-whole.ts";

export type ChangeWord =
  | "submitted"
  | "answered"
  | "decided"
  | "withdrew"
  | "left"
  | "planned"
  | "met"
  | "judged"
  | "overruled"
  | "ended"
  | "stated"
  | "paid"
  | "disputed"
  | "resolved"
  | "handed";

const words: { [A in DealAct]?: ChangeWord } = {
  "deal.submit": "submitted",
  "deal.answer": "answered",
  "deal.record": "answered",
  "deal.decide": "decided",
  "deal.withdraw": "withdrew",
  "deal.leave": "left",
  "plan.text.edit": "planned",
  "plan.contribution.edit": "planned",
  "plan.milestone.put": "planned",
  "plan.stakeholder.put": "planned",
  "plan.row.remove": "planned",
  "plan.row.restore": "planned",
  "plan.assignment.propose": "planned",
  "plan.assignment.answer": "planned",
  "plan.commitment.set": "planned",
  "plan.commitment.accept": "planned",
  "plan.review.set": "planned",
  "plan.check.mark": "planned",
  "touchpoint.record": "met",
  "evidence.judge": "judged",
  "attribution.overrule": "overruled",
  "deal.outcome.report": "ended",
  "statement.issue": "stated",
  "payout.set": "paid",
  "dispute.raise": "disputed",
  "dispute.resolve": "resolved",
  "handover.answer": "handed",
};
const wordOf = new Map<string, ChangeWord>(Object.entries(words));

export type Change = { organisationId: string; who: string; word: ChangeWord; count: number };

/** After `since`, milliseconds UTC: one for each organisation and word, the latest last. */
export function changesOf(whole: DealWhole, since: number): Change[] {
  const found = new Map<string, Change>();
  for (const event of [...whole.deal_event].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const word = wordOf.get(event.command);
    if (word === undefined || event.at <= since) continue;
    const key = `${event.organisationId} ${word}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    found.delete(key);
    found.set(key, { organisationId: event.organisationId, who: event.organisationName, word, count });
  }
  return [...found.values()];
}
