// Puts what was found into a form's values, and takes it back as a whole. Pure. What a person typed is never overwritten:
// it is said to be kept; and what was changed after the filling stays when it is undone.
import type { TouchpointType } from "#lib/contract/words.ts";
import type { DraftValues, TypedPerson } from "../touchpoint/draft.ts";
import { type FoundEntry, MOST_PEOPLE } from "./found.ts";

type Filled = Pick<DraftValues, "type" | "occurredAt" | "note" | "link" | "people">;
export type FilledField = keyof Filled;

export type Filling = {
  before: Filled;
  after: Filled;
  filled: FilledField[];
  /** Found, and not put in: something else is written there. */
  kept: FilledField[];
  /** How many people were added. */
  added: number;
};

/** Types that say no more than a file does; "Demo" says more. */
const general: readonly TouchpointType[] = ["meeting", "call", "email"];

const filledOf = ({ type, occurredAt, note, link, people }: DraftValues): Filled => ({
  type,
  occurredAt,
  note,
  link,
  people,
});

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
const isBlank = (person: TypedPerson) =>
  [person.name, person.title, person.organisation].every((each) => each.trim() === "");

/** Of a whole day the middle, but never later than now while the day has begun. */
function timeOf({ at, isWholeDay }: FoundEntry, now: number): number | null {
  if (at === null || !isWholeDay || at <= now) return at;
  const begun = new Date(at).setHours(0, 0, 0, 0);
  return begun <= now ? now : at;
}

function noteOf(entry: FoundEntry, note: string, withText: boolean): string {
  const subject = note.trim() === "" ? (entry.subject ?? "") : note;
  const text = withText ? (entry.text ?? "") : "";
  return [subject, text]
    .filter((part) => part !== "")
    .join("\n\n")
    .slice(0, 10_000);
}

export function fill(
  values: DraftValues,
  entry: FoundEntry,
  people: readonly TypedPerson[],
  { withText, typeWasChosen, now }: { withText: boolean; typeWasChosen: boolean; now: number },
): { values: DraftValues; filling: Filling } {
  const before = filledOf(values);
  const after = { ...before };
  const filled: FilledField[] = [];
  const kept: FilledField[] = [];
  const put = <F extends FilledField>(field: F, value: Filled[F], isFree: boolean) => {
    if (values[field] === value) return;
    if (isFree) {
      after[field] = value;
      filled.push(field);
    } else kept.push(field);
  };
  if (entry.type !== null) put("type", entry.type, !typeWasChosen && general.includes(values.type));
  const at = timeOf(entry, now);
  if (at !== null) put("occurredAt", at, values.occurredAt === null);
  const written = values.people.filter((each) => !isBlank(each));
  const fresh = people.filter((each) => !written.some(({ name }) => sameText(name, each.name)));
  const added = fresh.slice(0, Math.max(0, MOST_PEOPLE - written.length));
  if (added.length > 0) put("people", [...written, ...added], true);
  if (entry.link !== null) put("link", entry.link, values.link.trim() === "");
  const note = noteOf(entry, values.note, withText);
  if (note !== values.note) put("note", note, true);
  else if (entry.subject !== null && values.note.trim() !== "") kept.push("note");
  return {
    values: { ...values, ...after },
    filling: { before, after, filled, kept, added: added.length },
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What the form holds again. */
export function undoFill(values: DraftValues, { before, after, filled }: Filling): DraftValues {
  const back: Partial<Filled> = {};
  const putBack = <F extends FilledField>(field: F) => {
    if (same(values[field], after[field])) back[field] = before[field];
  };
  for (const field of filled) putBack(field);
  if (filled.includes("people") && !same(values.people, after.people)) {
    const came = after.people.filter((each) => !before.people.some((was) => same(was, each)));
    back.people = values.people.filter((each) => !came.some((one) => same(one, each)));
  }
  return { ...values, ...back };
}
