// Touchpoints and changes of all sides in one line of time, newest first, and what each filter lets through. Called by the
// activity view.
import type { HistoryItem } from "#lib/messaging/history-view.ts";
import type { TouchpointItem } from "#lib/messaging/surface-port.ts";

export const filters = ["all", "touchpoints", "changes", "ours", "theirs", "waits"] as const;
export type Filter = (typeof filters)[number];

export type Entry =
  | { kind: "touchpoint"; key: string; at: number; ours: boolean; item: TouchpointItem }
  | { kind: "change"; key: string; at: number; ours: boolean; item: HistoryItem };

/** Waits for another side to confirm it, whichever side that is. */
export const needsConfirmation = ({ deal }: TouchpointItem): boolean => deal?.state === "waits";

/** A touchpoint that is shown speaks for itself: that it was recorded is not said twice. */
export function timeline(touchpoints: readonly TouchpointItem[], changes: readonly HistoryItem[]): Entry[] {
  const shown = new Set(touchpoints.flatMap(({ deal }) => deal?.rowId ?? []));
  const entries: Entry[] = [
    ...touchpoints.map((item) => ({
      kind: "touchpoint" as const,
      // A refused one and its later self may bear one id.
      key: `${item.touchpoint.id} ${item.state}`,
      at: item.touchpoint.occurredAt,
      ours: item.ours,
      item,
    })),
    ...changes
      .filter(({ rowIds }) => !rowIds.some((id) => shown.has(id)))
      .map((item) => ({ kind: "change" as const, key: item.id, at: item.at, ours: item.ours, item })),
  ];
  return entries.sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1));
}

export function passes(entry: Entry, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "touchpoints":
      return entry.kind === "touchpoint";
    case "changes":
      return entry.kind === "change";
    case "ours":
      return entry.ours;
    case "theirs":
      return !entry.ours;
    case "waits":
      return entry.kind === "touchpoint" && needsConfirmation(entry.item);
  }
}
