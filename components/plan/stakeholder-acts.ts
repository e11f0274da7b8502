// The acts of the map of stakeholders with the way back from each. Called by its parts.
import type { PlanValue, Stakeholder, StakeholderStance } from "#lib/contract/plan.ts";
import type { Edit } from "#lib/contract/plan-mutations.ts";
import { orderBetween } from "#lib/domain/deal/order-key.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import type { Written } from "./plan-context.tsx";

export type Contact = PlanValue<"contact">;
export const noContact: Contact = { person: null, lastAt: null, nextAt: null };

type Editable = "order" | "name" | "title" | "role";
export type StakeholderEdits = { [F in Editable]?: Edit<Stakeholder[F]["value"]> } & {
  contact?: Edit<Contact>;
};

export const putStakeholder = (dealId: string, stakeholderId: string, edits: StakeholderEdits): Act => ({
  command: "plan.stakeholder.put",
  mutation: { dealId, stakeholderId, ...edits },
});

export const setStance = (
  { id, dealId }: Stakeholder,
  known: StakeholderStance | null,
  edit: Edit<PlanValue<"stance">>,
): Act => ({
  command: "plan.stance.set",
  mutation: { dealId, rowId: known?.id ?? newId(), stakeholderId: id, edit },
});

export type NewStakeholder = Pick<{ [F in Editable]: Stakeholder[F]["value"] }, "name" | "title" | "role">;

/** Behind the last one. The way back removes them, unless somebody has edited them since. */
export function addingStakeholder(
  dealId: string,
  last: string,
  given: NewStakeholder,
): { id: string } & Written {
  const id = newId();
  // A new row's fields bear its id as their version.
  const edit = <T>(value: T): Edit<T> => ({ value, version: newId(), base: id, settles: [] });
  const { name, title, role } = given;
  const edits = {
    order: edit(orderBetween(last, null, id)),
    name: edit(name),
    ...(title ? { title: edit(title) } : {}),
    ...(role ? { role: edit(role) } : {}),
  };
  const seen = [id, ...Object.values(edits).map(({ version }) => version)];
  return {
    id,
    acts: [putStakeholder(dealId, id, edits)],
    said: t("plan.added", { what: name }),
    back: [{ command: "plan.row.remove", mutation: { dealId, kind: "stakeholder", rowId: id, seen } }],
  };
}

/** A contact's day as a moment: noon in UTC is the same day nearly everywhere. */
export const momentOfDay = (day: string): number => Date.parse(`${day}T12:00:00Z`);
export const dayOfMoment = (at: number): string => new Date(at).toISOString().slice(0, 10);
