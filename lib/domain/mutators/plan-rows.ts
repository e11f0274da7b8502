// What the plan's mutators share: who edits, which organisations are in, and editing the fields of rows that can be
// removed. Called by the mutators in this folder only.
import type { Author, Field, Milestone, Stakeholder } from "../../contract/plan.ts";

import type { DealAct } from "../deal/may.ts";
import { registrationOf } from "../deal/registration-status.ts";
import { versionsOf } from "../deal/removable.ts";
import type { DealWhole } from "../deal-whole.ts";
import { say } from "../messages/say.ts";
import { dealFor, isTaken, personOf, type Refusal } from "./deal-rows.ts";
import type { MutatorContext, MutatorResult, MutatorState, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

/** More rows of one kind than a plan needs; removed ones count. */
const MAX_ROWS = 500;

export const authorOf = ({ actor, now }: MutatorContext): Author => ({
  organisationId: actor.organisationId,
  person: personOf(actor),
  at: now,
});

/** The way of all of them: find the deal if the actor may, make one row of it. */
export function planChange(
  command: DealAct,
  state: MutatorState,
  dealId: string,
  context: MutatorContext,
  make: (whole: DealWhole, edited: Author) => RowChange | Refusal,
): MutatorResult {
  const found = dealFor(command, state, dealId, context);
  if ("outcome" in found) return found;
  const made = make(found.whole, authorOf(context));
  return "outcome" in made ? made : { outcome: "changes", changes: [made] };
}

/** In the deal, or asked into it by its terms; one that left is not. */
export function isParticipant(whole: DealWhole, organisationId: string, now: number): boolean {
  const row = whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);
  if (row) return row.level !== "left";
  const { terms } = registrationOf(whole, now);
  return terms?.participants.some((each) => each.organisationId === organisationId) ?? false;
}

export const notTheirs = refused("not_allowed", say("plan.notTheirs"));
export const notAParticipant = refused("bad_arguments", say("plan.notParticipant"));
export const tooManyKept = refused("not_allowed", say("plan.tooManyKept"));

/** The id of the row that is there, else the one made for it; null where another row bears that one. */
export function idFor(whole: DealWhole, known: { id: string } | undefined, rowId: string): string | null {
  if (known) return known.id;
  return isTaken(whole, rowId) ? null : rowId;
}

type Removable = Milestone | Stakeholder;

/** Null where another row would be one too many. */
export function roomFor(rows: readonly { id: string }[], id: string): Refusal | null {
  if (rows.length < MAX_ROWS || rows.some((row) => row.id === id)) return null;
  return refused("not_allowed", say("plan.full", { most: MAX_ROWS }));
}

/** The fields of a removable row, whatever they hold. */
export function fieldsOf(row: Removable): Field<unknown>[] {
  if ("date" in row) {
    return [row.order, row.title, row.owner, row.date, row.status, row.dependsOn, row.evidence];
  }
  return [row.order, row.name, row.title, row.role, ...row.contacts.map(({ contact }) => contact)];
}

/** Every version that a person sees in a row: what `plan.row.remove` names as seen. */
export function versionsIn(row: Removable): string[] {
  return versionsOf(fieldsOf(row));
}
