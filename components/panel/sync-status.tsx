// How sync stands, in one word, with the details behind it.
import { CircleAlert, CloudOff, RefreshCw, TriangleAlert } from "lucide-react";
import type { SyncState } from "#lib/messaging/sync-state.ts";
import { ago, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { DetailsPopover } from "../parts/details-popover.tsx";
import { usePlatform } from "../surface/surface-context.tsx";

function Sign({ sync }: { sync: SyncState }) {
  const size = "size-3.5 shrink-0";
  if (sync.phase === "error") return <CircleAlert aria-hidden="true" className={`${size} text-bad`} />;
  if (sync.refused > 0) return <TriangleAlert aria-hidden="true" className={`${size} text-warn`} />;
  if (sync.phase === "offline") return <CloudOff aria-hidden="true" className={size} />;
  const colour = sync.phase === "in_sync" ? "bg-good" : "bg-field";
  return <span aria-hidden="true" className={`size-1.5 shrink-0 rounded-pill ${colour}`} />;
}

export function SyncStatus({ sync, onSyncNow }: { sync: SyncState; onSyncNow(): void }) {
  const { now, online } = usePlatform();
  const calm = sync.phase === "in_sync" || sync.phase === "pulling" || sync.phase === "pushing";
  const word =
    calm && sync.refused > 0
      ? t("sync.refused")
      : sync.phase === "offline" && online()
        ? t("sync.away")
        : t(`sync.${sync.phase}`);
  const waiting = sync.waiting > 0 ? t("sync.waitingCount", { count: sync.waiting }) : t("sync.nothingWaits");
  return (
    <DetailsPopover
      label={t("sync.details", { state: word })}
      trigger={
        <span className="flex items-center gap-1.5 text-quiet" data-sync={sync.phase}>
          <Sign sync={sync} />
          {word}
        </span>
      }
    >
      <p className="font-semibold">{word}</p>
      {sync.message && <p>{sync.message}</p>}
      {sync.phase !== "signed_out" && (
        <ul className="list-none text-quiet">
          <li>{waiting}</li>
          {sync.refused > 0 && <li>{t("sync.refusedCount", { count: sync.refused })}</li>}
          <li>
            {sync.lastSyncedAt === null
              ? t("sync.never")
              : t("sync.lastSynced", { when: ago(sync.lastSyncedAt, now()) })}
          </li>
        </ul>
      )}
      {sync.clockOff !== null && (
        <p className="text-warn">{t("sync.clock", { amount: span(sync.clockOff) })}</p>
      )}
      {sync.phase !== "signed_out" && (
        <Button onPress={onSyncNow} className="self-start">
          <RefreshCw aria-hidden="true" className="size-3.5" />
          {t("sync.now")}
        </Button>
      )}
    </DetailsPopover>
  );
}
