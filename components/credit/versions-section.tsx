// Every version of the statement that was made, with what it changed, why, and whether this device comes to the same bytes;
// and whether another one is due, which the payer issues.
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import type { ShownVersion } from "#lib/domain/deal/credit-standing.ts";
import { newId } from "#lib/util/new-id.ts";
import { moneyText } from "../deal/money.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { AskReason } from "./ask-reason.tsx";
import { Asked } from "./asked.tsx";
import { useCredit } from "./credit-context.tsx";
import { ToCheck } from "./to-check.tsx";

/** With its sign: a difference that adds says so. */
export function signed(minor: string, currency: string): string {
  const text = moneyText(minor, currency);
  return minor === "0" || minor.startsWith("-") ? text : `+${text}`;
}

function Version({ shown: { kept, kind, verified } }: { shown: ShownVersion }) {
  const { nameAlone, now } = useCredit();
  const { statement, cause, reason, issued } = kept;
  const { difference, currency } = statement;
  const changed = (difference?.participants ?? []).filter(
    ({ amount, payable }) => amount !== "0" || payable !== "0",
  );
  return (
    <li data-place={`statement:${kept.id}`} className="flex flex-col gap-1 px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-semibold">{t("credit.version", { version: statement.version })}</span>
        <Badge tone={kind === "final" ? "good" : "neutral"}>{t(`statement.kind.${kind}`)}</Badge>
        <span className="text-small text-quiet">
          <Clamped
            text={[t(`credit.cause.${cause}`), date(issued.at, now), issued.person.name].join(" · ")}
          />
        </span>
      </p>
      {reason && (
        <p className="text-quiet">
          <Clamped lines={3} text={reason} />
        </p>
      )}
      {changed.length > 0 && (
        <ul aria-label={t("credit.differences")} className="list-none">
          {changed.map(({ organisationId, amount, payable }) => (
            <li key={organisationId} className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Clamped text={nameAlone(organisationId)} />
              <span className="ml-auto tabular-nums">
                {amount === "0"
                  ? t("credit.payableNow", { amount: signed(payable, currency) })
                  : signed(amount, currency)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {verified !== null && (
        <p className={`flex items-start gap-1.5 text-small ${verified ? "text-quiet" : "text-bad"}`}>
          {verified ? (
            <ShieldCheck aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          ) : (
            <ShieldAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
          )}
          {t(verified ? "credit.verified" : "credit.differs", { hash: kept.hash.slice(0, 12) })}
        </p>
      )}
      <ToCheck statementId={kept.id} />
    </li>
  );
}

/** A version that would say something else than the last one. */
function Due() {
  const { deal, dealId, isPayer, why, isAsked, nameOf } = useCredit();
  const [isAsking, setAsking] = useState(false);
  const { next, versions, agreed } = deal.credit;
  const last = versions[0]?.kept.statement.version ?? 0;
  if (next.outcome === "refused")
    return <p className="text-warn">{t("credit.cannotIssue", { reason: next.message })}</p>;
  if (next.outcome !== "made" || !agreed) return null;
  const version = last + 1;
  const mayIssue = why("statement.issue") === null;
  return (
    <div
      data-place="statement:due"
      className="flex flex-col items-start gap-2 rounded-control bg-warn-soft p-2 text-warn"
    >
      <p>
        {isPayer
          ? t("credit.due", { version })
          : t("credit.dueTheirs", { version, name: nameOf(agreed.payerId) })}
      </p>
      <Asked command="statement.issue" />
      {isPayer && !mayIssue && <p className="text-small">{t("deal.not.role")}</p>}
      {isPayer && mayIssue && !isAsked("statement.issue") && (
        <Button onPress={() => setAsking(true)}>{t("credit.do.issue", { version })}</Button>
      )}
      <AskReason
        question={
          isAsking
            ? {
                title: t("credit.askIssue", { version }),
                body: t("credit.askIssueBody"),
                confirm: t("credit.do.issue", { version }),
                needsReason: true,
                toAct: (reason) => ({
                  command: "statement.issue",
                  mutation: { dealId, statementId: newId(), after: last, reason },
                }),
              }
            : null
        }
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

export function VersionsSection() {
  const { versions, next } = useCredit().deal.credit;
  if (versions.length === 0 && next.outcome !== "made" && next.outcome !== "refused") return null;
  return (
    <Section title={t("credit.versions", { count: versions.length })}>
      <Due />
      {versions.length > 0 && (
        <ul className={listLook}>
          {versions.map((shown) => (
            <Version key={shown.kept.id} shown={shown} />
          ))}
        </ul>
      )}
    </Section>
  );
}
