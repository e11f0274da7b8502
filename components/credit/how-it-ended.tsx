// How the deal ended for each of its companies, each its own word; the payer's counts for credit. Ours is reported here.
import { CircleCheck, CircleDashed, CircleX, type LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import type { OutcomeReport } from "#lib/contract/statements.ts";
import type { DealOutcome } from "#lib/contract/words.ts";
import { newId } from "#lib/util/new-id.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { AskReason, type Question } from "./ask-reason.tsx";
import { Asked } from "./asked.tsx";
import { useCredit } from "./credit-context.tsx";

const icons: Record<DealOutcome, LucideIcon> = { open: CircleDashed, won: CircleCheck, lost: CircleX };
const tones: Record<DealOutcome, string> = { open: "text-quiet", won: "text-good", lost: "text-bad" };

function ReportRow({ report }: { report: OutcomeReport }) {
  const { nameOf, deal, now, ourId } = useCredit();
  const { organisationId, outcome, reason, reported } = report;
  const Icon = icons[outcome];
  const payerId = deal.credit.agreed?.payerId;
  return (
    <li className="flex items-start gap-2 px-3 py-2">
      <Icon aria-hidden="true" className={`mt-0.5 size-3.5 shrink-0 ${tones[outcome]}`} />
      <div className="min-w-0 flex-1">
        <Clamped
          text={t(`credit.reported.${outcome}`, {
            name: organisationId === ourId ? t("credit.we") : nameOf(organisationId),
          })}
        />
        {reason && (
          <p className="text-quiet">
            <Clamped lines={3} text={reason} />
          </p>
        )}
        <p className="text-small text-quiet">
          <Clamped
            text={[
              reported.person.name,
              date(reported.at, now),
              ...(organisationId === payerId ? [t("credit.counts")] : []),
            ].join(" · ")}
          />
        </p>
      </div>
    </li>
  );
}

const verbs: Record<DealOutcome, readonly DealOutcome[]> = {
  open: ["won", "lost"],
  won: ["open", "lost"],
  lost: ["open", "won"],
};

/** `wanted`: asked about at once, because something else says so; `onWanted`: it is. */
export function HowItEnded({
  wanted = null,
  onWanted = () => undefined,
}: {
  wanted?: DealOutcome | null;
  onWanted?(): void;
}) {
  const { deal, dealId, ourId, isPayer, why, isAsked } = useCredit();
  const [asking, setAsking] = useState<DealOutcome | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    setAsking(wanted);
    onWanted();
  }, [wanted, onWanted]);
  const { reports, outcome } = deal.credit;
  const ours = reports.find(({ organisationId }) => organisationId === ourId);
  const current = ours?.outcome ?? "open";
  const closed = why("deal.outcome.report");
  const question = (next: DealOutcome): Question => ({
    title: t(`credit.askOutcome.${next}`),
    body: isPayer ? t(`credit.askOutcomePayer.${next}`) : t("credit.askOutcomePartner"),
    confirm: t(`credit.do.${next}`),
    look: next === "won" ? "primary" : "danger",
    // A first win needs none; every change of what was said does.
    needsReason: next === "lost" || ours !== undefined,
    toAct: (reason) => ({
      command: "deal.outcome.report",
      mutation: {
        dealId,
        reportId: newId(),
        outcome: next,
        reason: reason === "" ? null : reason,
        statementId: newId(),
      },
    }),
  });
  return (
    <Section title={t(`credit.ended.${outcome}`)}>
      {reports.length === 0 ? (
        <p className="text-quiet">{t("credit.endedNone")}</p>
      ) : (
        <ul aria-label={t("credit.reports")} className={listLook}>
          {reports.map((report) => (
            <ReportRow key={report.id} report={report} />
          ))}
        </ul>
      )}
      <Asked command="deal.outcome.report" />
      {closed === null && !isAsked("deal.outcome.report") && (
        <div className="flex flex-wrap gap-2">
          {verbs[current].map((next) => (
            <Button key={next} onPress={() => setAsking(next)}>
              {t(`credit.do.${next}`)}
            </Button>
          ))}
        </div>
      )}
      <AskReason question={asking && question(asking)} onClose={() => setAsking(null)} />
    </Section>
  );
}
