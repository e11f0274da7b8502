// "Edited by both": what an edit took the place of without having seen it, with the two ways to decide. Nothing vanishes
// before somebody has.
import { GitMerge } from "lucide-react";
import type { Field, Version } from "#lib/contract/plan.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { HIDDEN, isPresenting } from "../presenter/presenting.ts";
import { type Change, dropping, taking } from "./edits.ts";
import { Refused, useAuthorName } from "./field-note.tsx";
import { useHand, useWrite } from "./plan-context.tsx";

export function KeptValues<T>({
  label,
  field,
  inWords,
  toAct,
  disabled,
}: {
  /** Of the field, as the toast names it. */
  label: string;
  field: Field<T> | null | undefined;
  inWords(value: T): string;
  toAct(step: Change<T>["step"]): Act;
  disabled: boolean;
}) {
  const { now } = useHand();
  const author = useAuthorName();
  const { put, busy, failure } = useWrite();
  if (!field || field.replaced.length === 0) return null;
  const decide = ({ step, back }: Change<T>) =>
    void put({ acts: [toAct(step)], said: t("plan.decided", { what: label }), back: back.map(toAct) });
  const told = (kept: Version<T>) => (isPresenting() ? HIDDEN : inWords(kept.value));
  const named = (action: string, kept: Version<T>) => `${action}: ${told(kept).slice(0, 80)}`;
  return (
    <div className="flex flex-col gap-1 rounded-control border border-line bg-raised p-2">
      <p className="flex items-center gap-1.5 text-small font-semibold text-warn">
        <GitMerge aria-hidden="true" className="size-3.5 shrink-0" />
        {t("plan.editedByBoth")}
      </p>
      <ul className="flex list-none flex-col gap-2">
        {field.replaced.map((kept) => (
          <li key={kept.version} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <div className="min-w-[min(8rem,100%)] flex-1">
              <Clamped text={told(kept)} lines={3} />
              <p className="text-small text-quiet">
                {t("plan.lastEdit", { author: author(kept), when: date(kept.edited.at, now) })}
              </p>
            </div>
            <div className="-ml-px flex gap-1">
              <Button
                busy={busy}
                isDisabled={disabled}
                aria-label={named(t("plan.take"), kept)}
                onPress={() => decide(taking(field, kept))}
              >
                {t("plan.take")}
              </Button>
              <Button
                look="quiet"
                busy={busy}
                isDisabled={disabled}
                aria-label={named(t("plan.notWanted"), kept)}
                onPress={() => decide(dropping(field, kept))}
              >
                {t("plan.notWanted")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Refused reason={failure} />
    </div>
  );
}
