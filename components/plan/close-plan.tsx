// The close plan: milestones in the order both sides gave them, with how many are done, moved by handle, added, removed and
// brought back.
import { useRef } from "react";
import { calendarDay } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { AddMilestone } from "./add-milestone.tsx";
import { BackPlanForm, goLiveOf } from "./back-plan-form.tsx";
import { Refused } from "./field-note.tsx";
import { moving } from "./milestone-acts.ts";
import { MilestoneRow } from "./milestone-row.tsx";
import { usePlan, useWrite } from "./plan-context.tsx";
import { RemovedRows } from "./removed-rows.tsx";
import { useReorder } from "./use-reorder.ts";

const ADD = "milestone:new";
const BACK = "milestone:back";

export function ClosePlan() {
  const { deal, dealId, now, why, opened, open } = usePlan();
  const { put, failure } = useWrite();
  const list = useRef<HTMLUListElement>(null);
  const { milestones, removed } = deal.plan;
  const counted = milestones.filter(({ milestone }) => milestone.status.value !== "cancelled");
  const done = counted.filter(({ milestone }) => milestone.status.value === "done").length;
  const ids = milestones.map(({ milestone }) => milestone.id);
  const { drag, handle } = useReorder(list, ids, (id, to) => {
    const row = milestones.find(({ milestone }) => milestone.id === id)?.milestone;
    const others = milestones.map(({ milestone }) => milestone).filter((each) => each.id !== id);
    if (row) void put(moving(dealId, row, others[to - 1], others[to]));
  });
  /** Before which row the dragged one would come to stand. */
  const others = ids.filter((id) => id !== drag?.id);
  const isClosed = why("plan.milestone.put") !== null;
  const goLive = goLiveOf(counted.map(({ milestone }) => milestone))?.date.value ?? null;
  return (
    <Section
      title={t("plan.closePlan")}
      aside={
        counted.length > 0 &&
        [
          goLive ? t("plan.goLiveOn", { date: calendarDay(goLive, now) }) : null,
          t("plan.done", { done, of: counted.length }),
        ]
          .filter((text) => text !== null)
          .join(" · ")
      }
    >
      <p id="plan-move-help" className="sr-only">
        {t("plan.moveHelp")}
      </p>
      {milestones.length > 0 ? (
        <ul ref={list} aria-label={t("plan.closePlan")} className={listLook}>
          {milestones.map((shown) => (
            <MilestoneRow
              key={shown.milestone.id}
              shown={shown}
              handle={handle(shown.milestone.id)}
              isDragged={drag?.id === shown.milestone.id}
              edge={
                !drag || drag.id === shown.milestone.id
                  ? null
                  : others[drag.to] === shown.milestone.id
                    ? "above"
                    : drag.to === others.length && others.at(-1) === shown.milestone.id
                      ? "below"
                      : null
              }
            />
          ))}
        </ul>
      ) : (
        <p className="rounded-list border border-line p-3 text-quiet">{t("plan.closePlanEmpty")}</p>
      )}
      <Refused reason={failure} />
      {opened === ADD && <AddMilestone onClose={() => open(null)} />}
      {opened === BACK && <BackPlanForm onClose={() => open(null)} />}
      {opened !== ADD && opened !== BACK && (
        <div className="flex flex-wrap gap-2">
          <Button data-opens={ADD} isDisabled={isClosed} onPress={() => open(ADD)}>
            {t("plan.addMilestone")}
          </Button>
          <Button look="quiet" data-opens={BACK} isDisabled={isClosed} onPress={() => open(BACK)}>
            {t("plan.backPlan")}
          </Button>
        </div>
      )}
      <RemovedRows rows={removed.milestones} />
    </Section>
  );
}
