// Until when something waits, and since when: how long is left where it is a matter of hours, the day where it is one, how
// long it is overdue.
import { Clock } from "lucide-react";
import { isDayOver } from "#lib/domain/deal/calendar-day.ts";
import { isNews, type Notice } from "#lib/domain/notice.ts";
import { calendarDay, date, fullMoment, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";

const DAY = 86_400_000;
/** Nearer than this, what is left is said rather than the day. */
const SOON = 2 * DAY;
/** Their deadline is a day by the calendar, which is over when it is over everywhere. */
const byDay: readonly Notice["kind"][] = ["milestone_overdue", "review_due", "next_step"];

type Due = { text: string; tone: string };

function dueOf({ kind, dueAt }: Notice, now: number): Due | null {
  if (dueAt === null) return null;
  const left = dueAt - now;
  const when = new Date(dueAt).toISOString().slice(0, 10);
  if (byDay.includes(kind)) {
    const text = t("inbox.due", { when: calendarDay(when, now) });
    return { text, tone: isDayOver(when, now) ? "text-bad" : "" };
  }
  if (left < 0) return { text: t("inbox.late", { span: span(left) }), tone: "text-bad" };
  return left < SOON
    ? { text: t("inbox.left", { span: span(left) }), tone: "text-warn" }
    : { text: t("inbox.due", { when: date(dueAt, now) }), tone: "" };
}

export function DueLine({ item, now }: { item: Notice; now: number }) {
  const { at, dueAt, kind } = item;
  const due = dueOf(item, now);
  return (
    <>
      {due && (
        <span
          title={fullMoment(dueAt ?? at)}
          className={`inline-flex items-center gap-1 whitespace-nowrap ${due.tone}`}
        >
          <Clock aria-hidden="true" className="size-3 shrink-0" />
          {due.text}
        </span>
      )}
      {(due === null || !byDay.includes(kind)) && (
        <span title={fullMoment(at)} className="whitespace-nowrap">
          {isNews(item) ? date(at, now) : t("inbox.since", { when: date(at, now) })}
        </span>
      )}
    </>
  );
}
