// Counts what an import did with its rows, and turns what was resolved into the list of rows a person looks at.
import { say } from "../messages/say.ts";
import type { RejectedRow } from "./import-row.ts";
import type { Resolved } from "./resolve-rows.ts";

export type Tally = {
  counts: { row_count: number; added: number; changed: number; unchanged: number; rejected: number };
  /** Returns what to keep of it: at most `kept` rows over all calls, then one that says so. */
  add(rows: number, rejected: readonly RejectedRow[], resolved: Resolved, kept: number): RejectedRow[];
};

export function createTally(): Tally {
  const counts = { row_count: 0, added: 0, changed: 0, unchanged: 0, rejected: 0 };
  let listed = 0;
  return {
    counts,
    add(rows, rejected, resolved, kept) {
      counts.row_count += rows + rejected.length;
      counts.added += resolved.created.length;
      counts.changed += resolved.changed.length;
      // A row merged into an earlier one changed nothing by itself.
      counts.unchanged += resolved.unchanged + resolved.merged.length;
      counts.rejected += rejected.length;
      const notes = resolved.merged.map(({ line, into }) => ({
        line,
        column: "",
        reason: say("lists.merged", { into }),
      }));
      const all = [...rejected, ...notes];
      const fitting = all.slice(0, Math.max(0, kept - listed));
      const cutNow = listed <= kept && listed + all.length > kept;
      listed += all.length;
      const next = all[fitting.length];
      if (!cutNow || next === undefined) return fitting;
      const rest = {
        line: next.line,
        column: "",
        reason: say("lists.notListed"),
      };
      return [...fitting, rest];
    },
  };
}
