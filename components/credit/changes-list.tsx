// What changed about the deal that nobody may miss: its amount, and a side's word on how it ended. Shown to every company.
import { TriangleAlert } from "lucide-react";
import { changeText } from "../deal/latest-change.tsx";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { useCredit } from "./credit-context.tsx";

/** The latest ones; the history has all. */
const MOST = 5;

export function ChangesList() {
  const { deal, nameOf, now, ourId } = useCredit();
  const changes = deal.credit.changes.slice(0, MOST);
  if (changes.length === 0) return null;
  const subject = (organisationId: string) =>
    organisationId === ourId ? t("credit.we") : nameOf(organisationId);
  return (
    <ul aria-label={t("credit.changes")} className="flex list-none flex-col gap-1">
      {changes.map((change) => (
        <li key={change.id} className="flex items-start gap-1.5 text-warn">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          <div className="min-w-0">
            <Clamped text={changeText(change, subject)} />
            {change.kind === "outcome" && change.reason && (
              <p>
                <Clamped lines={3} text={change.reason} />
              </p>
            )}
            <p className="text-small text-quiet">
              <Clamped
                text={[change.by.person.name, nameOf(change.by.organisationId), date(change.by.at, now)].join(
                  " · ",
                )}
              />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
