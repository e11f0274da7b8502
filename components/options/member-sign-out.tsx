// Signs a colleague out everywhere, once an admin confirms it. Part of a member's row in the options.
import { useState } from "react";
import type { Member } from "#lib/contract/records.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { useApi } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";

export function MemberSignOut({
  member: { id, name },
  onEnded,
}: {
  member: Member;
  onEnded(text: string): void;
}) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const { run, busy, failure } = useRun();
  const end = async () => {
    const answer = await run(() => api("endMemberSessions", { id }));
    if (!answer) return;
    setAsking(false);
    onEnded(t("sessions.endedOf", { name, count: answer.ended }));
  };
  return (
    <>
      <Button look="quiet" aria-label={t("sessions.endOfWhom", { name })} onPress={() => setAsking(true)}>
        {t("sessions.endOf")}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t("sessions.endOfNamed", { name })}
        confirm={t("sessions.endOf")}
        busy={busy}
        failure={failure}
        onConfirm={() => void end()}
        onClose={() => setAsking(false)}
      >
        <p>{t("sessions.endOfBody", { name })}</p>
      </ConfirmDialog>
    </>
  );
}
