// Takes everything of Tandem off this device: says first what would be lost, and in the end what to do next.
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { CommandError } from "#lib/messaging/surface.ts";
import { t } from "../messages/t.ts";
import { SaveUnsent } from "../panel/save-unsent.tsx";
import { Button } from "../parts/button.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { Notice } from "../parts/notice.tsx";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";

type Asking = { lost: string | null };

/** `canSave`: who is signed in sees what they wrote; nobody else does. */
export function ForgetDevice({ canSave }: { canSave: boolean }) {
  const surface = useSurface();
  const { run, busy, failure, clear } = useRun();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<{ told: boolean } | null>(null);
  const forget = async () => {
    const discardUnsent = asking?.lost != null;
    const forgotten = await run(() =>
      surface.run("session.forgetDevice", { discardUnsent }).catch((error: unknown) => {
        const isLoss = error instanceof CommandError && error.failure.code === "unsent_writes";
        if (!isLoss) throw error;
        setAsking({ lost: error.message });
        return null;
      }),
    );
    if (!forgotten) return;
    setAsking(null);
    setDone(forgotten);
  };
  if (done) {
    return (
      <Notice icon={CircleCheck} title={t("forget.done")} level={3}>
        <p>{t(done.told ? "forget.doneTold" : "forget.doneUntold")}</p>
        <p className="mt-1">{t("forget.next")}</p>
      </Notice>
    );
  }
  const close = () => {
    clear();
    setAsking(null);
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <h3 className="font-semibold">{t("forget.title")}</h3>
      <p className="max-w-prose text-quiet">{t("forget.body")}</p>
      <Button look="danger" onPress={() => setAsking({ lost: null })}>
        {t("forget.button")}
      </Button>
      <ConfirmDialog
        open={asking !== null}
        title={t(asking?.lost ? "forget.sureUnsent" : "forget.sure")}
        confirm={t(asking?.lost ? "forget.confirmUnsent" : "forget.confirm")}
        busy={busy}
        failure={failure}
        onConfirm={() => void forget()}
        onClose={close}
      >
        <div className="flex flex-col gap-3">
          <p>{asking?.lost ?? t("forget.sureBody")}</p>
          {asking?.lost && (canSave ? <SaveUnsent /> : <p>{t("forget.signInFirst")}</p>)}
        </div>
      </ConfirmDialog>
    </div>
  );
}
