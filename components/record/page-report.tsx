// A report of how a CRM's page was read, for whoever mends its table. Called by the record's page and by the options; sent nowhere.
import { useState } from "react";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { useCopy } from "../surface/use-copy.ts";
import { useRun } from "../surface/use-run.ts";

/** Made when it is asked for, shown before it is copied: a person sees that nothing of the customer is in it. */
export function PageReport({ make }: { make: () => Promise<{ text: string }> }) {
  const { busy, failure, run } = useRun();
  const { copy, copied, ...copying } = useCopy();
  const [text, setText] = useState<string | null>(null);
  const begin = async () => {
    const made = await run(make);
    if (made) setText(made.text);
  };
  return (
    <div className="flex flex-col items-start gap-1 pb-2">
      {text === null ? (
        <Button look="plain" busy={busy} onPress={begin}>
          {t("unread.report")}
        </Button>
      ) : (
        <>
          <p>{t("unread.reportHint")}</p>
          <textarea
            readOnly
            autoComplete="off"
            aria-label={t("unread.reportText")}
            rows={8}
            value={text}
            className="w-full rounded-control border border-edge bg-ground p-2 font-mono text-small text-ink"
          />
          <Button look="plain" busy={copying.busy} onPress={() => void copy(text)}>
            {t("common.copy")}
          </Button>
          <p role="status">{copied ? t("common.copied") : ""}</p>
        </>
      )}
      <Failure reason={failure ?? copying.failure} />
    </div>
  );
}
