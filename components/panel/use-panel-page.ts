// Which page the panel shows: the record in view, our accounts, one of them, or the refused items. When the CRM
// brings another record into view the panel returns to it, unless a touchpoint is being written for an account.
import { type RefObject, useEffect, useState } from "react";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useView } from "../surface/use-view.ts";
import { placeOf } from "./subject.ts";

/** `account`: one of ours opened from the list, whatever the CRM shows. */
export type PanelPage = "record" | "accounts" | "account" | "refused";

export function usePanelPage(writing: RefObject<boolean>) {
  const { windowId } = usePlatform();
  const here = useView("record", { tabId: null, windowId, accountId: null });
  const [chosen, setChosen] = useState<PanelPage>("record");
  const [accountId, setAccountId] = useState<string | null>(null);
  const opened = useView("record", accountId === null ? null : { tabId: null, windowId, accountId });
  const hasRecord = here !== null && here.match.state !== "no_record";
  const page: PanelPage = chosen === "record" && here && !hasRecord ? "accounts" : chosen;
  const place = here?.record ? placeOf(here) : null;

  useEffect(() => {
    if (place === null || writing.current) return;
    setChosen((now) => (now === "refused" ? now : "record"));
    setAccountId(null);
  }, [place, writing]);

  const view: RecordView | null = page === "account" ? opened : here;
  return {
    page,
    /** What the present page is about; on the pages about no record, the record behind them. */
    view,
    hasRecord,
    go(next: Exclude<PanelPage, "account">) {
      setChosen(next);
      setAccountId(null);
    },
    showAccount(id: string) {
      setAccountId(id);
      setChosen("account");
    },
  };
}
