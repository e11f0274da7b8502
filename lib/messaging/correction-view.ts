// What our organisation says of overlaps, as surfaces show it: beside the account it speaks of. Part of the record view.
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
