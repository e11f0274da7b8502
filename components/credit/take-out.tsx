// The ways a statement leaves the panel: a page to print, and a table for spreadsheets. Not while presenting. Called by the
// credit view.
import { Download, Printer } from "lucide-react";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { currentName } from "../deal/name-now.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import type { Say } from "../record/deal-view-props.ts";
import { saveFile } from "../setup/save-file.ts";
import { csvName, statementCsv } from "../statement/statement-csv.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import type { Shown } from "./shown-statement.ts";

export function TakeOut({
  deal,
  shown: { statement, kept },
  say,
}: {
  deal: DealView;
  shown: Extract<Shown, { state: "shown" }>;
  say: Say;
}) {
  const { pageUrl } = usePlatform();
  if (isPresenting()) return null;
  const save = () => {
    const nameOf = (id: string) => currentName(deal, id) ?? t("common.unknownCompany");
    const table = { statement, kept, kind: kept ? "final" : "preview", deal: deal.deal, nameOf } as const;
    saveFile(csvName(table), statementCsv(table));
    say(t("statement.csvSaved"), null);
  };
  return (
    <div className="flex flex-wrap gap-x-4">
      <a
        href={`${pageUrl("statement")}#${deal.deal.id}/${kept ? statement.version : 0}`}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-6 items-center gap-1.5 font-semibold text-accent no-underline hover:underline"
      >
        <Printer aria-hidden="true" className="size-3.5" />
        {t("statement.open")}
      </a>
      <Button look="link" onPress={save}>
        <Download aria-hidden="true" className="size-3.5" />
        {t("statement.csv")}
      </Button>
    </div>
  );
}
