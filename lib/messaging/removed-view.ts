// What our people took back or threw away and can bring back, as surfaces list it. A view of the surface port.
import type { Author } from "../contract/plan.ts";
import type { Organisation } from "../contract/records.ts";
import type { Customer } from "../contract/shapes.ts";
import type { Play, TouchpointType } from "../contract/words.ts";

type Removed = {
  /** As `removal.undo` names it. */
  id: string;
  customer: Customer;
  removed: Author;
  /** It can be brought back before. */
  until: number;
  mayBringBack: boolean;
  /** On this device, not on the server yet. */
  isPending: boolean;
};
export type RemovedTouchpoint = Removed & {
  what: "touchpoint";
  type: TouchpointType;
  occurredAt: number;
  accountId: string | null;
};
export type RemovedRequest = Removed & {
  what: "request";
  play: Play;
  /** null: not known here any more. */
  partner: Organisation | null;
};
export type RemovedDraft = Removed & { what: "draft"; name: string };

/** Newest first. */
export type RemovedView = { items: (RemovedTouchpoint | RemovedRequest | RemovedDraft)[] };
export type RemovedItem = RemovedView["items"][number];
