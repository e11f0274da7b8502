// Adds a milestone to the close plan, or edits some of its fields; editing a removed one brings it back. Inverse of adding:
// plan.row.remove. Inverse of editing: an edit back to the values before.
import type { Author, Milestone } from "../../contract/plan.ts";
import type { Edit } from "../../contract/plan-mutations.ts";
import { applyEdit, newField } from "../deal/field.ts";
import { afterEdit } from "../deal/removable.ts";
import { say } from "../messages/say.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { idFor, isParticipant, notAParticipant, planChange, roomFor } from "./plan-rows.ts";

type Edits = Parameters<Mutator<"plan.milestone.put">["run"]>[1];

function newMilestone({ milestoneId: id, dealId, title, order }: Edits, by: Author): Milestone | null {
  if (!title || !order) return null;
  return {
    id,
    dealId,
    createdBy: by,
    removed: null,
    revived: null,
    order: newField(order.value, id, by),
    title: newField(title.value, id, by),
    owner: newField<Milestone["owner"]["value"]>(null, id, by),
    date: newField<string | null>(null, id, by),
    status: newField<Milestone["status"]["value"]>("open", id, by),
    dependsOn: newField<string[]>([], id, by),
    evidence: newField<string | null>(null, id, by),
  };
}

export const putMilestone: Mutator<"plan.milestone.put"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, milestoneId, owner, dependsOn } = args;
    return planChange("plan.milestone.put", state, dealId, context, (whole, edited) => {
      const known = whole.milestone.find(({ id }) => id === milestoneId);
      if (!idFor(whole, known, milestoneId)) return idTaken;
      const before = known ?? newMilestone(args, edited);
      if (!before) return refused("not_found", say("milestone.gone"));
      const full = roomFor(whole.milestone, milestoneId);
      if (full) return full;
      if (owner?.value && !isParticipant(whole, owner.value.organisationId, context.now)) {
        return notAParticipant;
      }
      if (dependsOn?.value.includes(milestoneId)) {
        return refused("bad_arguments", say("milestone.waitsForItself"));
      }
      const edit = <K extends "order" | "title" | "owner" | "date" | "status" | "dependsOn" | "evidence">(
        field: K,
        given: Edit<Milestone[K]["value"]> | undefined,
      ) => (given ? applyEdit<Milestone[K]["value"]>(before[field], given, edited) : before[field]);
      const row: Milestone = {
        ...before,
        ...afterEdit(before, edited),
        order: edit("order", args.order),
        title: edit("title", args.title),
        owner: edit("owner", owner),
        date: edit("date", args.date),
        status: edit("status", args.status),
        dependsOn: edit("dependsOn", dependsOn),
        evidence: edit("evidence", args.evidence),
      };
      return put({ entity: "milestone", row });
    });
  },
};
