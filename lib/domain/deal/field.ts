// How an edit meets a field that may have changed meanwhile: the arriving value stands, and what it took the place of
// unseen is kept beside it until somebody settles it. Called by the plan's mutators. Rules: docs/decisions/006-the-plan.md.
import { type Author, type Field, KEPT, type Version } from "../../contract/plan.ts";
import type { Edit, TextEdit } from "../../contract/plan-mutations.ts";
import { mergeTexts } from "./merge-texts.ts";

/** Longest text a plan keeps: the contract's. */
const MAX_TEXT = 10_000;

/** Whatever the order of keys. Not canonical JSON, which throws for half a surrogate pair: anybody can type one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return Object.is(a, b);
  const others = new Map(Object.entries(b));
  const own = Object.entries(a);
  return (
    own.length === others.size &&
    own.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
  );
}

/** A field nobody has edited yet. `version`: its row's id, which the first edit is based on. */
export const newField = <T>(value: T, version: string, edited: Author): Field<T> => ({
  value,
  version,
  edited,
  replaced: [],
});

const versionOf = <T>({ value, version, edited }: Version<T>): Version<T> => ({ value, version, edited });

/** A device may replay what the server has brought back already. */
const isThere = (field: Field<unknown>, { version }: Edit<unknown>): boolean =>
  field.version === version || field.replaced.some((each) => each.version === version);

function open<T>(field: Field<T>, edit: Edit<unknown>): Version<T>[] {
  return field.replaced.filter(({ version }) => !edit.settles.includes(version));
}

/** Of a short value: the arriving one stands; unseen ones are kept, the latest of them. */
export function applyEdit<T>(field: Field<T> | null, edit: Edit<T>, edited: Author): Field<T> {
  const { value, version } = edit;
  if (!field) return newField(value, version, edited);
  if (isThere(field, edit)) return field;
  const unseen = field.version !== edit.base && !edit.settles.includes(field.version);
  const lost = unseen && !sameValue(field.value, value) ? [versionOf(field)] : [];
  return { value, version, edited, replaced: [...open(field, edit), ...lost].slice(-KEPT) };
}

/** Decided about as it is: what a device sent may have been merged with words that nobody there has seen. An older one says no text. */
function isSettled({ version, value }: Version<string>, { settles, settledTexts }: TextEdit): boolean {
  const at = settles.indexOf(version);
  return at >= 0 && (settledTexts?.[at] ?? value) === value;
}

/** Of a long text: merged. Null where so many unmerged texts wait that another would push one out. */
export function applyTextEdit(
  field: Field<string> | null,
  edit: TextEdit,
  edited: Author,
): Field<string> | null {
  const { version } = edit;
  if (!field) return newField(edit.value, version, edited);
  if (isThere(field, edit)) return field;
  // Also where the version is the one that was shown: its text may be the merge of what this device sent.
  const { text, conflict } = mergeTexts(edit.baseText, field.value, edit.value, MAX_TEXT);
  const kept = [...field.replaced, ...(conflict ? [versionOf(field)] : [])];
  const replaced = kept.filter((each) => !isSettled(each, edit));
  return replaced.length > KEPT ? null : { value: text, version, edited, replaced };
}
