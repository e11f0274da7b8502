// Says that presenter mode is on and what it hides, with the way out of it. Above everything else of the panel.
import { EyeOff } from "lucide-react";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";

export function PresenterBar({ onEnd }: { onEnd(): void }) {
  return (
    <div
      role="status"
      className="flex items-center gap-2 border-b border-line bg-raised px-4 py-1 text-small text-quiet"
    >
      <EyeOff aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="min-w-0 flex-1">{t("presenter.on")}</span>
      <Button look="link" className="text-small" aria-label={t("presenter.end")} onPress={onEnd}>
        {t("presenter.endShort")}
      </Button>
    </div>
  );
}
