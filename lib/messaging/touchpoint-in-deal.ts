// A touchpoint as a surface gets it, and how it stands in the deal that everyone sees it in. Part of the surface port.
import type { Touchpoint } from "../contract/records.ts";
import type { Evidence, EvidenceState } from "../domain/deal/evidence.ts";

/** `recordedBy` null: a partner's, which tells who acted and not who wrote it down. */
export type ShownTouchpoint = Omit<Touchpoint, "recordedBy"> & { recordedBy: string | null };

/** How a touchpoint stands in the deal that everyone sees it in. */
export type TouchpointInDeal = Pick<Evidence, "lateBy" | "verdicts"> & {
  dealId: string;
  rowId: string;
  /** null: the server refused it, so it never came into the deal. */
  state: EvidenceState | null;
  /** Who was to do its next step is no longer with their company. */
  ownerLeft: boolean;
  /** Our word on it is on its way to the server. */
  asked: boolean;
};
