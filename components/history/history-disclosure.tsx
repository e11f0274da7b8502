// The history of a deal behind a press: nothing of it is asked for before. Used by the card of a deal.
import { useState } from "react";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { HistoryList } from "./history-list.tsx";

export function HistoryDisclosure({ dealId }: { dealId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-col items-start gap-2">
      <Button look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        {t(open ? "history.hide" : "history.show")}
      </Button>
      {open && (
        <div className="w-full">
          <HistoryList dealId={dealId} />
        </div>
      )}
    </div>
  );
}
