// Asks the backend for an account this device does not hold. Answers are kept in memory for a while, never written:
// the page stays "looking" meanwhile and is told when to look again. Called by the record view only; nothing else
// about a visited page leaves the device.
import type { ApiResponse } from "../contract/api.ts";
import type { PageQuery } from "./views/page-query.ts";
import type { AskBackend } from "./views/record-view.ts";

const KEEP_FOR = 5 * 60_000;
const RETRY_AFTER = 30_000;
const KEEP_AT_MOST = 200;

type Answer = { state: "looking" | "unavailable" | "answered"; until: number; found: ApiResponse<"lookUp"> };

export type RemoteLookUp = {
  ask: AskBackend;
  /** Lists or sharing changed, or the connection came back: ask again. */
  forget(): void;
};

const nothing: ApiResponse<"lookUp"> = { account: null, overlaps: [] };

export function createRemoteLookUp(options: {
  /** null: it cannot be asked now. */
  lookUp(query: {
    recordRef: string | null;
    domain: string | null;
    nameKey: string | null;
  }): Promise<ApiResponse<"lookUp"> | null>;
  onAnswer(): void;
  now(): number;
}): RemoteLookUp {
  let answers = new Map<string, Answer>();

  async function look(key: string, query: PageQuery): Promise<void> {
    const asked = answers;
    const { refKeys, domain } = query;
    const found = await options
      .lookUp({ recordRef: refKeys[0] ?? null, domain, nameKey: query.nameKey || null })
      .catch(() => null);
    if (asked !== answers) return;
    const kept = { until: options.now() + (found ? KEEP_FOR : RETRY_AFTER), found: found ?? nothing };
    answers.set(key, { state: found ? "answered" : "unavailable", ...kept });
    options.onAnswer();
  }

  return {
    ask(query) {
      const key = JSON.stringify([query.refKeys, query.domain, query.nameKey]);
      const known = answers.get(key);
      if (known && known.until > options.now()) return { state: known.state, ...known.found };
      if (answers.size >= KEEP_AT_MOST) answers = new Map();
      answers.set(key, { state: "looking", until: Number.POSITIVE_INFINITY, found: nothing });
      void look(key, query);
      return { state: "looking" };
    },
    forget() {
      answers = new Map();
    },
  };
}
