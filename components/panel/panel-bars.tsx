// What a person must know whatever they look at: offline, sync stopped, something refused.
import type { SyncState } from "#lib/messaging/sync-state.ts";
import { t } from "../messages/t.ts";
import { Bar } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";

export function PanelBars({
  sync,
  onSyncNow,
  onSignIn,
  onReview,
}: {
  sync: SyncState;
  onSyncNow(): void;
  onSignIn(): void;
  /** null while the refused items are already in view. */
  onReview: (() => void) | null;
}) {
  return (
    <>
      {sync.phase === "offline" && (
        <Bar tone="calm" icon="offline">
          {sync.message ?? t("state.offline")}
        </Bar>
      )}
      {sync.phase === "signed_out" && (
        <Bar
          tone="warn"
          action={
            <Button look="link" onPress={onSignIn}>
              {t("state.signIn")}
            </Button>
          }
        >
          {sync.message ?? t("state.signedOutBar")}
        </Bar>
      )}
      {sync.phase === "error" && (
        <Bar
          tone="bad"
          action={
            <Button look="link" onPress={onSyncNow}>
              {t("common.tryAgain")}
            </Button>
          }
        >
          {sync.message ?? t("state.syncError")}
        </Bar>
      )}
      {sync.refused > 0 && onReview && (
        <Bar
          tone="warn"
          action={
            <Button look="link" onPress={onReview}>
              {t("state.review")}
            </Button>
          }
        >
          {t("state.refusedBar", { count: sync.refused })}
        </Bar>
      )}
    </>
  );
}
