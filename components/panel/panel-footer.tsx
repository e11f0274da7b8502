// The way to a touchpoint in two clicks: a type, then Save. The same for every record: drawn once.
import { Plus } from "lucide-react";
import { memo } from "react";
import type { TouchpointType } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";

const quick = ["meeting", "demo", "introduction"] as const;

export const PanelFooter = memo(function PanelFooter({ onOpen }: { onOpen(type: TouchpointType): void }) {
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-t border-line px-4 py-2">
      <Button look="primary" onPress={() => onOpen("meeting")} className="max-[359px]:!px-2">
        <Plus aria-hidden="true" className="size-3.5 max-[359px]:hidden" />
        {t("footer.add")}
      </Button>
      {quick.map((type) => (
        <Button key={type} onPress={() => onOpen(type)} className="!px-2">
          {t(`quick.${type}`)}
        </Button>
      ))}
      <kbd className="ml-auto font-sans text-small whitespace-nowrap text-quiet max-[359px]:hidden">
        {t("footer.shortcut")}
      </kbd>
    </div>
  );
});
