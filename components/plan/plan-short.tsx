// Short values of the plan, saved as soon as they are chosen: one of a few words, and a day. A day saves a moment after it
// was typed; what arrives meanwhile does not disturb it.
import { useEffect, useRef, useState } from "react";
import type { Field } from "#lib/contract/plan.ts";
import type { Edit } from "#lib/contract/plan-mutations.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { calendarDay } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";
import { DayField } from "../parts/day-field.tsx";
import { changing } from "./edits.ts";
import { Refused } from "./field-note.tsx";
import { KeptValues } from "./kept-values.tsx";
import { useHand, useWrite } from "./plan-context.tsx";
import { ReadText } from "./plan-text.tsx";

const REST = 900;
const NONE = "none";
/** Before it is a year that is being typed. */
const isTyped = (day: string | null) => day === null || day >= "2000";

export function PlanDay({
  label,
  field,
  closed,
  className = "",
  toAct,
}: {
  label: string;
  field: Field<string | null> | null;
  /** To be read only. */
  closed: boolean;
  className?: string;
  toAct(edit: Edit<string | null>): Act;
}) {
  const { now } = useHand();
  const { put, failure } = useWrite();
  // With the field as it was shown when the typing began.
  const [draft, setDraft] = useState<{ day: string | null; over: typeof field } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = async (made: NonNullable<typeof draft>) => {
    clearTimeout(timer.current);
    if (!isTyped(made.day)) return;
    const { step, back } = changing(made.over, made.day, null);
    if (made.day === (made.over?.value ?? null)) return setDraft(null);
    const done = await put({
      acts: [toAct(step.edit)],
      said: t("plan.saved", { what: label }),
      back: back.map(({ edit }) => toAct(edit)),
    });
    if (done) setDraft((current) => (current === made ? null : current));
  };
  const latest = useRef({ draft, save });
  latest.current = { draft, save };
  const flush = () => {
    const { draft: made, save: saveIt } = latest.current;
    if (made) void saveIt(made);
  };
  useEffect(
    () => () => {
      const { draft: made, save: saveIt } = latest.current;
      if (made) void saveIt(made);
    },
    [],
  );
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      {closed && !draft ? (
        <ReadText label={label} text={field?.value ? calendarDay(field.value, now) : ""} />
      ) : (
        <DayField
          label={label}
          value={draft ? draft.day : (field?.value ?? null)}
          onChange={(day) => {
            setDraft({ day, over: draft ? draft.over : field });
            clearTimeout(timer.current);
            timer.current = setTimeout(flush, REST);
          }}
          onLeave={flush}
        />
      )}
      <Refused reason={failure} />
      <KeptValues
        label={label}
        field={field}
        inWords={(day) => (day === null ? t("plan.emptied") : calendarDay(day, now))}
        toAct={({ edit }) => toAct(edit)}
        disabled={closed}
      />
    </div>
  );
}

export function PlanChoice<V extends string | number | null>({
  label,
  field,
  start,
  options,
  closed,
  className = "",
  toAct,
}: {
  label: string;
  field: Field<V> | null;
  /** What it reads where nobody has chosen. */
  start: V;
  options: readonly { value: V; label: string }[];
  /** To be read only. */
  closed: boolean;
  className?: string;
  toAct(edit: Edit<V>): Act;
}) {
  const { put, failure } = useWrite();
  const value = field ? field.value : start;
  const keyOf = (each: V) => String(each ?? NONE);
  const choose = (chosen: V) => {
    if (chosen === value) return;
    const { step, back } = changing(field, chosen, start);
    void put({
      acts: [toAct(step.edit)],
      said: t("plan.saved", { what: label }),
      back: back.map(({ edit }) => toAct(edit)),
    });
  };
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <Choice
        label={label}
        value={keyOf(value)}
        options={options.map((each) => ({ value: keyOf(each.value), label: each.label }))}
        readOnly={closed}
        onChange={(key) => {
          const chosen = options.find((each) => keyOf(each.value) === key);
          if (chosen) choose(chosen.value);
        }}
      />
      <Refused reason={failure} />
      <KeptValues
        label={label}
        field={field}
        inWords={(kept) => options.find((each) => each.value === kept)?.label ?? t("plan.emptied")}
        toAct={({ edit }) => toAct(edit)}
        disabled={closed}
      />
    </div>
  );
}
