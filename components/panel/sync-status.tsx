// How sync stands, in one word, with the details behind it: what waits, what was refused, when it last came through, and what to do.
import { CircleAlert, CloudOff, Lock, LogIn, RefreshCw, TriangleAlert } from "lucide-react";
import { LEASE_DAYS } from "#lib/domain/lease.ts";
import type { SyncState } from "#lib/messaging/sync-state.ts";
import { ago, date, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { DetailsPopover } from "../parts/details-popover.tsx";
import { usePlatform } from "../surface/surface-context.tsx";

const DAY = 86_400_000;

/** What is to be known of it, most urgent first. */
type SyncWord = SyncState["phase"] | "locked" | "refused" | "away";

function syncWord(sync: SyncState, isLocked: boolean, isOnline: boolean): SyncWord {
  if (isLocked) return "locked";
  const isCalm = sync.phase === "in_sync" || sync.phase === "pulling" || sync.phase === "pushing";
  if (isCalm && sync.refused > 0) return "refused";
  return sync.phase === "offline" && isOnline ? "away" : sync.phase;
}

function Sign({ word }: { word: SyncWord }) {
  const size = "size-3.5 shrink-0";
  if (word === "locked") return <Lock aria-hidden="true" className={size} />;
  if (word === "error") return <CircleAlert aria-hidden="true" className={`${size} text-bad`} />;
  if (word === "refused") return <TriangleAlert aria-hidden="true" className={`${size} text-warn`} />;
  if (word === "signed_out") return <LogIn aria-hidden="true" className={size} />;
  if (word === "offline" || word === "away") return <CloudOff aria-hidden="true" className={size} />;
  const colour = word === "in_sync" ? "bg-good" : "bg-field";
  return <span aria-hidden="true" className={`size-1.5 shrink-0 rounded-pill ${colour}`} />;
}

/** Until when what was shared stays in view, where nothing comes through. */
function Lease({ word, lastSyncedAt }: { word: SyncWord; lastSyncedAt: number | null }) {
  const { now } = usePlatform();
  const isCut = word === "offline" || word === "away" || word === "error" || word === "signed_out";
  if (!isCut || lastSyncedAt === null) return null;
  return <li>{t("sync.leaseUntil", { day: date(lastSyncedAt + LEASE_DAYS * DAY, now()) })}</li>;
}

export type SyncActions = {
  onSyncNow(): void;
  onSignIn(): void;
  /** null while the refused items are in view, or cannot be. */
  onReview: (() => void) | null;
};

/** What to do about it. */
function Ways({
  word,
  refused,
  actions: { onSyncNow, onSignIn, onReview },
  close,
}: {
  word: SyncWord;
  refused: number;
  actions: SyncActions;
  close(): void;
}) {
  const review = () => {
    close();
    onReview?.();
  };
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {refused > 0 && onReview && <Button onPress={review}>{t("state.review")}</Button>}
      {word === "signed_out" && (
        <Button look="primary" onPress={onSignIn}>
          {t("state.signIn")}
        </Button>
      )}
      {word !== "signed_out" && word !== "locked" && (
        <Button onPress={onSyncNow}>
          <RefreshCw aria-hidden="true" className="size-3.5" />
          {t("sync.now")}
        </Button>
      )}
    </div>
  );
}

export function SyncStatus({
  sync,
  isLocked,
  ...actions
}: SyncActions & { sync: SyncState; isLocked: boolean }) {
  const { now, online } = usePlatform();
  const word = syncWord(sync, isLocked, online());
  const says = t(`sync.${word}`);
  const waiting = sync.waiting > 0 ? t("sync.waitingCount", { count: sync.waiting }) : t("sync.nothingWaits");
  return (
    <DetailsPopover
      label={t("sync.details", { state: says })}
      trigger={
        <span className="flex items-center gap-1.5 text-quiet" data-sync={sync.phase}>
          <Sign word={word} />
          {says}
        </span>
      }
    >
      {(close) => (
        <>
          <p className="font-semibold">{says}</p>
          <p>{(!isLocked && sync.message) || t(`syncDo.${word}`)}</p>
          <ul className="list-none text-quiet">
            <li>{waiting}</li>
            {sync.refused > 0 && <li>{t("sync.refusedCount", { count: sync.refused })}</li>}
            {/* Signed out, nobody looks into the store that could know. */}
            {(sync.lastSyncedAt !== null || word !== "signed_out") && (
              <li>
                {sync.lastSyncedAt === null
                  ? t("sync.never")
                  : t("sync.lastSynced", { when: ago(sync.lastSyncedAt, now()) })}
              </li>
            )}
            <Lease word={word} lastSyncedAt={sync.lastSyncedAt} />
          </ul>
          {sync.clockOff !== null && (
            <p className="text-warn">{t("sync.clock", { amount: span(sync.clockOff) })}</p>
          )}
          <Ways word={word} refused={sync.refused} actions={actions} close={close} />
        </>
      )}
    </DetailsPopover>
  );
}
