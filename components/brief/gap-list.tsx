// What is missing in the joint plan: a ring, then each gap with who owes it and the one action that closes it.
import { CircleAlert, TriangleAlert } from "lucide-react";
import type { DealStage, PlanCheck } from "#lib/contract/words.ts";
import type { CheckResult, FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { currentName } from "../deal/name-now.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { CompletenessRing } from "./completeness-ring.tsx";
import { gapTitle, gapVerb } from "./gap-words.ts";
import { HeldChecks, useMarks } from "./held-checks.tsx";
import { OtherSides } from "./other-sides.tsx";

type Gap = Extract<CheckResult, { holds: false }>;
const isGap = (result: CheckResult): result is Gap => !result.holds;

const participantsOf = (deal: DealView) => deal.registration.terms?.participants ?? [];

function nameOf(deal: DealView, organisationId: string): string {
  return currentName(deal, organisationId)?.slice(0, 60) ?? t("common.unknownCompany");
}

/** What each participant owes for itself; the rest whoever comes first closes for all. */
const eachOwn: readonly PlanCheck[] = [
  "contributions",
  "credit_agreement",
  "account_executives",
  "commitments",
  "recent_touchpoint",
];

const anyoneCloses = ({ check, owedBy }: Gap, deal: DealView): boolean =>
  !eachOwn.includes(check) && owedBy.length > 1 && owedBy.length >= participantsOf(deal).length;

/** How many of the gaps wait for whom: "2 for you, 1 for Lumen". What anyone can close waits for the reader. */
function waitingFor(gaps: readonly Gap[], deal: DealView, ourId: string): string {
  const counts = new Map<string, number>();
  for (const gap of gaps) {
    const waited = anyoneCloses(gap, deal) ? [ourId] : gap.owedBy;
    for (const id of waited) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const parts = [...counts].map(([id, count]) =>
    t("brief.waitingOn", { count, name: id === ourId ? t("brief.you") : nameOf(deal, id) }),
  );
  return t("brief.waiting", { list: listed(parts) });
}

function owed(gap: Gap, deal: DealView, ourId: string): string {
  const { owedBy, reason } = gap;
  if (reason.code === "marked") return t("gap.markedBy", { name: reason.by, reason: reason.reason });
  if (anyoneCloses(gap, deal)) return t("brief.owedByAll");
  if (owedBy.length === 1 && owedBy[0] === ourId) return t("brief.owedByUs");
  const names = owedBy.map((id) => (id === ourId ? t("brief.us") : nameOf(deal, id)));
  return t("brief.owed", { names: listed(names) });
}

export function GapList({
  deal,
  ourId,
  onFix,
  say,
}: {
  deal: DealView;
  ourId: string;
  say: Say;
  onFix(place: FixPlace): void;
}) {
  const { results, stage } = deal.checks;
  const { mark, failure } = useMarks(deal, ourId, say);
  const applying = results.filter(({ applies }) => applies);
  const gaps = applying.filter(isGap);
  const later = results.flatMap(({ check, from, applies, holds }): { check: PlanCheck; from: DealStage }[] =>
    applies || holds || from === "never" ? [] : [{ check, from }],
  );
  if (results.length === 0) return null;
  const stageName = t(`stage.${stage?.stage.value ?? "discovery"}`);
  return (
    <section className="flex flex-col gap-3">
      <div className="flex items-center gap-3">
        <CompletenessRing {...deal.checks.completeness} />
        <div className="min-w-0">
          <h2 className="font-semibold">
            {gaps.length === 0 ? t("brief.complete") : t("brief.gaps", { count: gaps.length })}
          </h2>
          <p className="text-quiet">
            {gaps.length === 0
              ? t("brief.completeBody", { stage: stageName })
              : waitingFor(gaps, deal, ourId)}
          </p>
        </div>
      </div>
      {gaps.length > 0 && (
        <ul aria-label={t("brief.gaps", { count: gaps.length })} className={listLook}>
          {gaps.map((gap) => {
            const waitsForOthers = !gap.owedBy.includes(ourId);
            const Icon = waitsForOthers ? CircleAlert : TriangleAlert;
            const title = gapTitle(gap);
            return (
              <li key={gap.check} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
                <Icon
                  aria-hidden="true"
                  className={`size-3.5 shrink-0 self-start mt-0.5 ${waitsForOthers ? "text-bad" : "text-warn"}`}
                />
                <div className="min-w-[min(9rem,100%)] flex-1">
                  <p>{title}</p>
                  <p className="text-small text-quiet">
                    <Clamped text={owed(gap, deal, ourId)} lines={3} />
                  </p>
                </div>
                {gap.reason.code === "marked" && deal.may["plan.check.mark"].allowed && (
                  <Button
                    aria-label={t("mark.goodNamed", { check: t(`check.${gap.check}`) })}
                    onPress={() => void mark(gap.check, null)}
                  >
                    {t("mark.good")}
                  </Button>
                )}
                <Button aria-label={`${gapVerb(gap, ourId)}: ${title}`} onPress={() => onFix(gap.fix)}>
                  {gapVerb(gap, ourId)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <OtherSides deal={deal} ourId={ourId} />
      <Failure reason={failure} />
      <HeldChecks deal={deal} ourId={ourId} say={say} />
      {later.length > 0 && (
        <p className="text-small text-quiet">
          {t("brief.later", {
            list: listed(
              later.map(({ check, from }) =>
                t("brief.laterFrom", { check: t(`check.${check}`), stage: t(`stage.${from}`) }),
              ),
            ),
          })}
        </p>
      )}
    </section>
  );
}
