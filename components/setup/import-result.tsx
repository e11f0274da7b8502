// What an import did: counts, overlaps, and every row that could not be used with line, column and reason.
import { Download } from "lucide-react";
import type { ListProgress } from "#lib/contract/lists.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";
import { useApi } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { rejectedCsv } from "./rejected-csv.ts";
import { saveFile } from "./save-file.ts";

function RejectedRows({ progress }: { progress: ListProgress }) {
  const api = useApi();
  const { run, busy, failure } = useRun();
  const { rejected, rejectedRows, listId, fileName } = progress;
  const download = () =>
    run(async () => {
      const { rows } = await api("listRejected", { id: listId });
      saveFile(`${fileName.replace(/\.[a-z]+$/i, "")} - rejected.csv`, rejectedCsv(rows));
    });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t("import.rejected", { count: rejected })}</h3>
        <Button busy={busy} onPress={() => void download()}>
          <Download aria-hidden="true" className="size-3.5" />
          {t("import.download")}
        </Button>
      </div>
      <ScrollRegion
        label={t("import.rejected", { count: rejected })}
        className="max-h-64 rounded-list border border-line"
      >
        <table className="w-full border-collapse">
          <thead className="sticky top-0 bg-raised text-small">
            <tr>
              <th scope="col" className="px-2 py-1 text-right font-semibold whitespace-nowrap">
                {t("import.rejectedLine")}
              </th>
              <th scope="col" className="px-2 py-1 text-left font-semibold whitespace-nowrap">
                {t("import.rejectedColumn")}
              </th>
              <th scope="col" className="px-2 py-1 text-left font-semibold whitespace-nowrap">
                {t("import.rejectedReason")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rejectedRows.map(({ line, column, reason }) => (
              <tr key={`${line} ${column}`} className="border-t border-line">
                <td className="px-2 py-1 text-right align-top whitespace-nowrap tabular-nums">{line}</td>
                <td className="min-w-20 px-2 py-1 align-top wrap-break-word">{column.slice(0, 80)}</td>
                <td className="px-2 py-1 align-top">{reason.slice(0, 300)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rejected > rejectedRows.length && (
        <p className="text-small text-quiet">
          {t("import.rejectedMore", { shown: rejectedRows.length, count: rejected })}
        </p>
      )}
      <Failure reason={failure} />
    </div>
  );
}

export function ImportResult({ progress, onAnother }: { progress: ListProgress; onAnother(): void }) {
  const counts = [
    t("import.rows", { count: progress.rows }),
    t("import.added", { count: progress.added }),
    t("import.changed", { count: progress.changed }),
    t("import.unchanged", { count: progress.unchanged }),
  ];
  return (
    <div className="flex flex-col gap-3">
      {progress.state === "failed" ? (
        <Failure reason={progress.failure ?? t("common.unknown")} />
      ) : (
        <div>
          <p className="text-title font-semibold">{t("import.overlaps", { count: progress.overlaps })}</p>
          <p className="text-quiet">
            {progress.fileName.slice(0, 100)} · {counts.join(" · ")}
          </p>
        </div>
      )}
      {progress.rejected > 0 && <RejectedRows progress={progress} />}
      <Button onPress={onAnother} className="self-start">
        {t("import.another")}
      </Button>
    </div>
  );
}
