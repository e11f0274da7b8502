// What changed about a deal that nobody may miss, in words: its amount, and a side's word on how it ended. The latest one
// stands on the card of the deal; the credit view lists more.
import { TriangleAlert } from "lucide-react";
import type { DealChange } from "#lib/domain/deal/deal-changes.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { endedBy } from "./ended-by.ts";
import { moneyText } from "./money.ts";

/** `nameOf`: of an organisation, ours as the subject of a sentence. */
export function changeText(change: DealChange, nameOf: (organisationId: string) => string): string {
  if (change.kind === "amount") {
    const from = moneyText(change.from.minor, change.from.currency);
    return t(`credit.amount.${change.state}`, { from, to: moneyText(change.to.minor, change.to.currency) });
  }
  return t(`credit.changed.${change.to}`, { name: nameOf(change.organisationId) });
}

/** Nothing where the latest is how the deal ended: its standing says so. */
export function LatestChange({ deal, ourId, now }: { deal: DealView; ourId: string; now: number }) {
  const { credit, participants } = deal;
  const [change] = credit.changes;
  if (!change || change.id === endedBy(deal)?.id) return null;
  const nameOf = (organisationId: string) =>
    organisationId === ourId
      ? t("credit.we")
      : (participants.find(({ organisation }) => organisation.id === organisationId)?.organisation.name ??
        t("common.unknownCompany"));
  return (
    <p className="flex items-start gap-1.5 text-warn">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <Clamped lines={3} text={[changeText(change, nameOf), date(change.by.at, now)].join(" · ")} />
    </p>
  );
}
