// What of an act a person typed themselves, without anything that others gave: names of accounts and partners, texts of a plan
// that others wrote, terms that were shown. Called where access ended. Only what is known to be typed is taken: what a later
// version adds is left out until it is named here.
import { z } from "zod";

/** Takes the place of an act's arguments: what is left of them. */
export const ownWordsOnly = z.strictObject({ ownWords: z.array(z.string()) });
export type OwnWordsOnly = z.infer<typeof ownWordsOnly>;

const object = z.record(z.string(), z.unknown());
const edit = z.looseObject({
  value: z.string(),
  settles: z.array(z.string()),
  baseText: z.string().default(""),
});
/** A text of a plan that was begun and not saved. */
const begunText = z.looseObject({
  text: z.string(),
  begun: z.looseObject({ text: z.string() }),
  base: z.looseObject({ text: z.string() }),
});
const present = z.looseObject({
  name: z.string(),
  title: z.string().nullish(),
  organisation: z.string().nullish(),
});

const typed = new Set(["reason", "note", "link", "nextText"]);
const typedWithin = new Set(["note", "nextStep"]);
const typedEdits = new Set(["edit", "message", "title", "name"]);

/** Lines that were not there before: of a text that several write, what one of them added. */
function added(text: string, ...before: readonly string[]): string[] {
  const known = new Set(before.flatMap((each) => each.split("\n")));
  const lines = text.split("\n").filter((line) => !known.has(line));
  return lines.length > 0 ? [lines.join("\n")] : [];
}

function wordsUnder(key: string, value: unknown): string[] {
  if (typeof value === "string") return typed.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => wordsUnder(key, each));
  const edited = edit.safeParse(value).data;
  if (edited) return typedEdits.has(key) ? added(edited.value, edited.baseText) : [];
  const begun = begunText.safeParse(value).data;
  if (begun) return added(begun.text, begun.begun.text, begun.base.text);
  const person = key === "people" ? present.safeParse(value).data : undefined;
  if (person) return [[person.name, person.title, person.organisation].filter(Boolean).join(", ")];
  const parts = object.safeParse(value).data ?? {};
  // `text` may be what was shown to be accepted; how a dispute was resolved somebody wrote.
  const isTyped = typedWithin.has(key) || "resolutionId" in parts;
  const text = isTyped && typeof parts.text === "string" ? [parts.text] : [];
  return [...text, ...Object.entries(parts).flatMap(([name, part]) => wordsUnder(name, part))];
}

/** Of arguments that were left with own words already, the same. */
export function withOwnWordsOnly(args: unknown): OwnWordsOnly {
  const left = ownWordsOnly.safeParse(args).data;
  const words = left ? left.ownWords : wordsUnder("", args);
  return { ownWords: words.filter((each) => each.trim() !== "") };
}
