// The companies both pursue together: named out of those each shows the other already, so that naming reveals nothing. The search
// looks at this device; whether both show an account the server says.
import { Search, X } from "lucide-react";
import { useState } from "react";
import type { Account } from "#lib/contract/records.ts";
import { isOffline } from "#lib/domain/deal/offline.ts";
import { isSameCompany } from "#lib/domain/same-company.ts";
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";
import { newId } from "#lib/util/new-id.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { BringBack, RemovedBy } from "../plan/bring-back.tsx";
import { Refused, SavedHere, useAuthorName } from "../plan/field-note.tsx";
import { useHand, useWrite } from "../plan/plan-context.tsx";
import { useView } from "../surface/use-view.ts";
import { removing, restoring } from "./co-sell-acts.ts";
import { useCoSell } from "./co-sell-context.tsx";

const SHOWN = 6;

function FindAccount({ item }: { item: CoSellItem }) {
  const [query, setQuery] = useState("");
  const { run } = useHand();
  const [failure, setFailure] = useState<string | null>(null);
  const { id: partnershipId } = item.partnership;
  const found = useView("co_sell_accounts", { partnershipId, query: query.trim(), limit: 50 });
  const isOurs = isOffline(item.partnership);
  const isNamed = (account: Account) =>
    item.askedAccounts.includes(account.id) ||
    item.accounts.some(({ customer }) => isSameCompany(customer, account));
  const isAsking = query.trim() !== "";
  const free = isAsking ? (found?.accounts ?? []).filter((account) => !isNamed(account)) : [];
  const more = isAsking && found ? Math.max(0, free.length - SHOWN) + found.total - found.accounts.length : 0;
  const name = async (account: Account) => {
    const mutation = { partnershipId, targetId: newId(), accountId: account.id };
    const reason = await run([{ command: "co-sell.account.name", mutation }]);
    setFailure(reason);
    if (reason === null) setQuery("");
  };
  return (
    <div data-place="find-account" className="flex flex-col gap-2">
      <TextInput
        label={t("coSell.findAccount")}
        placeholder={t(isOurs ? "coSell.findHintOffline" : "coSell.findHint")}
        icon={<Search aria-hidden="true" className="size-4" />}
        value={query}
        maxLength={200}
        onChange={setQuery}
      />
      {isAsking && found && found.query === query.trim() && free.length === 0 && (
        <p className="text-small text-quiet">{t("coSell.findNone")}</p>
      )}
      {free.length > 0 && (
        <ul aria-label={t("coSell.findAccount")} className={listLook}>
          {free.slice(0, SHOWN).map((account) => (
            <li key={account.id} className="flex items-center gap-2 px-3 py-1.5">
              <span className="min-w-0 flex-1">
                <Clamped text={account.name} lines={1} />
                <span className="block text-small text-quiet">
                  <Clamped
                    text={[account.domain, t(`segment.${account.segment}`)].filter(Boolean).join(" · ")}
                    lines={1}
                  />
                </span>
              </span>
              <Button
                aria-label={`${t("plan.add")}: ${account.name.slice(0, 80)}`}
                onPress={() => void name(account)}
              >
                {t("plan.add")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="text-small text-quiet">{t("coSell.findMore", { count: more })}</p>}
      <Refused reason={failure} />
    </div>
  );
}

export function TargetsPart({ item }: { item: CoSellItem }) {
  const { closed, ...place } = useCoSell();
  const { isPending, now } = useHand();
  const author = useAuthorName();
  const { put, busy, failure } = useWrite();
  const { accounts, removedAccounts, askedAccounts } = item;
  return (
    <div data-place="targets">
      <Section level={3} title={t("coSell.targets")} aside={accounts.length > 0 && String(accounts.length)}>
        {accounts.length === 0 ? (
          <p className="text-quiet">
            {t(isOffline(item.partnership) ? "coSell.targetsEmptyOffline" : "coSell.targetsEmpty")}
          </p>
        ) : (
          <ul aria-label={t("coSell.targets")} className={listLook}>
            {accounts.map((row) => (
              <li key={row.id} className="flex items-center gap-2 py-1 pr-2 pl-3">
                <span className="min-w-0 flex-1">
                  <Clamped text={row.customer.name} lines={1} />
                  <span className="block text-small text-quiet">
                    {t("plan.lastEdit", {
                      author: author({ edited: row.createdBy }),
                      when: date(row.createdBy.at, now),
                    })}
                  </span>
                  {isPending(row.id) && <SavedHere />}
                </span>
                {!closed && (
                  <Button
                    look="icon"
                    busy={busy}
                    aria-label={t("coSell.removeTarget", { account: row.customer.name.slice(0, 80) })}
                    onPress={() => void put(removing(place, row))}
                  >
                    <X aria-hidden="true" className="size-4" />
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {askedAccounts.length > 0 && (
          <p role="status" className="rounded-control bg-raised p-2 text-quiet">
            {t("coSell.asked", { count: askedAccounts.length })}
          </p>
        )}
        <Refused reason={failure} />
        {!closed && <FindAccount item={item} />}
        {!closed && removedAccounts.length > 0 && (
          <details className="text-small">
            <summary className="min-h-6 cursor-default font-semibold text-accent">
              {t("plan.removedCount", { count: removedAccounts.length })}
            </summary>
            <ul className={listLook}>
              {removedAccounts.map((row) => (
                <li key={row.id} className="flex items-center gap-2 px-3 py-1.5">
                  <div className="min-w-0 flex-1 text-quiet">
                    <Clamped text={row.customer.name} lines={1} />
                    <RemovedBy removed={row.removed} />
                  </div>
                  <BringBack
                    name={row.customer.name}
                    busy={busy}
                    onPress={() => void put(restoring(place, row))}
                  />
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
    </div>
  );
}
