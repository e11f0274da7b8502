// Asks the backend for an account this device does not hold. Answers are kept in memory for a while, never written:
// the page stays "looking" until the first and is told when to look again; while it is asked once more the answer
// before stays in view. Called by the record view only; nothing else about a visited page leaves the device.
import type { ApiRequest, ApiResponse } from "../contract/api.ts";
import type { PageQuery } from "./views/page-query.ts";
import type { AskBackend } from "./views/record-view.ts";

const KEEP_FOR = 5 * 60_000;
const RETRY_AFTER = 30_000;
const KEEP_AT_MOST = 200;

type Found = ApiResponse<"lookUp">;
type Entry = {
  /** null: looking for the first time. */
  shown: { state: "unavailable" } | ({ state: "answered" } & Found) | null;
  /** When to ask again. */
  until: number;
  /** The number of the question under way. */
  asking: number | null;
};

export type RemoteLookUp = {
  ask: AskBackend;
  /** Lists or sharing changed, the connection came back, or the person wishes it: ask again at the next look. */
  again(): void;
  /** Another member or backend: what was answered is none of theirs. */
  forget(): void;
};

export function createRemoteLookUp(options: {
  /** null: it cannot be asked now. */
  lookUp(query: ApiRequest<"lookUp">): Promise<Found | null>;
  /** Whoever shows it shall look again. */
  onAnswer(): void;
  now(): number;
  /** Milliseconds; the returned function cancels. */
  later(work: () => void, delay: number): () => void;
}): RemoteLookUp {
  const { now, later, onAnswer } = options;
  const entries = new Map<string, Entry>();
  let questions = 0;
  let cancelRetry = () => {};

  async function look(entry: Entry, query: PageQuery): Promise<void> {
    const mine = ++questions;
    entry.asking = mine;
    const { accountId, refKeys, domain } = query;
    const found = await options
      .lookUp({
        ...(accountId === null ? {} : { accountId }),
        recordRef: refKeys[0] ?? null,
        domain,
        nameKey: query.nameKey || null,
      })
      .catch(() => null);
    // Forgotten, or asked once more, meanwhile: this answer is of a time before.
    if (entry.asking !== mine) return;
    entry.asking = null;
    entry.until = now() + (found ? KEEP_FOR : RETRY_AFTER);
    if (found) entry.shown = { state: "answered", ...found };
    else entry.shown ??= { state: "unavailable" };
    if (!found) {
      cancelRetry();
      cancelRetry = later(onAnswer, RETRY_AFTER);
    }
    onAnswer();
  }

  function entryOf(key: string): Entry {
    const known = entries.get(key);
    if (known) return known;
    const [oldest] = entries.keys();
    if (entries.size >= KEEP_AT_MOST && oldest !== undefined) entries.delete(oldest);
    const entry: Entry = { shown: null, until: 0, asking: null };
    entries.set(key, entry);
    return entry;
  }

  return {
    ask(query, mayAsk) {
      const key = JSON.stringify([query.accountId, query.refKeys, query.domain, query.nameKey]);
      const entry = mayAsk ? entryOf(key) : entries.get(key);
      if (mayAsk && entry && entry.asking === null && entry.until <= now()) void look(entry, query);
      return entry?.shown ?? { state: "looking" };
    },
    again() {
      for (const entry of entries.values()) {
        entry.until = 0;
        entry.asking = null;
        if (entry.shown?.state === "unavailable") entry.shown = null;
      }
    },
    forget() {
      cancelRetry();
      for (const entry of entries.values()) entry.asking = null;
      entries.clear();
    },
  };
}
