// What surfaces see of how we and each active partner work together: who stands for it, which motions, how lately, what each gave
// the other, how often statements are contested. A view of the surface port.
import type { Organisation } from "../contract/records.ts";
import type { CoSellModel, Motion, TouchpointType } from "../contract/words.ts";
import type { DisputeRate } from "../domain/deal/dispute-rate.ts";
import type { GiveGet } from "../domain/play/give-get.ts";

/** An executive who accepted the credit rules for one side. */
export type RulesOwner = { organisation: Organisation; name: string; authority: string };

export type Together = {
  partnershipId: string;
  /** Of the latest rules that each side accepted, ours first; a side that accepted none is not among them. */
  owners: RulesOwner[];
  /** Of the deals we are both in, most first; a draft, one that was rejected or withdrawn does not count. */
  motions: { motion: Motion; model: CoSellModel | null; deals: number }[];
  /** Of those that both see; null: none yet. */
  lastTouch: { by: Organisation; type: TouchpointType; at: number } | null;
  giveGet: GiveGet;
  /** The quarter that runs, then the one before. */
  disputes: DisputeRate[];
};
export type TogetherView = { partnerships: Together[] };
