// Merges a text that two people changed apart, three ways and word by word: for the joint plan's texts. What cannot be
// merged takes the arriving words and says so; the caller then keeps the other text beside it. Nobody's words vanish.
import { diff3Merge } from "node-diff3";

export type MergedText = {
  text: string;
  /** Some of `current` is not in `text`. */
  conflict: boolean;
};

/** A word with the space before it, so that what is appended changes no word that was there. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? [];

/** Equal pairs of words, which is what the comparison costs: beyond it two texts of one repeated word take minutes. */
const MAX_PAIRS = 200_000;

function pairs(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  return b.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
}

function commonLength(texts: readonly (readonly string[])[]): number {
  const [first = [], ...others] = texts;
  const at = first.findIndex((word, index) => others.some((each) => each[index] !== word));
  return at < 0 ? first.length : at;
}

const reversed = (words: readonly string[]) => words.toReversed();

/** Lines that both added at one place do not contradict each other: both stay, the earlier ones first. */
const startsLine = (words: readonly string[]) => /^\s*\n/.test(words[0] ?? "");

/** `base`: what the arriving text was written over. `limit`: of the merged text's length. */
export function mergeTexts(base: string, current: string, arriving: string, limit: number): MergedText {
  if (current === base || current === arriving) return { text: arriving, conflict: false };
  if (arriving === base) return { text: current, conflict: false };
  const all = [current, base, arriving].map(wordsOf);
  const start = commonLength(all);
  const end = commonLength(all.map((words) => reversed(words.slice(start))));
  const [ours = [], old = [], theirs = []] = all.map((words) => words.slice(start, words.length - end));
  const unmerged = { text: arriving, conflict: true };
  if (pairs(old, ours) + pairs(old, theirs) > MAX_PAIRS) return unmerged;

  const merged = (all[0] ?? []).slice(0, start);
  let conflict = false;
  for (const region of diff3Merge(ours, old, theirs, { excludeFalseConflicts: true })) {
    if (region.ok) merged.push(...region.ok);
    if (!region.conflict) continue;
    const { a, o, b } = region.conflict;
    const bothAdd = o.length === 0 && startsLine(a) && startsLine(b);
    if (bothAdd) merged.push(...a);
    else conflict = true;
    merged.push(...b);
  }
  const [, , whole = []] = all;
  merged.push(...whole.slice(whole.length - end));
  const text = merged.join("");
  return text.length > limit ? unmerged : { text, conflict };
}
