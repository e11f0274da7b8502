// Edits of fields of the plan and the way back from each, by the rules of docs/decisions/006-the-plan.md. Called by the
// parts of the plan's view. Never bases an edit on a version that the person did not see.
import type { Field, Version } from "#lib/contract/plan.ts";
import type { Edit, FirstBack, TextEdit } from "#lib/contract/plan-mutations.ts";
import { newId } from "#lib/util/new-id.ts";

/**
 * A change of a field, and the changes that undo it, in their order. `over`: the value each was written over; null: none.
 * `settled`: the kept values it decides about, as they are shown.
 */
type Step<T> = { edit: Edit<T>; over: T | null; settled?: T[] };
export type Change<T> = { step: Step<T>; back: Step<T>[] };

const editFrom = <T>(value: T, base: string | null, settles: string[] = []): Edit<T> => ({
  value,
  version: newId(),
  base,
  settles,
});

/** `before`: what the field reads where nobody has edited it. */
export function changing<T>(field: Version<T> | null, value: T, before: T): Change<T> {
  const was = field ? field.value : before;
  const edit = editFrom(value, field?.version ?? null);
  return { step: { edit, over: was }, back: [{ edit: editFrom(was, edit.version), over: value }] };
}

/** The first one, of a row that cannot be empty: the way back takes the row away, as long as it is as it was first said. */
export function beginning<T>(value: T): { edit: Edit<T>; back: FirstBack } {
  const edit = editFrom(value, null);
  return { edit, back: { takesBack: edit.version } };
}

/** The kept value takes the place of the one that stands. The way back keeps it again. */
export function taking<T>(field: Field<T>, kept: Version<T>): Change<T> {
  const edit = editFrom(kept.value, field.version, [kept.version]);
  // Based on the version before: so what was taken counts as unseen, and is kept.
  return {
    step: { edit, over: field.value, settled: [kept.value] },
    back: [{ edit: editFrom(field.value, field.version), over: null }],
  };
}

/** The kept value is not wanted. The way back writes it once more, unseen by the value that stands. */
export function dropping<T>(field: Field<T>, kept: Version<T>): Change<T> {
  const edit = editFrom(field.value, field.version, [kept.version]);
  return {
    step: { edit, over: field.value, settled: [kept.value] },
    back: [
      { edit: editFrom(kept.value, edit.version), over: field.value },
      { edit: editFrom(field.value, edit.version), over: null },
    ],
  };
}

/** Of a long text. One that was written over nothing is merged with nothing: a word that is in neither text. */
export const asText = ({ edit, over, settled }: Step<string>): TextEdit => ({
  ...edit,
  baseText: over ?? newId(),
  ...(settled && { settledTexts: settled }),
});
