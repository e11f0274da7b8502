// How near the target of the quarter is, from the deals this device holds. Called by the plan's editor.
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";
import { t } from "../messages/t.ts";
import { progressWords } from "./target-words.ts";

export function ProgressPart({ item: { rules, progress } }: { item: CoSellItem }) {
  const target = rules?.target?.value ?? null;
  if (target === null && progress.wins === 0 && progress.introductions === 0) return null;
  return (
    <div className="rounded-control bg-raised p-2">
      <p className="font-semibold tabular-nums">{progressWords(target, progress)}</p>
      <p className="text-small text-quiet">
        {[
          progress.introductions > 0 ? t("coSell.introductions", { count: progress.introductions }) : null,
          t("coSell.progressSource"),
        ]
          .filter((text) => text !== null)
          .join(" · ")}
      </p>
    </div>
  );
}
