// The acts on a programme or a co-sell plan with the way back from each. Called by the co-sell screens.
import type { CoSellAccount, CoSellStep, ProgrammeStep } from "#lib/contract/co-sell.ts";
import type { MutationArgs } from "#lib/contract/mutations.ts";
import type { Field } from "#lib/contract/plan.ts";
import type { Edit } from "#lib/contract/plan-mutations.ts";
import { orderBetween } from "#lib/domain/deal/order-key.ts";
import { versionsOf } from "#lib/domain/deal/removable.ts";
import type { CoSellItem, ProgrammeItem } from "#lib/messaging/co-sell-view.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import { asText, changing } from "../plan/edits.ts";
import type { Written } from "../plan/plan-context.tsx";

export type Step = ProgrammeStep | CoSellStep;
type Place = { partnershipId: string | null };
type Edits = Omit<MutationArgs<"co-sell.edit">, "partnershipId" | "rowId">;

/** `rules`: the row that is there. */
export const editing = ({ partnershipId }: Place, rules: { id: string } | null, edits: Edits): Act => ({
  command: "co-sell.edit",
  mutation: { partnershipId, rowId: rules?.id ?? newId(), ...edits },
});

const stepPut = ({ partnershipId }: Place, stepId: string, edits: object): Act => ({
  command: "co-sell.step.put",
  mutation: { partnershipId, stepId, ...edits },
});
export const renaming = (place: Place, step: Step, title: Edit<string>): Act =>
  stepPut(place, step.id, { title });

/** Behind the last one. The way back removes it, unless somebody has edited it since. */
export function addingStep(place: Place, last: string, title: string): Written & { key: string } {
  const id = newId();
  const key = orderBetween(last, null, id);
  const edit = (value: string): Edit<string> => ({ value, version: newId(), base: id, settles: [] });
  const edits = { order: edit(key), title: edit(title) };
  const { partnershipId } = place;
  const seen = [id, edits.order.version, edits.title.version];
  return {
    key,
    acts: [stepPut(place, id, edits)],
    said: t("plan.added", { what: title }),
    back: [{ command: "co-sell.row.remove", mutation: { partnershipId, kind: "step", rowId: id, seen } }],
  };
}

export function movingStep(
  place: Place,
  step: Step,
  before: Step | undefined,
  after: Step | undefined,
): Written {
  const key = orderBetween(before?.order.value ?? "", after?.order.value ?? null, step.id);
  const { step: made, back } = changing(step.order, key, key);
  return {
    acts: [stepPut(place, step.id, { order: made.edit })],
    said: t("plan.moved", { what: step.title.value }),
    back: back.map(({ edit }) => stepPut(place, step.id, { order: edit })),
  };
}

type Row = Step | CoSellAccount;
export const nameOf = (row: Row): string => ("customer" in row ? row.customer.name : row.title.value);

function rowActs(place: Place, row: Row): { remove: Act; restore: Act } {
  const { partnershipId } = place;
  const kind = "customer" in row ? ("account" as const) : ("step" as const);
  const seen = "customer" in row ? [] : versionsOf([row.order, row.title]);
  return {
    remove: { command: "co-sell.row.remove", mutation: { partnershipId, kind, rowId: row.id, seen } },
    restore: { command: "co-sell.row.restore", mutation: { partnershipId, kind, rowId: row.id } },
  };
}

export function removing(place: Place, row: Row): Written {
  const { remove, restore } = rowActs(place, row);
  return { acts: [remove], said: t("plan.removed", { what: nameOf(row) }), back: [restore] };
}
export function restoring(place: Place, row: Row): Written {
  const { remove, restore } = rowActs(place, row);
  return { acts: [restore], said: t("plan.restored", { what: nameOf(row) }), back: [remove] };
}

/** Steps of the programme that the plan lacks, behind its own; taken back in one. */
export function addingSteps(place: Place, last: string, titles: readonly string[]): Written {
  let key = last;
  const made = titles.map((title) => {
    const written = addingStep(place, key, title);
    key = written.key;
    return written;
  });
  return {
    acts: made.flatMap(({ acts }) => acts),
    said: t("plan.saved", { what: t("coSell.playbook") }),
    back: made.flatMap(({ back }) => back).toReversed(),
  };
}

/** Everything the programme says, into a plan that says nothing; taken back in one. */
export function beginning({ partnership, rules, playbook }: CoSellItem, programme: ProgrammeItem): Written {
  const place = { partnershipId: partnership.id };
  const row = rules ?? { id: newId() };
  const from = <T>(theirs: Field<T> | null | undefined, ours: Field<T> | null | undefined, none: T) =>
    ours && !theirs ? changing<T>(null, ours.value, none) : null;
  const motion = from(rules?.motion, programme.rules?.motion, null);
  const weeks = from(rules?.reviewWeeks, programme.rules?.reviewWeeks, null);
  const target = from(rules?.target, programme.rules?.target, null);
  const response = from(rules?.responseHours, programme.rules?.responseHours, null);
  const message = from(rules?.message, programme.rules?.message, "");
  const edits = (at: "step" | "back"): Edits => {
    const pick = <T>(change: { step: { edit: Edit<T> }; back: { edit: Edit<T> }[] } | null) =>
      change && (at === "step" ? change.step.edit : (change.back[0]?.edit ?? null));
    const [m, w, g, r] = [pick(motion), pick(weeks), pick(target), pick(response)];
    const text = message && (at === "step" ? message.step : (message.back[0] ?? null));
    return {
      ...(m ? { motion: m } : {}),
      ...(w ? { reviewWeeks: w } : {}),
      ...(g ? { target: g } : {}),
      ...(r ? { responseHours: r } : {}),
      ...(text ? { message: asText(text) } : {}),
    };
  };
  const titles = programme.playbook.steps.map(({ title }) => title.value);
  const steps = addingSteps(place, playbook.steps.at(-1)?.order.value ?? "", titles);
  return {
    acts: [editing(place, row, edits("step")), ...steps.acts],
    said: t("coSell.begun", { partner: partnership.partner.name.slice(0, 60) }),
    back: [...steps.back, editing(place, row, edits("back"))],
  };
}
