// Our partnerships as the options and the first run show them. A view of the surface port (`surface-port.ts`).
import type { CompetitorMark } from "../contract/conflict.ts";
import type { Member, OverlapMatrix, Partnership } from "../contract/records.ts";

/** Two partners that we never put into one deal: ours alone. */
export type KeptApart = {
  mark: CompetitorMark;
  /** Their names in alphabetical order; null where this device does not know one of them. */
  partners: (string | null)[];
  /** Marking it, or taking the mark back, is on its way to the server. */
  isAsked: boolean;
};

export type PartnershipsView = {
  partnerships: Partnership[];
  matrices: OverlapMatrix[];
  members: Member[];
  competitors: KeptApart[];
};
