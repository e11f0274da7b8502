// What an invitation, a mail or a text says of a touchpoint, before anything of it is in the form. Made by the readers of
// this folder, put into the form by `fill-values.ts`. All of it is text of strangers: cut, without marks that turn it around.
import { line } from "#lib/contract/shapes.ts";
import type { TouchpointType } from "#lib/contract/words.ts";

export type FoundPerson = {
  /** null: only the address is known. */
  name: string | null;
  /** In lower case. */
  address: string | null;
};

/** One reading: of an invitation that repeats there are several. */
export type FoundEntry = {
  type: TouchpointType | null;
  /** Milliseconds UTC; null: it does not say in a way that can be one moment only. */
  at: number | null;
  /** Only the day is said. */
  isWholeDay: boolean;
  subject: string | null;
  people: FoundPerson[];
  link: string | null;
  /** What is written in it: put into the note only where the person asks for it. */
  text: string | null;
};

export type Found = {
  kind: "invitation" | "mail" | "text";
  /** At least one. */
  entries: readonly [FoundEntry, ...FoundEntry[]];
  /** Which of them is proposed. */
  proposed: number;
  /** What the person should know, in words. */
  remarks: string[];
};

/** Cannot be read. `message` says to people what is wrong and what would do. */
export class Unreadable extends Error {}

export const MOST_PEOPLE = 50;

/** One line of at most 300 characters, or null. */
export function oneLine(text: string): string | null {
  const visible = text.slice(0, 2_000).replace(/[\u200b-\u200f\u2060\ufeff]/g, "");
  const flat = visible.replace(/\s+/g, " ").trim();
  return line.safeParse(wholeCut(flat, 300)).data ?? null;
}

/** Several lines, as long as a note may be, or null. */
export function manyLines(text: string): string | null {
  const plain = wholeCut(text, 9_000)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return plain === "" ? null : plain;
}

/** Never between the two halves of one character. */
function wholeCut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}

/** Lower case and trimmed where it looks like an address at all. */
export function mailAddress(text: string): string | null {
  const address = text
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase();
  return address.length <= 254 && /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:]+$/.test(address)
    ? address
    : null;
}

/** Each person once, by address, else by name. */
export function onlyOnce(people: readonly FoundPerson[]): FoundPerson[] {
  const seen = new Map<string, FoundPerson>();
  for (const person of people) {
    const key = person.address ?? person.name?.toLowerCase();
    if (key === undefined) continue;
    const before = seen.get(key);
    if (!before) seen.set(key, person);
    else if (before.name === null && person.name !== null) seen.set(key, person);
  }
  return [...seen.values()];
}
