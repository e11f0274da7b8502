// What one answer of a pull holds, and when it is full: about a megabyte, or so many packs.
import type { Change } from "../../lib/contract/wire.ts";

export type PageLimits = { bytes: number; packs: number; rows: number };
export const PAGE_LIMITS: PageLimits = { bytes: 1_000_000, packs: 256, rows: 2000 };

export class Page {
  readonly changes: Change[] = [];
  #bytes = 0;
  #packs = 0;
  #limits: PageLimits;

  constructor(limits: PageLimits = PAGE_LIMITS) {
    this.#limits = limits;
  }

  add(change: Change): void {
    this.changes.push(change);
    this.#bytes += JSON.stringify(change).length;
    if (change.op === "accounts" || change.op === "overlaps") this.#packs += 1;
  }

  get full(): boolean {
    return (
      this.#bytes >= this.#limits.bytes ||
      this.#packs >= this.#limits.packs ||
      this.changes.length >= this.#limits.rows
    );
  }
}
