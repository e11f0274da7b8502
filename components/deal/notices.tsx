// What is allowed and must not go unseen before it is accepted: deviations from the policy, equal splits. Shown in the
// form and on the card of a deal, and part of the text that is kept with an acceptance.
import { TriangleAlert } from "lucide-react";
import type { StatementNotice } from "#lib/contract/credit-statement.ts";
import { t } from "../messages/t.ts";
import { percent } from "./money.ts";

export function noticeInWords(notice: StatementNotice, written = percent): string {
  switch (notice.notice) {
    case "rate_deviates":
      return t("register.deviatesRate", {
        chosen: written(notice.chosenBp),
        usual: written(notice.defaultBp),
      });
    case "share_deviates":
      return t("register.deviatesShare", {
        role: t(`creditRole.${notice.creditRole}`),
        chosen: written(notice.chosenBp),
        usual: written(notice.defaultBp),
      });
    case "equal_shares":
      return t("register.equalShares");
    case "equal_parts":
      return t("register.equalParts", { role: t(`creditRole.${notice.creditRole}`) });
  }
}

export function Notices({ notices }: { notices: readonly StatementNotice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul className="flex list-none flex-col gap-1">
      {notices
        .map((each) => noticeInWords(each))
        .map((notice) => (
          <li key={notice} className="flex items-start gap-1.5 text-warn">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
            {notice}
          </li>
        ))}
    </ul>
  );
}
