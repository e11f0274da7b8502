// What comes next in a co-sell deal: the first milestone that is not done, and the day of the next review. A light record
// of another motion has no plan, so nothing is asked for it.
import { CalendarCheck, Flag } from "lucide-react";
import type { ReactNode } from "react";
import { isDayOver } from "#lib/domain/deal/calendar-day.ts";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { nameNow } from "../deal/name-now.ts";
import { calendarDay } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";

/** By date, then in the order of the plan; without a date last. */
function nextMilestone(deal: DealView) {
  const ahead = deal.plan.milestones
    .map(({ milestone }) => milestone)
    .filter(({ status }) => status.value === "open" || status.value === "in_progress");
  return ahead.sort((a, b) => (a.date.value ?? "9999").localeCompare(b.date.value ?? "9999"))[0] ?? null;
}

function Row({ icon, children, aside }: { icon: ReactNode; children: ReactNode; aside: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 px-3 py-2">
      {icon}
      <div className="min-w-0 flex-1">{children}</div>
      <span className="ml-auto tabular-nums">{aside}</span>
    </li>
  );
}

export function NextSection({
  deal,
  ourId,
  now,
  onFix,
}: {
  deal: DealView;
  ourId: string;
  now: number;
  onFix(place: FixPlace): void;
}) {
  const { terms } = deal.registration;
  const milestone = nextMilestone(deal);
  const review = deal.plan.nextReview?.date.value ?? null;
  if (terms?.motion !== "co_sell") return null;
  const owner = milestone?.owner.value;
  const ownerName = owner
    ? [owner.person?.name, nameNow(deal, owner.organisationId, ourId)].filter(Boolean).join(" · ")
    : t("brief.noOwner");
  const day = milestone?.date.value ?? null;
  const isLate = day !== null && isDayOver(day, now);
  const title = milestone
    ? t("brief.next", { title: milestone.title.value.slice(0, 80) })
    : t("brief.nextNone");
  return (
    <Section title={title}>
      {!milestone && !review ? (
        <div className="flex flex-col items-start gap-2 rounded-list border border-line p-3">
          <p className="text-quiet">{t("brief.nextNoneBody")}</p>
          <Button onPress={() => onFix({ at: "milestone", milestoneId: null })}>{t("gap.do.add")}</Button>
        </div>
      ) : (
        <ul className={listLook}>
          {milestone && (
            <Row
              icon={<Flag aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />}
              aside={
                <span className={isLate ? "font-semibold text-bad" : ""}>
                  {day === null
                    ? t("brief.noDate")
                    : isLate
                      ? t("plan.overdue", { date: calendarDay(day, now) })
                      : calendarDay(day, now)}
                </span>
              }
            >
              <Clamped text={ownerName} />
            </Row>
          )}
          {review && (
            <Row
              icon={<CalendarCheck aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />}
              aside={calendarDay(review, now)}
            >
              {t("brief.review")}
            </Row>
          )}
        </ul>
      )}
    </Section>
  );
}
