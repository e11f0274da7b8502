// Who changed a row last, when and from where, in one quiet line; a press shows all that was done to it. Nothing where nothing was
// told yet. Called beside the rows that are edited outside of deals.
import { type ReactNode, useState } from "react";
import { date, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useView } from "../surface/use-view.ts";
import { AT_ONCE, HistoryItems } from "./history-items.tsx";

export function RowHistory({
  rowId,
  about = null,
  of,
  fallback = null,
}: {
  /** null: our own rows of one kind, by `about`. */
  rowId: string | null;
  /** How the commands begin that are told. */
  about?: string | null;
  /** What it is the history of, for those who hear the button alone. */
  of: string;
  /** Where nothing was told: what the row says of itself. */
  fallback?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(AT_ONCE);
  const { now } = usePlatform();
  const history = useView("history", { dealId: null, rowId, about, limit: open ? limit : 1 });
  const last = history?.items[0];
  if (!history || !last) return fallback;
  if (last.isPrivate && isPresenting()) return null;
  const said = { person: last.person.name, when: date(last.at, now()) };
  const line = last.surface
    ? t("history.lastFrom", { ...said, from: t(`history.from.${last.surface}`) })
    : t("history.last", said);
  return (
    <div className="flex w-full flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-small text-quiet">
        <span className="min-w-0" title={fullMoment(last.at)}>
          <Clamped text={line} lines={3} />
        </span>
        <Button
          look="link"
          className="text-small"
          aria-expanded={open}
          aria-label={`${t(open ? "history.hide" : "history.all")}: ${of.slice(0, 80)}`}
          onPress={() => setOpen(!open)}
        >
          {t(open ? "history.hide" : "history.all")}
        </Button>
      </p>
      {open && <HistoryItems history={history} onMore={(more) => setLimit(limit + more)} />}
    </div>
  );
}
