// Names the colleague who goes on with a partner's request.
import { useState } from "react";
import { t } from "../messages/t.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { TextInput } from "../parts/text-input.tsx";

export function HandOnDialog({
  open,
  partner,
  busy,
  failure,
  onConfirm,
  onClose,
}: {
  open: boolean;
  partner: string;
  busy: boolean;
  failure: string | null;
  /** A name, trimmed. */
  onConfirm(person: string): void;
  onClose(): void;
}) {
  const [person, setPerson] = useState("");
  const [missing, setMissing] = useState(false);
  const given = person.trim();
  return (
    <ConfirmDialog
      open={open}
      title={t("asked.handOnTitle")}
      confirm={t("asked.handOn")}
      look="primary"
      busy={busy}
      failure={failure}
      onConfirm={() => (given === "" ? setMissing(true) : onConfirm(given))}
      onClose={() => {
        setPerson("");
        setMissing(false);
        onClose();
      }}
    >
      <div className="flex flex-col gap-3">
        <p>{t("asked.handOnBody", { partner })}</p>
        <TextInput
          autoFocus
          isRequired
          label={t("asked.handOnTo")}
          value={person}
          maxLength={300}
          error={missing && given === "" ? t("asked.handOnNeeded") : undefined}
          onChange={setPerson}
        />
      </div>
    </ConfirmDialog>
  );
}
