// The foot of a form that opens inside a view: the button that sends it, and the one that closes it and changes nothing.
import { t } from "../messages/t.ts";
import { Button } from "./button.tsx";

export function FormActions({
  submit,
  busy,
  onClose,
  close = t("common.cancel"),
}: {
  submit: string;
  busy: boolean;
  onClose(): void;
  close?: string;
}) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button type="submit" busy={busy}>
        {submit}
      </Button>
      <Button look="quiet" onPress={onClose}>
        {close}
      </Button>
    </div>
  );
}
