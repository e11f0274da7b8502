// What our organisation says of overlaps, as surfaces show it: beside the account it speaks of, as a part of the
// record view; and all of it, in a view of its own.
import type { OverlapCorrection } from "../contract/correction.ts";
import type { Organisation } from "../contract/records.ts";

export type CorrectionItem = Pick<OverlapCorrection, "id" | "says" | "theirs" | "reason" | "said"> & {
  partner: Organisation;
  /** Of "the same": whether the partner shows us that company by name. */
  isShown: boolean;
  /** This member may take it back. */
  mayTakeBack: boolean;
  /** On this device, not on the server yet. */
  isPending: boolean;
};

/** Of which account of ours, by the name it had then. */
export type ListedCorrection = Omit<CorrectionItem, "isShown"> & Pick<OverlapCorrection, "ours">;

/** Those that stand, of every partner, newest first. */
export type CorrectionsView = { items: ListedCorrection[] };
