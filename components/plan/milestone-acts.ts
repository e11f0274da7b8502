// The acts of the close plan with the way back from each. Called by its parts.
import type { Milestone } from "#lib/contract/plan.ts";
import type { Edit } from "#lib/contract/plan-mutations.ts";
import type { DatedStep } from "#lib/domain/deal/back-plan.ts";
import { orderBetween } from "#lib/domain/deal/order-key.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import { changing } from "./edits.ts";
import type { Written } from "./plan-context.tsx";

type Editable = "order" | "title" | "owner" | "date" | "status" | "dependsOn" | "evidence";
/** The fields of a milestone that one act edits. */
export type MilestoneEdits = { [F in Editable]?: Edit<Milestone[F]["value"]> };

export const putMilestone = (dealId: string, milestoneId: string, edits: MilestoneEdits): Act => ({
  command: "plan.milestone.put",
  mutation: { dealId, milestoneId, ...edits },
});

export type NewMilestone = Pick<{ [F in Editable]: Milestone[F]["value"] }, "title" | "owner" | "date">;

/** Behind the last one. The way back removes it, unless somebody has edited it since. */
export function adding(dealId: string, last: string, given: NewMilestone): Written & { key: string } {
  const id = newId();
  const key = orderBetween(last, null, id);
  // A new row's fields bear its id as their version.
  const edit = <T>(value: T): Edit<T> => ({ value, version: newId(), base: id, settles: [] });
  const { title, owner, date } = given;
  const edits = {
    order: edit(key),
    title: edit(title),
    ...(owner ? { owner: edit(owner) } : {}),
    ...(date ? { date: edit(date) } : {}),
  };
  const seen = [id, ...Object.values(edits).map(({ version }) => version)];
  return {
    key,
    acts: [putMilestone(dealId, id, edits)],
    said: t("plan.added", { what: title }),
    back: [{ command: "plan.row.remove", mutation: { dealId, kind: "milestone", rowId: id, seen } }],
  };
}

/** To the place between two others. */
export function moving(
  dealId: string,
  row: Milestone,
  before: Milestone | undefined,
  after: Milestone | undefined,
): Written {
  const key = orderBetween(before?.order.value ?? "", after?.order.value ?? null, row.id);
  const { step, back } = changing(row.order, key, key);
  return {
    acts: [putMilestone(dealId, row.id, { order: step.edit })],
    said: t("plan.moved", { what: row.title.value }),
    back: back.map(({ edit }) => putMilestone(dealId, row.id, { order: edit })),
  };
}

/** Go-live, the steps that are new and the dates proposed for those that are there, in one: taken back in one. */
export function planningBack(
  dealId: string,
  milestones: readonly Milestone[],
  proposals: readonly DatedStep[],
  added: readonly { title: string; day: string }[],
): Written {
  const dated = proposals.flatMap(({ id, day }) => {
    const row = milestones.find((each) => each.id === id);
    if (!row || row.date.value === day) return [];
    const { step, back } = changing<string | null>(row.date, day, null);
    const toAct = (edit: Edit<string | null>) => putMilestone(dealId, row.id, { date: edit });
    return [{ acts: [toAct(step.edit)], back: back.map(({ edit }) => toAct(edit)) }];
  });
  let last = milestones.at(-1)?.order.value ?? "";
  const made = added.map(({ title, day }) => {
    const written = adding(dealId, last, { title, owner: null, date: day });
    last = written.key;
    return written;
  });
  const all = [...dated, ...made];
  return {
    acts: all.flatMap(({ acts }) => acts),
    said: t("plan.datesSet"),
    back: all.flatMap(({ back }) => back),
  };
}
