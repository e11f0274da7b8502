// What was done, one below the other, and a way to what was done before. Used by every list of a history.
import type { HistoryView } from "#lib/messaging/history-view.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { listLook } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { HistoryRow } from "./history-row.tsx";

/** Of each list at first; five times as many with each wish for more. */
export const AT_ONCE = 20;

export function HistoryItems({
  history: { items, total },
  onMore,
}: {
  history: HistoryView;
  onMore(more: number): void;
}) {
  const hides = isPresenting();
  return (
    <>
      {total > 0 && (
        <ul className={listLook} aria-label={t("history.title", { count: total })}>
          {items
            .filter(({ isPrivate }) => !(isPrivate && hides))
            .map((item) => (
              <HistoryRow key={item.id} item={item} />
            ))}
        </ul>
      )}
      {items.length < total && (
        <Button className="self-start" onPress={() => onMore(5 * AT_ONCE)}>
          {t("history.earlier")}
        </Button>
      )}
    </>
  );
}
