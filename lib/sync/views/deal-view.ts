// One deal by its id, whatever page is in front: for the page of a statement that is printed. Called by the background. A deal
// that this device does not hold is null, and nothing is asked of the backend.
import { settingsFrom } from "../../domain/deal/check-settings.ts";
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
  const [offers, [checks = null], [outreach = null]] = await Promise.all([
    reading.all("policy_offer"),
    reading.all("check_settings"),
    reading.all("outreach_setting"),
  ]);
  // A statement tells nothing of other registrations: none is looked for.
  const context = { offers, settings: settingsFrom(checks), outreach, now: now() };
  return {
    deal: dealViews(reading, actor, [{ whole, around: [], isThisRecord: false }], context)[0] ?? null,
  };
}
