// Which deal the views of a record are about: the one of this very record that is alive, else the latest of it. Others of
// the same customer are offered to be linked and never taken by themselves.
import type { DealView } from "#lib/messaging/surface-port.ts";

export const hasEnded = ({ registration: { status } }: DealView): boolean =>
  status === "rejected" || status === "withdrawn";

export function focusDeal(deals: readonly DealView[]): DealView | null {
  const ofThis = deals.filter(({ isThisRecord }) => isThisRecord);
  return ofThis.find((deal) => !hasEnded(deal)) ?? ofThis[0] ?? null;
}
