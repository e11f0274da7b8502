// Adds a person at the customer to the stakeholder map, or edits some fields; editing a removed one brings it back. Each
// side writes its own contact. Inverse of adding: plan.row.remove. Inverse of editing: an edit back.
import type { Author, Stakeholder } from "../../contract/plan.ts";
import { applyEdit, newField } from "../deal/field.ts";
import { afterEdit } from "../deal/removable.ts";
import { say } from "../messages/say.ts";
import { idTaken, put } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { idFor, planChange, roomFor } from "./plan-rows.ts";

type Edits = Parameters<Mutator<"plan.stakeholder.put">["run"]>[1];
type Contact = Stakeholder["contacts"][number];

function newStakeholder({ stakeholderId: id, dealId, name, order }: Edits, by: Author): Stakeholder | null {
  if (!name || !order) return null;
  return {
    id,
    dealId,
    createdBy: by,
    removed: null,
    revived: null,
    order: newField(order.value, id, by),
    name: newField(name.value, id, by),
    title: newField<string | null>(null, id, by),
    role: newField<Stakeholder["role"]["value"]>(null, id, by),
    contacts: [],
  };
}

function withContact(contacts: Contact[], edit: Edits["contact"], edited: Author): Contact[] {
  if (!edit) return contacts;
  const { organisationId } = edited;
  const ours = contacts.find((each) => each.organisationId === organisationId);
  const contact = applyEdit(ours?.contact ?? null, edit, edited);
  const others = contacts.filter((each) => each !== ours);
  return [...others, { organisationId, contact }];
}

export const putStakeholder: Mutator<"plan.stakeholder.put"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { dealId, stakeholderId, order, name, title, role } = args;
    return planChange("plan.stakeholder.put", state, dealId, context, (whole, edited) => {
      const known = whole.stakeholder.find(({ id }) => id === stakeholderId);
      if (!idFor(whole, known, stakeholderId)) return idTaken;
      const before = known ?? newStakeholder(args, edited);
      if (!before) return refused("not_found", say("stakeholder.addAnew"));
      const full = roomFor(whole.stakeholder, stakeholderId);
      if (full) return full;
      const row: Stakeholder = {
        ...before,
        ...afterEdit(before, edited),
        order: order ? applyEdit(before.order, order, edited) : before.order,
        name: name ? applyEdit(before.name, name, edited) : before.name,
        title: title ? applyEdit(before.title, title, edited) : before.title,
        role: role ? applyEdit(before.role, role, edited) : before.role,
        contacts: withContact(before.contacts, args.contact, edited),
      };
      return put({ entity: "stakeholder", row });
    });
  },
};
