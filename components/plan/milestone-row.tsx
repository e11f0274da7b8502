// A milestone of the close plan: what, whose, when, and how it stands; opened, its fields. A press on the mark says that it
// is done.
import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleDot,
  GripVertical,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import type { ComponentProps } from "react";
import { isDayOver } from "#lib/domain/deal/calendar-day.ts";
import type { ShownMilestone } from "#lib/domain/deal/plan-of.ts";
import { calendarDay } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { leftText } from "../parts/holder-left.tsx";
import { changing } from "./edits.ts";
import { Refused } from "./field-note.tsx";
import { formKeys } from "./form-keys.ts";
import { putMilestone } from "./milestone-acts.ts";
import { MilestoneEditor } from "./milestone-editor.tsx";
import { usePlan, useWrite } from "./plan-context.tsx";
import { RevivedMark } from "./removed-rows.tsx";
import { isInTwo, RowMarks } from "./row-marks.tsx";

const icons: Record<ShownMilestone["milestone"]["status"]["value"], LucideIcon> = {
  open: CircleDashed,
  in_progress: CircleDot,
  done: CircleCheck,
  cancelled: Ban,
};

const edges = {
  above: "shadow-[inset_0_2px_0_var(--color-accent)]",
  below: "shadow-[inset_0_-2px_0_var(--color-accent)]",
};

export function MilestoneRow({
  shown,
  handle,
  isDragged,
  edge,
}: {
  shown: ShownMilestone;
  /** What moves the row. */
  handle: ComponentProps<"button">;
  isDragged: boolean;
  /** Where the dragged row would come to stand. */
  edge: "above" | "below" | null;
}) {
  const { milestone, ownerState } = shown;
  const { id, title, date, status, owner, dependsOn, evidence } = milestone;
  const { deal, dealId, speaksFor, now, nameOf, why, isPending, opened, open } = usePlan();
  const { put, failure, busy } = useWrite();
  const name = `milestone:${id}`;
  const isOpen = opened === name;
  const isDone = status.value === "done";
  const isOver = isDone || status.value === "cancelled";
  const isLate = !isOver && date.value !== null && isDayOver(date.value, now);
  const Icon = isLate ? TriangleAlert : icons[status.value];
  const tone = isLate ? "!text-bad" : isDone ? "!text-good" : "";
  const isClosed = why("plan.milestone.put") !== null;
  const waitsFor = deal.plan.milestones.filter(
    ({ milestone: each }) => dependsOn.value.includes(each.id) && each.status.value !== "done",
  );
  // Not of its place: who moved it is seen, and moves it again.
  const inTwo = !isOpen && isInTwo([title, date, status, owner, dependsOn, evidence]);
  const toggle = () => {
    const { step, back } = changing(status, isDone ? ("open" as const) : ("done" as const), "open");
    void put({
      acts: [putMilestone(dealId, id, { status: step.edit })],
      said: t(isDone ? "plan.reopened" : "plan.markedDone", { what: title.value }),
      back: back.map(({ edit }) => putMilestone(dealId, id, { status: edit })),
    });
  };
  const ownerText = owner.value
    ? [owner.value.person?.name, nameOf(owner.value.organisationId)].filter(Boolean).join(" · ")
    : t("plan.nobodyYet");
  return (
    <li
      data-row={id}
      data-place={name}
      {...(isOpen ? formKeys(() => open(null)) : {})}
      className={`flex flex-col ${isDragged ? "opacity-50" : ""} ${edge ? edges[edge] : ""}`}
    >
      <div className="flex items-start gap-1 py-1.5 pr-3 pl-1">
        <button
          type="button"
          disabled={isClosed}
          aria-label={t("plan.move", { what: title.value })}
          aria-describedby="plan-move-help"
          className="inline-flex h-6 w-5 shrink-0 cursor-grab touch-none items-center justify-center rounded-control border-0 bg-transparent text-quiet hover:bg-hover disabled:opacity-50"
          {...handle}
        >
          <GripVertical aria-hidden="true" className="size-3.5" />
        </button>
        <Button
          look="icon"
          busy={busy}
          isDisabled={isClosed}
          aria-label={t(isDone ? "plan.reopen" : "plan.markDone", { what: title.value })}
          className={`!size-6 ${tone}`}
          onPress={toggle}
        >
          <Icon aria-hidden="true" className="size-4" />
        </Button>
        <button
          type="button"
          aria-expanded={isOpen}
          data-opens={name}
          onClick={() => open(isOpen ? null : name)}
          className="flex min-w-0 flex-1 flex-col rounded-control border-0 bg-transparent px-1 py-0.5 text-left text-ink hover:bg-hover"
        >
          <span className="flex w-full flex-wrap items-start gap-x-3">
            <span className="min-w-[min(7rem,100%)] flex-1">
              <Clamped text={title.value} className={isOver ? "text-quiet" : ""} />
            </span>
            <span className={`tabular-nums ${isLate ? "font-semibold text-bad" : ""}`}>
              {date.value === null ? (
                <span className="text-quiet">{t("plan.noDate")}</span>
              ) : isLate ? (
                t("plan.overdue", { date: calendarDay(date.value, now) })
              ) : (
                calendarDay(date.value, now)
              )}
            </span>
          </span>
          <span className={`text-small ${owner.value ? "text-quiet" : "font-semibold text-warn"}`}>
            <Clamped text={ownerText} />
          </span>
        </button>
      </div>
      <RowMarks
        className="-mt-1 pr-3 pb-1.5 pl-15"
        texts={[
          ownerState === "left" && owner.value ? leftText(nameOf(owner.value.organisationId)) : null,
          ownerState === "proposed" && owner.value
            ? speaksFor(owner.value.organisationId)
              ? t("plan.ownerAsked", { name: nameOf(owner.edited.organisationId) })
              : t("plan.proposedTo", { name: nameOf(owner.value.organisationId) })
            : null,
          waitsFor[0] ? t("plan.waitsFor", { what: waitsFor[0].milestone.title.value }) : null,
        ]}
        inTwo={inTwo}
        isSavedHere={isPending(id)}
      />
      <RevivedMark row={milestone} />
      <Refused reason={failure} />
      {isOpen && <MilestoneEditor shown={shown} onClose={() => open(null)} />}
    </li>
  );
}
