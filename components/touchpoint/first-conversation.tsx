// Says that this is, or is planned as, the first conversation with the customer while something that should come before is open, each with the
// way to the field that closes it.
import { TriangleAlert } from "lucide-react";
import type { TouchpointType } from "#lib/contract/words.ts";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { gapTitle, gapVerb } from "../brief/gap-words.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { openBeforeFirst } from "./open-before-first.ts";

export function FirstConversation({
  deal,
  type,
  ourId,
  onFix,
}: {
  deal: DealView;
  /** null: it is planned. */
  type: TouchpointType | null;
  ourId: string;
  onFix(place: FixPlace): void;
}) {
  const gaps = openBeforeFirst(deal, type);
  if (gaps.length === 0) return null;
  return (
    <div role="status" className="flex flex-col gap-1 rounded-control bg-warn-soft p-2">
      <p className="flex items-start gap-2 font-semibold text-warn">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
        <span>{t(type === null ? "plan.first" : "form.first", { count: gaps.length })}</span>
      </p>
      <ul className="flex flex-col gap-1">
        {gaps.map((gap) => (
          <li key={gap.check} className="flex items-center justify-between gap-3">
            <span className="min-w-0">{gapTitle(gap)}</span>
            <Button
              look="link"
              className="shrink-0"
              aria-label={t("form.firstFix", { verb: gapVerb(gap, ourId), what: gapTitle(gap) })}
              onPress={() => onFix(gap.fix)}
            >
              {gapVerb(gap, ourId)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
