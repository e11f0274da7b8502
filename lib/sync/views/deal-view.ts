// One deal by its id, whatever page is in front: for the page of a statement that is printed. Called by the background. A deal
// that this device does not hold is null, and nothing is asked of the backend.
import type { DealView } from "../../messaging/surface-port.ts";
import { currentReading } from "../../store/reading.ts";
import { dealViews } from "./deal-views.ts";
import type { ViewContext } from "./view-context.ts";

export async function dealView(
  { store, actor, now }: ViewContext,
  { dealId }: { dealId: string },
): Promise<{ deal: DealView | null }> {
  const reading = await currentReading(store, actor);
  const whole = await reading.deal(dealId);
  if (!whole) return { deal: null };
  const offers = await reading.all("policy_offer");
  return { deal: dealViews(reading, actor, [{ whole, isThisRecord: false }], offers, now())[0] ?? null };
}
