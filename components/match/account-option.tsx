// One of our accounts to choose for a page: name, segment, website and owner. Called by the two lists that let choose.
import { ChevronRight } from "lucide-react";
import type { Account } from "#lib/contract/records.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";

export function AccountOption({
  account,
  busy,
  onChoose,
}: {
  account: Account;
  busy: boolean;
  onChoose(): void;
}) {
  return (
    <li>
      <Button look="quiet" busy={busy} onPress={onChoose} className="!ml-0 w-full !justify-start !px-3 !py-2">
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex flex-wrap items-center gap-x-2 font-semibold">
            <Clamped text={account.name} />
            <Badge>{t(`segment.${account.segment}`)}</Badge>
          </span>
          <span className="text-small font-normal text-quiet">
            {[account.domain ?? t("match.noWebsite"), account.ownerName].filter(Boolean).join(" · ")}
          </span>
        </span>
        <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-quiet" />
      </Button>
    </li>
  );
}
