// What was done in a deal, as surfaces show it. A view of the surface port (`surface-port.ts`).
import type { Organisation } from "../contract/records.ts";
import type { Person } from "../contract/shapes.ts";
import type { SurfaceKind } from "../contract/words.ts";

/** One thing that was done in a deal, in words. */
export type HistoryItem = {
  id: string;
  /** When it took effect, by the server's clock; of what is pending, by this device's. */
  at: number;
  /** When the person acted: before `at` where their device was offline. */
  madeAt: number;
  person: Person;
  organisation: Organisation;
  ours: boolean;
  /** null: not known. */
  surface: SurfaceKind | null;
  /** Goes on after the person's name: "wrote the customer outcome". */
  did: string;
  /** What was written, line by line. */
  more: string[];
  /** The rows it changed. */
  rowIds: string[];
  /** Told to our organisation alone. */
  isPrivate: boolean;
  /** On this device, not on the server yet. */
  isPending: boolean;
};
/** `about`: how the commands begin that are told, of what lies outside of deals. */
export type HistoryQuery = {
  dealId: string | null;
  rowId: string | null;
  about?: string | null | undefined;
  limit: number;
};

/** Newest first. `total`: of all that are held here. */
export type HistoryView = { items: HistoryItem[]; total: number };
