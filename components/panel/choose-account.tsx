// Several of our accounts fit this page by name: the person says which, once.
import { ChevronRight, Split } from "lucide-react";
import type { Account } from "#lib/contract/records.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Notice } from "../parts/notice.tsx";
import { listLook } from "../parts/section.tsx";

export function ChooseAccount({
  name,
  candidates,
  onChoose,
}: {
  name: string;
  candidates: readonly Account[];
  onChoose(accountId: string): void;
}) {
  return (
    <div className="flex flex-col gap-3">
      <Notice icon={Split} title={t("state.ambiguous")}>
        {t("state.ambiguousBody", { name: name.slice(0, 100) })}
      </Notice>
      <ul className={listLook}>
        {candidates.map((account) => (
          <li key={account.id}>
            <Button
              look="quiet"
              onPress={() => onChoose(account.id)}
              className="!ml-0 w-full !justify-start !px-3 !py-2"
            >
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="flex flex-wrap items-center gap-x-2 font-semibold">
                  <Clamped text={account.name} />
                  <Badge>{t(`segment.${account.segment}`)}</Badge>
                </span>
                <span className="text-small font-normal text-quiet">
                  {[account.domain, account.ownerName].filter(Boolean).join(" · ")}
                </span>
              </span>
              <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-quiet" />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
