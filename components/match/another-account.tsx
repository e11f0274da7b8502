// "This page is another account": searches our own, says for which pages the choice counts, and tells who said it before. Called
// by the line that says how the page was matched.
import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { listLook } from "../parts/section.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { useView } from "../surface/use-view.ts";
import { AccountOption } from "./account-option.tsx";
import { scopeOf, whoChanges } from "./match-words.ts";
import type { AccountLinking } from "./use-account-link.ts";

const SHOWN = 20;

export function AnotherAccount({
  view,
  linking: { link, unlink, busy, failure },
  onClose,
}: {
  view: RecordView;
  linking: AccountLinking;
  onClose(): void;
}) {
  const { match, accountLink } = view;
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());
  const mayChange = accountLink?.mayChange ?? true;
  const accounts = useView("accounts", mayChange ? { query: asked, limit: SHOWN } : null);
  const now = match.state === "matched" ? match.account.id : null;
  const rows = (accounts?.rows ?? []).filter(({ account }) => account.id !== now);
  return (
    <div className="flex max-h-[50vh] flex-col gap-2 overflow-auto py-2">
      {mayChange ? (
        <>
          <p className="text-small text-quiet">{scopeOf(view)}</p>
          <TextInput
            autoFocus
            label={t("match.search")}
            icon={<Search aria-hidden="true" className="size-3.5" />}
            value={query}
            onChange={setQuery}
            type="search"
          />
          <p role="status" className="text-small text-quiet">
            {accounts && rows.length === 0
              ? t("match.noneFits")
              : accounts && accounts.total > SHOWN
                ? t("match.more", { count: accounts.total })
                : ""}
          </p>
          {rows.length > 0 && (
            <ul aria-label={t("match.search")} className={`${listLook} shrink-0`}>
              {rows.map(({ account }) => (
                <AccountOption
                  key={account.id}
                  account={account}
                  busy={busy}
                  onChoose={() => link({ id: account.id, name: account.name, domain: account.domain })}
                />
              ))}
            </ul>
          )}
          <div className="flex flex-wrap gap-2">
            {accountLink?.account !== null && (
              <Button busy={busy} onPress={() => link(null)}>
                {t("match.noneOfOurs")}
              </Button>
            )}
            {accountLink && (
              <Button busy={busy} onPress={unlink}>
                {t("match.unlink")}
              </Button>
            )}
            <Button look="quiet" onPress={onClose}>
              {t("common.cancel")}
            </Button>
          </div>
        </>
      ) : (
        accountLink && <p className="text-quiet">{whoChanges(accountLink)}</p>
      )}
      {accountLink && <RowHistory rowId={accountLink.id} of={t("match.section")} />}
      <Failure reason={failure && t("match.failed", { reason: failure })} />
    </div>
  );
}
