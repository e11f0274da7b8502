// What just happened, with a way back. Stays while pointed at or focused; leaves by itself after eight seconds.
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { t } from "../messages/t.ts";
import { Button } from "./button.tsx";

export type ToastContent = { id: number; text: string; undo: (() => void) | null };

const STAYS = 8_000;

export function Toast({ content, onClose }: { content: ToastContent | null; onClose(): void }) {
  // Held by this toast alone: one that is closed under the pointer is never told that the pointer left.
  const [heldId, setHeld] = useState<number | null>(null);
  const held = content !== null && content.id === heldId;
  useEffect(() => {
    if (!content || held) return;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [content, held, onClose]);
  return (
    <div role="status" className="pointer-events-none absolute inset-x-4 bottom-full z-10 pb-2">
      {content && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing only keeps it from leaving.
        <div
          key={content.id}
          onMouseEnter={() => setHeld(content.id)}
          onMouseLeave={() => setHeld(null)}
          onFocus={() => setHeld(content.id)}
          onBlur={() => setHeld(null)}
          className="tandem-enter pointer-events-auto flex items-center gap-2 rounded-list bg-ink py-1 pr-1 pl-3 text-ground"
        >
          <span className="min-w-0 flex-1 py-1">{content.text}</span>
          {content.undo && (
            <Button
              look="quiet"
              className="font-semibold underline data-hovered:bg-transparent !text-ground"
              onPress={content.undo}
            >
              {t("touch.undo")}
            </Button>
          )}
          <Button
            look="icon"
            aria-label={t("common.close")}
            className="!text-ground data-hovered:bg-transparent"
            onPress={onClose}
          >
            <X aria-hidden="true" className="size-4" />
          </Button>
        </div>
      )}
    </div>
  );
}
