// Asks before a touchpoint that others may have seen is deleted for everybody. What is on this device alone goes
// without a question: its toast offered the same.
import { inSentence } from "#lib/domain/in-words.ts";
import type { TakenBack, TouchpointItem } from "#lib/messaging/surface-port.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";

export function TakeBack({
  item,
  onDone,
  onClose,
}: {
  /** null: nothing is asked. */
  item: TouchpointItem | null;
  onDone(item: TouchpointItem, done: TakenBack): void;
  onClose(): void;
}) {
  const surface = useSurface();
  const { run, busy, failure, clear } = useRun();
  const close = () => {
    clear();
    onClose();
  };
  const remove = async (asked: TouchpointItem) => {
    const done = await run(() => surface.run("touchpoint.remove", { touchpointId: asked.touchpoint.id }));
    if (!done) return;
    close();
    onDone(asked, done);
  };
  const partners = item?.sharedWith.map(({ name }) => name.slice(0, 60)) ?? [];
  return (
    <ConfirmDialog
      open={item !== null}
      title={item ? t("takeBack.title", { type: inSentence(t(`type.${item.touchpoint.type}`)) }) : ""}
      confirm={t("touch.takeBack")}
      busy={busy}
      failure={failure}
      onConfirm={() => item && void remove(item)}
      onClose={close}
    >
      {partners.length > 0 ? t("takeBack.shared", { partners: listed(partners) }) : t("takeBack.internal")}
    </ConfirmDialog>
  );
}
