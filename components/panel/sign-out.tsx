// Signs out; where unsent items would be lost with it, says so first and lets the person stay.
import { useEffect, useState } from "react";
import { CommandError } from "#lib/messaging/surface.ts";
import { t } from "../messages/t.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { useSurface } from "../surface/surface-context.tsx";
import { reasonOf, useRun } from "../surface/use-run.ts";

export function SignOut({ open, onClose }: { open: boolean; onClose(): void }) {
  const surface = useSurface();
  const [unsent, setUnsent] = useState<string | null>(null);
  const { run, busy, failure } = useRun();
  // Asks nothing unless something would be lost: the background refuses, and only then the question appears.
  useEffect(() => {
    if (!open) return setUnsent(null);
    surface.run("session.signOut", { discardUnsent: false }).then(onClose, (error: unknown) => {
      const lost = error instanceof CommandError && error.failure.code === "unsent_writes";
      setUnsent(lost ? t("signOut.body") : reasonOf(error));
    });
  }, [open, surface]);
  return (
    <ConfirmDialog
      open={open && unsent !== null}
      title={t("signOut.title")}
      confirm={t("signOut.confirm")}
      busy={busy}
      failure={failure}
      onConfirm={() =>
        void run(() => surface.run("session.signOut", { discardUnsent: true })).then(
          (done) => done && onClose(),
        )
      }
      onClose={onClose}
    >
      {unsent}
    </ConfirmDialog>
  );
}
