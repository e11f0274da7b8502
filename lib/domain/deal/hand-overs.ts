// What a win hands over: to each post-sale owner of the plan its duty, to accept or to refuse. The offer is made by the win
// itself and follows the plan, so that naming somebody else offers it anew; only answers are rows. Called by the mutator
// that answers and by views. Decision: docs/decisions/009-statements.md.
import type { Holder } from "../../contract/plan.ts";
import type { HandOver } from "../../contract/statements.ts";
import { postSaleDuty } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { latestReport, payerOf } from "./deal-outcome.ts";
import { sameHolder } from "./departures.ts";
import { assignmentOf, assignmentState } from "./plan-of.ts";
import { registrationOf } from "./registration-status.ts";

export type PostSaleDuty = HandOver["duty"];
export type ShownHandOver = {
  duty: PostSaleDuty;
  /** The report of the win. */
  reportId: string;
} & (
  | { state: "nobody"; holder: null; answer: null }
  | { state: "offered"; holder: Holder; answer: null }
  | { state: "accepted" | "refused"; holder: Holder; answer: HandOver }
);

/** None before the win. One that declined the duty itself is offered nothing. */
export function handOversOf(whole: DealWhole, now: number): ShownHandOver[] {
  const payerId = payerOf(whole, registrationOf(whole, now).terms);
  const win = payerId === null ? null : latestReport(whole, payerId);
  if (win?.outcome !== "won") return [];
  return postSaleDuty.options.map((duty): ShownHandOver => {
    const here = { duty, reportId: win.id };
    const assignment = assignmentOf(whole, duty, null);
    const holder = assignment?.holder.value ?? null;
    if (!assignment || !holder || assignmentState(assignment) === "declined") {
      return { ...here, state: "nobody", holder: null, answer: null };
    }
    const answer = whole.hand_over.find(
      (each) => each.duty === duty && each.reportId === win.id && sameHolder(each.holder, holder),
    );
    if (!answer) return { ...here, state: "offered", holder, answer: null };
    return { ...here, state: answer.answer, holder, answer };
  });
}
