// A window of feed entries, without those that a later one of the window makes pointless: rows are read as they
// are now, so only the last mention of each counts, and nothing of a scope left or entered afterwards.
import type { Selectable } from "kysely";
import { isWithin } from "../../lib/contract/scope.ts";
import type { FeedTable } from "../db/sync-tables.ts";

export type Entry = Pick<Selectable<FeedTable>, "seq" | "scope" | "op" | "entity" | "row_id">;

export function withoutSuperseded(entries: readonly Entry[]): Entry[] {
  const mentioned = new Set<string>();
  const replaced: string[] = [];
  const kept: Entry[] = [];
  for (const entry of entries.toReversed()) {
    const key = `${entry.scope} ${entry.entity ?? ""} ${entry.row_id ?? ""}`;
    const isWhole = entry.op === "enter" || entry.op === "leave";
    if (mentioned.has(key) || replaced.some((family) => isWithin(entry.scope, family))) continue;
    mentioned.add(key);
    if (isWhole) replaced.push(entry.scope);
    kept.push(entry);
  }
  return kept.toReversed();
}
