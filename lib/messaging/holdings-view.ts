// What a member of ours holds, told to an admin before the membership ends. A view of the surface port (`surface-port.ts`).
import type { Play } from "../contract/words.ts";
import type { Held } from "../domain/deal/held-by.ts";

export type HoldingsView = {
  /** By name; of each what is held, in the order of a deal's page. */
  deals: { dealId: string; name: string; held: HeldItem[] }[];
  /** Co-sell plans for which this member answers, by the partner's name. */
  plans: { partnershipId: string; partner: string }[];
  /** Open requests that this member made, or that were handed on to them. */
  requests: { requestId: string; play: Play; customer: string; partner: string | null }[];
};

type Item<K extends Held["kind"]> = Omit<Extract<Held, { kind: K }>, "named">;
export type HeldItem =
  | Item<"relationship_owner">
  | Item<"duty">
  | Item<"milestone">
  | Item<"next_step">
  | Item<"dispute">;
