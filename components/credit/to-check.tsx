// A version that waits to be looked at: ticked off here by an explicit word, on this device alone. Whether a page was opened is
// never recorded.
import { Check } from "lucide-react";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";

export function ToCheck({ statementId }: { statementId: string }) {
  const surface = useSurface();
  const inbox = useView("inbox", {});
  const { run, busy, failure } = useRun();
  const waiting = inbox?.items.find(
    ({ place }) => place.at === "statement" && place.statementId === statementId,
  );
  if (!waiting) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 pt-1">
      <p className="min-w-[min(9rem,100%)] flex-1 text-quiet">{t("credit.toCheck")}</p>
      <Button busy={busy} onPress={() => void run(() => surface.run("notify.seen", { key: waiting.key }))}>
        <Check aria-hidden="true" className="size-3.5" />
        {t("credit.do.checked")}
      </Button>
      <Failure reason={failure} />
    </div>
  );
}
