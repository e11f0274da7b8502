// What was done in a deal, or to one record of it or outside of deals (`dealId` null), newest first, more of it on demand. Reads its own view, so that a deal
// that is merely shown need not carry years of it.
import { useState } from "react";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { useView } from "../surface/use-view.ts";
import { HistoryRow } from "./history-row.tsx";

const AT_ONCE = 20;

export function HistoryList({ dealId, rowId = null }: { dealId: string | null; rowId?: string | null }) {
  const [limit, setLimit] = useState(AT_ONCE);
  const history = useView("history", { dealId, rowId, limit });
  if (!history) return <Placeholder label={t("state.looking")} blocks={2} />;
  const { items, total } = history;
  const title = t("history.title", { count: total });
  return (
    <Section title={title}>
      {total === 0 ? (
        <p className="rounded-list border border-line p-3 text-quiet">{t("history.none")}</p>
      ) : (
        <ul className={listLook} aria-label={title}>
          {items
            .filter(({ isPrivate }) => !(isPrivate && isPresenting()))
            .map((item) => (
              <HistoryRow key={item.id} item={item} />
            ))}
        </ul>
      )}
      {items.length < total && (
        <Button className="self-start" onPress={() => setLimit(limit + 5 * AT_ONCE)}>
          {t("history.earlier")}
        </Button>
      )}
    </Section>
  );
}
