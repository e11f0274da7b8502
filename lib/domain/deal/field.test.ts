// One field, edited by people who do not see each other's edits.
import { describe, expect, it } from "vitest";
import { type Author, type Field, KEPT } from "../../contract/plan.ts";
import { applyEdit, applyTextEdit, newField, sameValue } from "./field.ts";

const by = (name: string): Author => ({ organisationId: name, person: { name, title: null }, at: 0 });
const edit = <T>(value: T, version: string, base: string | null) => ({ value, version, base, settles: [] });
const dated = newField("1 March", "v0", by("dana"));

describe("a short value", () => {
  it("edited over what was shown keeps nothing", () => {
    expect(applyEdit(dated, edit("2 March", "v1", "v0"), by("mia"))).toEqual(
      newField("2 March", "v1", by("mia")),
    );
  });

  it("edited twice before it was sent keeps the other's value once, and not its own first one", () => {
    const theirs = applyEdit(dated, edit("8 March", "t1", "v0"), by("mia"));
    const first = applyEdit(theirs, edit("2 March", "v1", "v0"), by("dana"));
    const second = applyEdit(first, edit("3 March", "v2", "v1"), by("dana"));
    expect(second.value).toBe("3 March");
    expect(second.replaced.map(({ value }) => value)).toEqual(["8 March"]);
  });

  it("keeps the latest of very many", () => {
    let field: Field<string> = dated;
    for (let each = 1; each <= KEPT + 5; each += 1) {
      field = applyEdit(field, edit(`day ${each}`, `v${each}`, "old"), by("mia"));
    }
    expect(field.replaced).toHaveLength(KEPT);
    expect(field.replaced.at(-1)?.value).toBe(`day ${KEPT + 4}`);
  });

  it("that is there already, or was replaced already, changes nothing", () => {
    const arriving = edit("2 March", "v1", "v0");
    const once = applyEdit(dated, arriving, by("dana"));
    expect(applyEdit(once, arriving, by("dana"))).toBe(once);
    const after = applyEdit(once, edit("8 March", "t1", "v0"), by("mia"));
    expect(applyEdit(after, arriving, by("dana"))).toBe(after);
  });
});

describe("a text", () => {
  it("that is given up is given up as it was seen: where it has grown since, it stays kept", () => {
    const field = {
      ...newField("a", "v2", by("dana")),
      replaced: [{ value: "b c", version: "v1", edited: by("mia") }],
    };
    const givingUp = (...settledTexts: string[]) =>
      applyTextEdit(
        field,
        { ...edit("a", "v3", "v2"), baseText: "a", settles: ["v1"], settledTexts },
        by("dana"),
      )?.replaced.map(({ value }) => value);
    expect(givingUp("b c")).toEqual([]);
    expect(givingUp("b")).toEqual(["b c"]);
    // Of an older extension, which does not say what it saw.
    expect(givingUp()).toEqual([]);
  });

  it("that is there already, merged with another, is not merged again", () => {
    const text = newField("a b c", "v0", by("dana"));
    const arriving = { ...edit("a b c d", "v1", "v0"), baseText: "a b c" };
    const theirs = applyTextEdit(text, { ...edit("a b x", "t1", "v0"), baseText: "a b c" }, by("mia"));
    const once = applyTextEdit(theirs, arriving, by("dana"));
    expect(once && applyTextEdit(once, arriving, by("dana"))).toBe(once);
  });
});

it("values are the same whatever the order of their keys, and half a character is no reason to stop", () => {
  expect(sameValue({ a: [1, { b: null }], c: "\ud800" }, { c: "\ud800", a: [1, { b: null }] })).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  expect(sameValue(null, {})).toBe(false);
});
