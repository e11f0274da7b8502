// Asks before something in a deal that others will notice, with the reason they read where one is needed.
import { type ReactNode, useState } from "react";
import { t } from "../messages/t.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { TextInput } from "../parts/text-input.tsx";

export function ReasonDialog({
  open,
  title,
  body,
  confirm,
  look = "danger",
  needsReason,
  missing: missingSays = t("deal.reasonNeeded"),
  busy,
  failure,
  onConfirm,
  onClose,
}: {
  open: boolean;
  title: string;
  body: ReactNode;
  confirm: string;
  look?: "danger" | "primary";
  needsReason: boolean;
  /** What is said where none was given: who reads it. */
  missing?: string;
  busy: boolean;
  failure: string | null;
  /** Trimmed; empty where none is needed. */
  onConfirm(reason: string): void;
  onClose(): void;
}) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const close = () => {
    setReason("");
    setMissing(false);
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      title={title}
      confirm={confirm}
      look={look}
      busy={busy}
      failure={failure}
      onConfirm={() => {
        const given = reason.trim();
        if (needsReason && given === "") return setMissing(true);
        onConfirm(given);
      }}
      onClose={close}
    >
      <div className="flex flex-col gap-3">
        <div>{body}</div>
        {needsReason && (
          <TextInput
            long
            autoFocus
            isRequired
            label={t("deal.reason")}
            value={reason}
            maxLength={5_000}
            error={missing && reason.trim() === "" ? missingSays : undefined}
            onChange={setReason}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
