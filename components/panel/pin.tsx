// Keeping a record in view while the page goes on to others, and the way back to the page. In the panel's head.
import { Pin, PinOff } from "lucide-react";
import { formatRecordRef } from "#lib/domain/record-ref.ts";
import type { CommandArgs, RecordView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { Bar } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { plainText } from "../parts/clamped.tsx";

/** Keeps the record in view in its tab, or lets it go; whoever gives it says where it fails. */
export type OnPin = (args: CommandArgs<"record.pin">) => void;
type Props = { view: RecordView; onPin: OnPin };

const pinOf =
  ({ view: { tabId, record }, onPin }: Props) =>
  (on: boolean): void => {
    const recordRef = on && record ? formatRecordRef(record.ref) : null;
    if (tabId !== null) onPin({ tabId, recordRef });
  };

export function PinButton({ view, onPin }: Props) {
  const pin = pinOf({ view, onPin });
  if (!view.record || view.tabId === null) return null;
  const isPinned = view.pin !== null;
  const Icon = isPinned ? PinOff : Pin;
  return (
    <Button look="icon" aria-label={t(isPinned ? "pin.off" : "pin.on")} onPress={() => pin(!isPinned)}>
      <Icon aria-hidden="true" className="size-4" />
    </Button>
  );
}

/** Nothing while the page shows the pinned record itself. */
export function PinBar({ view, onPin }: Props) {
  const pin = pinOf({ view, onPin });
  if (!view.pin || view.pin.isHere) return null;
  const { page } = view.pin;
  const what = page?.fields.name?.value ?? page?.fields.accountName?.value;
  return (
    <Bar
      tone="calm"
      action={
        <Button look="link" onPress={() => pin(false)}>
          {t("pin.follow")}
        </Button>
      }
    >
      <span className="line-clamp-4 break-words">
        {page
          ? t("pin.elsewhere", { what: what ? plainText(what).slice(0, 120) : t("pin.unnamed") })
          : t("pin.noRecord")}
      </span>
    </Bar>
  );
}
