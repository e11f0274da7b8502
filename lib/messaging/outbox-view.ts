// What waits for the server on this device, what it refused, and what of that was discarded. A view of the surface port.
import type { Again } from "./again.ts";

export type RefusedItem = {
  mutationId: number;
  name: string;
  /** What the person wrote, readable. */
  summary: string;
  reason: string;
  at: number;
  copyText: string;
  /** null: it can be copied or discarded. */
  again: Again | null;
};

/** Thrown away here; comes back as it was until it is forgotten. */
export type DiscardedItem = Omit<RefusedItem, "again"> & { discardedAt: number; until: number };

export type OutboxView = {
  refused: RefusedItem[];
  /** Newest first. */
  discarded: DiscardedItem[];
  waiting: Pick<RefusedItem, "mutationId" | "summary" | "at" | "copyText">[];
};
