// Which page the panel shows: the record in view, our accounts, one of them, a deal being registered for either, what waits
// for us, or the refused items. When the CRM brings another record into view the panel returns to it, unless something is being
// written for an account.
import { type RefObject, useEffect, useState } from "react";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useView } from "../surface/use-view.ts";
import { placeOf } from "./subject.ts";

/** `account`: one of ours opened from the list, whatever the CRM shows. */
export type PanelPage = "record" | "accounts" | "account" | "deal" | "inbox" | "refused";

/** In the place of the record's name; null: that stands there. `writing`: what is registered. */
export function pageTitle(page: PanelPage, writing: "draft" | "revision" | undefined): string | null {
  const titles: Record<PanelPage, string | null> = {
    record: null,
    account: null,
    deal: t(writing === "revision" ? "register.reviseTitle" : "register.title"),
    accounts: t("accounts.title"),
    inbox: t("inbox.title"),
    refused: t("refused.title"),
  };
  return titles[page];
}

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
    setChosen((now) => (now === "refused" || now === "inbox" ? now : "record"));
    setAccountId(null);
  }, [place, writing]);

  const view: RecordView | null =
    accountId !== null && page !== "refused" && page !== "inbox" ? opened : here;
  return {
    page,
    /** What the present page is about; on the pages about no record, the record behind them. */
    view,
    hasRecord,
    go(next: Exclude<PanelPage, "account" | "deal">) {
      setChosen(next);
      setAccountId(null);
    },
    /** To the deal being written for the record or the account that is shown, and back. */
    showDeal: () => setChosen("deal"),
    leaveDeal: () => setChosen(accountId === null ? "record" : "account"),
    showAccount(id: string) {
      setAccountId(id);
      setChosen("account");
    },
  };
}
