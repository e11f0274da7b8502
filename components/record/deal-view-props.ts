// What every view of a deal is given, and how a gap names the field that closes it. Called by the page of a record.
import { z } from "zod";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import type { Me } from "../deal/begin-deal.ts";

/** The views of an opportunity, in their order. */
export const recordTab = z.enum(["brief", "partners", "plan", "credit", "activity"]);
export type RecordTab = z.infer<typeof recordTab>;

/** Says what was done, with the way back where there is one. */
export type Say = (text: string, undo: (() => void) | null) => void;

export type DealViewProps = { deal: DealView; me: Me; offline: boolean; say: Say };

/** Opened by a gap: the view shows that field ready to be filled, and calls `onShown` once it does. */
export type PlaceInView = { place: FixPlace | null; onShown(): void };
