// Plans back from go-live: a day, and the dates it proposes for milestones that have none, shown before they are set. Where
// no step is called go-live yet, one is added at the end; an empty plan is filled with the usual steps.
import { useState } from "react";
import type { Milestone } from "#lib/contract/plan.ts";
import { backPlan } from "#lib/domain/deal/back-plan.ts";
import { isDayOver } from "#lib/domain/deal/calendar-day.ts";
import { calendarDay } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { DayField } from "../parts/day-field.tsx";
import { FormActions } from "../parts/form-actions.tsx";
import { Refused } from "./field-note.tsx";
import { formKeys } from "./form-keys.ts";
import { planningBack } from "./milestone-acts.ts";
import { usePlan, useWrite } from "./plan-context.tsx";

const usualSteps = [
  t("plan.usual.discovery"),
  t("plan.usual.demo"),
  t("plan.usual.security"),
  t("plan.usual.proposal"),
  t("plan.usual.legal"),
  t("plan.usual.signature"),
];

/** The step that ends the plan, by its name; null: none is called so. */
export function goLiveOf(milestones: readonly Milestone[]): Milestone | null {
  const name = t("plan.goLive").toLocaleLowerCase();
  return milestones.findLast(({ title }) => title.value.trim().toLocaleLowerCase() === name) ?? null;
}

export function BackPlanForm({ onClose }: { onClose(): void }) {
  const { deal, dealId, now } = usePlan();
  const { put, busy, failure } = useWrite();
  const milestones = deal.plan.milestones.map(({ milestone }) => milestone);
  const last = goLiveOf(milestones);
  const [day, setDay] = useState<string | null>(last?.date.value ?? null);
  const [isMissing, setMissing] = useState(false);
  const today = new Date(now).toISOString().slice(0, 10);
  const isAhead = day !== null && day >= "2000" && !isDayOver(day, now);
  const isEmpty = milestones.length === 0;
  const ahead = milestones
    .filter(
      ({ id, status }) => id !== last?.id && (status.value === "open" || status.value === "in_progress"),
    )
    .map(({ id, date }) => ({ id, day: date.value }));
  // Of an empty plan the steps go by their names until they are made.
  const steps = isEmpty ? usualSteps.map((id) => ({ id, day: null })) : ahead;
  const proposals = isAhead ? backPlan(steps, day, today) : [];
  const titleOf = (id: string) => milestones.find((each) => each.id === id)?.title.value ?? id;
  const submit = async () => {
    if (!isAhead) return setMissing(true);
    const dated = isEmpty ? [] : [...proposals, ...(last ? [{ id: last.id, day }] : [])];
    const added = [
      ...(isEmpty ? proposals.map((each) => ({ title: each.id, day: each.day })) : []),
      ...(last ? [] : [{ title: t("plan.goLive"), day }]),
    ];
    if (await put(planningBack(dealId, milestones, dated, added))) onClose();
  };
  return (
    <form
      {...formKeys(onClose)}
      aria-label={t("plan.backPlan")}
      data-place="milestone:back"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="flex flex-col gap-2 rounded-list border border-line bg-raised p-3"
    >
      <DayField
        label={t("plan.goLive")}
        value={day}
        error={isMissing && !isAhead ? t("plan.goLiveNeeded") : undefined}
        className="max-w-60"
        onChange={setDay}
      />
      {isAhead && (
        <>
          {!last && (
            <p className="text-small text-quiet">{t(isEmpty ? "plan.usualAdded" : "plan.goLiveAdded")}</p>
          )}
          {proposals.length === 0 ? (
            <p className="text-small text-quiet">{t("plan.backPlanNothing")}</p>
          ) : (
            <ul aria-label={t("plan.backPlanProposes")} className="flex list-none flex-col gap-1">
              {proposals.map((each) => (
                <li key={each.id} className="flex justify-between gap-3">
                  <span className="min-w-0">
                    <Clamped text={titleOf(each.id)} lines={1} />
                  </span>
                  <span className="shrink-0 tabular-nums">{calendarDay(each.day, now)}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <Refused reason={failure} />
      <FormActions submit={t("plan.setDates")} busy={busy} onClose={onClose} />
    </form>
  );
}
