// Several of our accounts fit this page equally: the person says which, for everyone of theirs. Called where partners would be.
import { Split } from "lucide-react";
import type { Account } from "#lib/contract/records.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { listLook } from "../parts/section.tsx";
import { AccountOption } from "./account-option.tsx";
import { fittingBy, scopeOf, whoChanges } from "./match-words.ts";
import type { AccountLinking } from "./use-account-link.ts";

export function ChooseAccount({
  view,
  name,
  candidates,
  linking: { link, busy, failure },
}: {
  view: RecordView;
  name: string;
  candidates: readonly Account[];
  linking: AccountLinking;
}) {
  // Said before, of an account that is gone: who may not change that is told who can.
  const { accountLink } = view;
  const mayChange = accountLink?.mayChange ?? true;
  return (
    <div className="flex flex-col gap-3">
      <Notice icon={Split} title={t("state.ambiguous")}>
        <p>{fittingBy(view.match, name)}</p>
        <p>{mayChange ? scopeOf(view) : whoChanges(accountLink)}</p>
      </Notice>
      {mayChange && (
        <>
          <ul aria-label={t("state.ambiguous")} className={listLook}>
            {candidates.map((account) => (
              <AccountOption key={account.id} account={account} busy={busy} onChoose={() => link(account)} />
            ))}
          </ul>
          <Button busy={busy} className="self-start" onPress={() => link(null)}>
            {t("match.noneOfThese")}
          </Button>
        </>
      )}
      <Failure reason={failure && t("match.failed", { reason: failure })} />
    </div>
  );
}
