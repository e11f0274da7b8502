// Copies a text for the CRM and says so. Called by the views that list touchpoints.
import { t } from "../messages/t.ts";
import type { Say } from "../record/deal-view-props.ts";
import { copyText } from "../surface/copy-text.ts";
import { useRun } from "../surface/use-run.ts";

export function useCopy(say: Say) {
  const { run, failure } = useRun();
  const copy = async (text: string) => {
    const done = await run(async () => {
      await copyText(text);
      return true;
    });
    if (done) say(t("common.copied"), null);
  };
  return { copy, failure };
}
