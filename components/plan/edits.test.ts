// Every change of a field can be taken back: what was there is there again, and what was kept is kept again.
import { describe, expect, test } from "vitest";
import type { Author, Field } from "#lib/contract/plan.ts";
import { applyEdit, applyTextEdit, newField } from "#lib/domain/deal/field.ts";
import { asText, type Change, changing, dropping, taking } from "./edits.ts";

const by = (name: string): Author => ({ organisationId: name, person: { name, title: null }, at: 1 });
const dana = by("Dana");
const priya = by("Priya");

type Apply<T> = (field: Field<T> | null, step: Change<T>["step"], edited?: Author) => Field<T>;
const short: Apply<string> = (field, { edit }, edited = dana) => applyEdit(field, edit, edited);
const long: Apply<string> = (field, step, edited = dana) => {
  const after = applyTextEdit(field, asText(step), edited);
  if (!after) throw new Error("Too many are kept");
  return after;
};
const told = ({ value, replaced }: Field<string>) => ({ value, kept: replaced.map((each) => each.value) });
const undone = (apply: Apply<string>, field: Field<string>, { back }: Change<string>) =>
  back.reduce((now, step) => apply(now, step), field);

/** Priya's words stand, Dana's are kept beside them. */
function inTwo(
  apply: Apply<string>,
  [ours, theirs]: [string, string] = ["Ten days", "One week"],
): Field<string> {
  const first = newField("Six weeks", "v0", dana);
  const mine = apply(first, changing(first, ours, "").step);
  const field = apply(mine, changing(first, theirs, "").step, priya);
  expect(told(field)).toEqual({ value: theirs, kept: [ours] });
  return field;
}

const kinds: [string, Apply<string>][] = [
  ["a short value", short],
  ["a long text", long],
];

describe.for(kinds)("%s", ([, apply]) => {
  test("an edit is taken back, also the first one", () => {
    const before = newField("Six weeks", "v0", dana);
    const change = changing(before, "Ten days", "");
    expect(told(undone(apply, apply(before, change.step), change))).toEqual({ value: "Six weeks", kept: [] });
    const first = changing<string>(null, "Ten days", "");
    expect(told(undone(apply, apply(null, first.step), first))).toEqual({ value: "", kept: [] });
  });

  test("what somebody wrote since is not taken back with it", () => {
    const before = newField("Six weeks", "v0", dana);
    const change = changing(before, "Ten days", "");
    const after = apply(before, change.step);
    const since = apply(after, changing(after, "Ten days and two references", "").step, priya);
    const { value, kept } = told(undone(apply, since, change));
    expect([value, ...kept].join(" | ")).toContain("two references");
  });

  test("a kept value is taken, and back: both are there as before", () => {
    const field = inTwo(apply);
    const [kept] = field.replaced;
    if (!kept) throw new Error("Nothing is kept");
    const change = taking(field, kept);
    const after = apply(field, change.step);
    expect(told(after)).toEqual({ value: "Ten days", kept: [] });
    expect(told(undone(apply, after, change))).toEqual({ value: "One week", kept: ["Ten days"] });
  });

  test("a kept value is given up, and back: both are there as before", () => {
    const field = inTwo(apply);
    const [kept] = field.replaced;
    if (!kept) throw new Error("Nothing is kept");
    const change = dropping(field, kept);
    const after = apply(field, change.step);
    expect(told(after)).toEqual({ value: "One week", kept: [] });
    expect(told(undone(apply, after, change))).toEqual({ value: "One week", kept: ["Ten days"] });
  });

  test("one that was emptied by the other side is taken and given up like any other", () => {
    const field = inTwo(apply, ["Ten days", ""]);
    const [kept] = field.replaced;
    if (!kept) throw new Error("Nothing is kept");
    for (const change of [taking(field, kept), dropping(field, kept)]) {
      const after = apply(field, change.step);
      expect(told(undone(apply, after, change))).toEqual({ value: "", kept: ["Ten days"] });
    }
  });

  test("of several that are kept the others stay kept", () => {
    const field = inTwo(apply);
    const more = apply(field, {
      edit: { ...changing(null, "Twelve days", "").step.edit, base: "v0" },
      over: "Six weeks",
    });
    const [first, ...others] = more.replaced;
    if (!first) throw new Error("Nothing is kept");
    const after = apply(more, taking(more, first).step);
    expect(told(after)).toEqual({ value: first.value, kept: others.map(({ value }) => value) });
  });
});
