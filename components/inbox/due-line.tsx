// Until when something waits, and since when: how long is left where it is a matter of hours, the day where it is one, how
// long it is overdue.
import { Clock } from "lucide-react";
import type { Notice } from "#lib/domain/notice.ts";
import { date, fullMoment, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";

const DAY = 86_400_000;
/** Nearer than this, what is left is said rather than the day. */
const SOON = 2 * DAY;
/** Their deadline is a day by the calendar, which is over when it is over everywhere. */
const byDay: readonly Notice["kind"][] = ["milestone_overdue", "review_due"];

type Due = { text: string; tone: string };

function dueOf({ kind, dueAt }: Notice, now: number): Due | null {
  if (dueAt === null) return null;
  const left = dueAt - now;
  const day = { text: t("inbox.due", { when: date(dueAt, now) }), tone: left < 0 ? "text-bad" : "" };
  if (byDay.includes(kind)) return day;
  if (left < 0) return { text: t("inbox.late", { span: span(left) }), tone: "text-bad" };
  return left < SOON ? { text: t("inbox.left", { span: span(left) }), tone: "text-warn" } : day;
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
          {t("inbox.since", { when: date(at, now) })}
        </span>
      )}
    </>
  );
}
