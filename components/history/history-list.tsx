// What was done in a deal, or to one record of it or outside of deals (`dealId` null), newest first, more of it on demand. Reads
// its own view, so that a deal that is merely shown need not carry years of it.
import { useState } from "react";
import { t } from "../messages/t.ts";
import { Placeholder } from "../parts/placeholder.tsx";
import { Section } from "../parts/section.tsx";
import { useView } from "../surface/use-view.ts";
import { AT_ONCE, HistoryItems } from "./history-items.tsx";

export function HistoryList({ dealId, rowId = null }: { dealId: string | null; rowId?: string | null }) {
  const [limit, setLimit] = useState(AT_ONCE);
  const history = useView("history", { dealId, rowId, limit });
  if (!history) return <Placeholder label={t("state.looking")} blocks={2} />;
  return (
    <Section title={t("history.title", { count: history.total })}>
      {history.total === 0 && (
        <p className="rounded-list border border-line p-3 text-quiet">{t("history.none")}</p>
      )}
      <HistoryItems history={history} onMore={(more) => setLimit(limit + more)} />
    </Section>
  );
}
