// Asks before something that binds or deletes. Opened by its caller's state; Escape answers no.
import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { t } from "../messages/t.ts";
import { Failure } from "./bar.tsx";
import { Button } from "./button.tsx";

export function ConfirmDialog({
  open,
  title,
  children,
  confirm,
  look = "danger",
  busy = false,
  failure = null,
  onConfirm,
  onClose,
}: {
  open: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  look?: "danger" | "primary";
  busy?: boolean;
  failure?: string | null;
  onConfirm(): void;
  onClose(): void;
}) {
  // Screens hold many that nobody opens: closed, they cost nothing.
  if (!open) return null;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(next) => !next && onClose()}
      className="fixed inset-0 z-20 flex items-center justify-center bg-[rgb(0_0_0/0.4)] p-4"
    >
      <Modal className="tandem-enter w-full max-w-sm rounded-list border border-edge bg-ground text-ink">
        <Dialog role="alertdialog" className="flex flex-col gap-3 rounded-list p-4 -outline-offset-2">
          <Heading slot="title" className="text-title font-semibold">
            {title}
          </Heading>
          <div className="text-quiet">{children}</div>
          <Failure reason={failure} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onPress={onClose}>{t("common.cancel")}</Button>
            <Button look={look} busy={busy} onPress={onConfirm}>
              {confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
