// A line across a screen that says how things stand (offline, sync stopped, refused items) and what to do.
import { CircleAlert, CloudOff, Info, type LucideIcon, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "../messages/t.ts";
import { Button } from "./button.tsx";

type Tone = "calm" | "warn" | "bad";
const tones: Record<Tone, string> = {
  calm: "bg-raised text-ink",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};
const icons = { calm: Info, warn: TriangleAlert, bad: CircleAlert, offline: CloudOff } satisfies Record<
  string,
  LucideIcon
>;

export function Bar({
  tone,
  icon,
  children,
  action,
  onClose,
}: {
  tone: Tone;
  icon?: keyof typeof icons;
  children: ReactNode;
  action?: ReactNode;
  onClose?: () => void;
}) {
  const Icon = icons[icon ?? tone];
  return (
    <div
      role="status"
      className={`flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-1.5 ${tones[tone]}`}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="min-w-[min(8rem,100%)] flex-1">{children}</span>
      {action}
      {onClose && (
        <Button look="icon" aria-label={t("common.close")} onPress={onClose}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      )}
    </div>
  );
}

/** Why a command failed, beside the control that ran it. */
export function Failure({ reason }: { reason: string | null }) {
  if (!reason) return null;
  return (
    <p role="alert" className="flex items-start gap-1.5 text-bad">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span>{reason}</span>
    </p>
  );
}
