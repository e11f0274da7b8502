// Signs out; where unsent items would be lost with it, says so first, offers them as a file and lets the person stay.
import { useEffect, useState } from "react";
import { CommandError } from "#lib/messaging/surface.ts";
import { t } from "../messages/t.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { useSession, useSurface } from "../surface/surface-context.tsx";
import { reasonOf, useRun } from "../surface/use-run.ts";
import { SaveUnsent } from "./save-unsent.tsx";

export function SignOut({ open, onClose }: { open: boolean; onClose(): void }) {
  const surface = useSurface();
  const [unsent, setUnsent] = useState<{ says: string; canSave: boolean } | null>(null);
  const { run, busy, failure } = useRun();
  const isLocked = useSession()?.state === "locked";
  // Asks nothing unless something would be lost: the background refuses, and only then the question appears.
  useEffect(() => {
    if (!open) return setUnsent(null);
    surface.run("session.signOut", { discardUnsent: false }).then(onClose, (error: unknown) => {
      const lost = error instanceof CommandError && error.failure.code === "unsent_writes";
      setUnsent({ says: lost ? t("signOut.body") : reasonOf(error), canSave: lost && !isLocked });
    });
  }, [open, surface, isLocked]);
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
      <div className="flex flex-col gap-3">
        <p>{unsent?.says}</p>
        {unsent?.canSave && <SaveUnsent />}
      </div>
    </ConfirmDialog>
  );
}
