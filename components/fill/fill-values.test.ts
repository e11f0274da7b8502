// The form's values before, after and after undoing: nothing that was typed is lost on the way.
import { expect, it } from "vitest";
import { type DraftValues, nothingMore } from "../touchpoint/draft.ts";
import { fill, undoFill } from "./fill-values.ts";
import type { FoundEntry } from "./found.ts";

const NOW = Date.UTC(2026, 10, 20, 14, 30);
const values = (rest: Partial<DraftValues> = {}): DraftValues => ({
  ...nothingMore,
  type: "meeting",
  person: "Dana Ortiz",
  occurredAt: null,
  note: "",
  noteVisibility: "internal",
  partnershipIds: [],
  ...rest,
});
const entry: FoundEntry = {
  type: "email",
  at: NOW - 3_600_000,
  isWholeDay: false,
  subject: "Security review",
  people: [],
  link: "https://zoom.us/j/1",
  text: "The whole mail.",
};
const mira = { name: "Mira Chen", title: "", organisation: "Zapier" };
const usual = { withText: false, typeWasChosen: false, now: NOW };

it("fills an empty form with everything that was found, and only the subject of its text", () => {
  const { values: after, filling } = fill(values(), entry, [mira], usual);
  expect(after).toMatchObject({
    type: "email",
    occurredAt: entry.at,
    note: "Security review",
    link: entry.link,
    people: [mira],
  });
  expect(filling).toMatchObject({
    filled: ["type", "occurredAt", "people", "link", "note"],
    kept: [],
    added: 1,
  });
});

it("keeps every word that was typed and every choice that was made, and says so", () => {
  const typed = values({
    type: "demo",
    occurredAt: NOW - 1,
    note: "Mine",
    link: "https://a.example/",
    people: [{ ...mira, title: "VP" }],
  });
  const { values: after, filling } = fill(typed, entry, [mira], usual);
  expect(after).toEqual(typed);
  expect(filling).toMatchObject({ filled: [], kept: ["type", "occurredAt", "link", "note"], added: 0 });
});

it("does not change a type that was chosen by hand", () => {
  const { values: after } = fill(values(), entry, [], { ...usual, typeWasChosen: true });
  expect(after.type).toBe("meeting");
});

it("adds the text where the person asks, below what is written already", () => {
  expect(fill(values(), entry, [], { ...usual, withText: true }).values.note).toBe(
    "Security review\n\nThe whole mail.",
  );
  expect(fill(values({ note: "Mine" }), entry, [], { ...usual, withText: true }).values.note).toBe(
    "Mine\n\nThe whole mail.",
  );
});

it("undoes all of it at once, except what was changed since", () => {
  const { values: after, filling } = fill(values(), entry, [mira], usual);
  expect(undoFill(after, filling)).toEqual(values());
  const ade = { name: "Ade Bello", title: "", organisation: "" };
  const edited = { ...after, note: "Security review: done", people: [...after.people, ade] };
  expect(undoFill(edited, filling)).toEqual(values({ note: "Security review: done", people: [ade] }));
});

it("takes the middle of a whole day, and now where that is still to come", () => {
  const day = { ...entry, isWholeDay: true };
  expect(fill(values(), { ...day, at: NOW - 86_400_000 }, [], usual).values.occurredAt).toBe(
    NOW - 86_400_000,
  );
  const noon = new Date(NOW).setHours(12, 0, 0, 0);
  const morning = new Date(NOW).setHours(9, 0, 0, 0);
  expect(fill(values(), { ...day, at: noon }, [], { ...usual, now: morning }).values.occurredAt).toBe(
    morning,
  );
});
