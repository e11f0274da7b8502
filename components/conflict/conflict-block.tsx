// Conflicts on the card of a deal: both sides, age, protection and decision for the payer; for everybody else the one
// sentence that the payer's policy says, and nothing where it says nothing. Not drawn in presenter mode.
import { CircleAlert, Info, Scale } from "lucide-react";
import type { ConflictSide } from "#lib/contract/conflict.ts";
import type { MetConflict } from "#lib/domain/deal/conflict-standing.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { StatusWord } from "../deal/deal-status.tsx";
import { nameNow } from "../deal/name-now.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { LongText } from "../parts/long-text.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { ageText, noticeSays, otherName, standingText, toldSays, withText } from "./conflict-words.ts";

function Side({ label, side, now }: { label: string; side: ConflictSide; now: number }) {
  return (
    <div className="flex min-w-0 flex-col">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="min-w-0 font-semibold">
          <Clamped text={label} />
        </span>
        <StatusWord status={side.status} />
      </p>
      <p>
        <Clamped text={withText(side)} lines={2} />
      </p>
      <p className="text-small text-quiet">{standingText(side, now)}</p>
    </div>
  );
}

function Other({ conflict, now }: { conflict: MetConflict; now: number }) {
  const { other, row } = conflict;
  if (other) return <Side label={other.name} side={other} now={now} />;
  return (
    <div className="flex min-w-0 flex-col">
      <p className="font-semibold">{otherName(conflict)}</p>
      {row.otherDealId === null && <p className="text-small text-quiet">{t("conflict.directSays")}</p>}
    </div>
  );
}

function Decision({ conflict: { row, outcome }, now }: { conflict: MetConflict; now: number }) {
  const { resolution } = row;
  if (!outcome || !resolution) return null;
  const { resolvedBy, resolvedAt, reason } = resolution;
  return (
    <div className="flex flex-col gap-0.5">
      <p className="font-semibold">{t(`conflict.decided.${outcome}`)}</p>
      <LongText text={reason} />
      <p className="text-small text-quiet">
        <Clamped text={t("conflict.decidedBy", { name: resolvedBy.name, date: date(resolvedAt, now) })} />
      </p>
    </div>
  );
}

function Conflict({
  conflict,
  isAsked,
  now,
  onDecide,
}: {
  conflict: MetConflict;
  isAsked: boolean;
  now: number;
  onDecide(conflictId: string): void;
}) {
  const { row, outcome, may } = conflict;
  return (
    <li data-place={`conflict:${row.id}`} className="flex flex-col gap-2 p-2">
      <Other conflict={conflict} now={now} />
      {outcome ? (
        <Decision conflict={conflict} now={now} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="min-w-[min(9rem,100%)] flex-1 text-small text-quiet">
            {isAsked
              ? t("conflict.asked")
              : [ageText(row.arisenAt, now), ...(may.allowed ? [] : [t("conflict.waits")])].join(". ")}
          </p>
          {may.allowed && !isAsked && (
            <Button
              aria-label={t("conflict.decideNamed", { name: otherName(conflict).slice(0, 80) })}
              onPress={() => onDecide(row.id)}
            >
              {t("conflict.decide")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Against({ deal, now }: { deal: DealView; now: number }) {
  const { against, refusal } = deal.conflict;
  if (!against) return null;
  const name = (against.other?.name ?? t("conflict.unheld")).slice(0, 80);
  const until = against.other?.protectedUntil ?? now;
  return (
    <div className="flex items-start gap-1.5">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-warn" />
      <div className="flex min-w-0 flex-1 flex-col break-words">
        {refusal && <p className="text-bad">{t("conflict.refused", { reason: refusal.message })}</p>}
        {!refusal && (
          <p>
            {against.reason === "lost"
              ? t("conflict.against.lost", { name })
              : t("conflict.against.protected", { name, date: date(until, now) })}
          </p>
        )}
        {against.conflictId === null && <p>{t("conflict.against.unnoted")}</p>}
      </div>
    </div>
  );
}

/** What one who does not pay is told. */
function Notice({ deal, ourId, now }: { deal: DealView; ourId: string; now: number }) {
  const { terms } = deal.registration;
  const { notice } = deal.conflict;
  if (!notice || !terms) return null;
  const says = noticeSays(notice, nameNow(deal, terms.payerId, ourId), now);
  if (says === null) return null;
  return (
    <p className="flex items-start gap-1.5 rounded-control bg-raised p-2">
      <Info aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-quiet" />
      <span className="min-w-0 flex-1">
        <Clamped text={says} lines={3} />
      </span>
    </p>
  );
}

export function ConflictBlock({
  deal,
  ourId,
  now,
  onDecide,
}: {
  deal: DealView;
  ourId: string;
  now: number;
  onDecide(conflictId: string): void;
}) {
  const { side, met, against, notice, asked } = deal.conflict;
  if (isPresenting()) return null;
  if (deal.registration.terms?.payerId !== ourId) return <Notice deal={deal} ourId={ourId} now={now} />;
  if (met.length === 0 && !against) return null;
  const title = t("conflict.title", { count: Math.max(1, met.length) });
  return (
    <section aria-label={title} className="divide-y divide-line rounded-list border border-line">
      <div className="flex flex-col gap-1 p-2">
        <h4 className="flex items-start gap-1.5 font-semibold">
          <Scale aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-quiet" />
          {title}
        </h4>
        <Against deal={deal} now={now} />
      </div>
      <ul className="list-none divide-y divide-line">
        {side && (
          <li className="p-2">
            <Side label={t("conflict.here")} side={side} now={now} />
          </li>
        )}
        {met.map((conflict) => (
          <Conflict
            key={conflict.row.id}
            conflict={conflict}
            isAsked={asked.includes(conflict.row.id)}
            now={now}
            onDecide={onDecide}
          />
        ))}
      </ul>
      {notice && (
        <p className="p-2 text-small text-quiet">{t("conflict.toldHere", { what: toldSays(notice, now) })}</p>
      )}
    </section>
  );
}
