// The first view of an opportunity: what is missing, who can help here, what is agreed, what is next. While a registration
// is under way it comes first, for nothing else can be closed before it; what the page says of the stage decides what is missing.
import type { DealOutcome } from "#lib/contract/words.ts";
import type { NoticePlace } from "#lib/domain/notice.ts";
import type { DealView, PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { PageAmount } from "../credit/page-amount.tsx";
import type { Me } from "../deal/begin-deal.ts";
import { DealSection } from "../deal/deal-section.tsx";
import { t } from "../messages/t.ts";
import type { RecordActions } from "../panel/record-body.tsx";
import { TouchpointsSection } from "../panel/touchpoints-section.tsx";
import { WhoCanHelp } from "../panel/who-can-help.tsx";
import { PlayRow } from "../partners/play-row.tsx";
import { listLook, Section } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { hasEnded } from "../record/focus-deal.ts";
import { GapList } from "./gap-list.tsx";
import { NextSection } from "./next-section.tsx";
import { PageStage } from "./page-stage.tsx";
import { TimingLine } from "./timing-line.tsx";
import { WaitingList } from "./waiting-list.tsx";

/** How many are shown here; the views of their own show all. */
const PARTNERS = 2;
const TOUCHPOINTS = 20;

export function BriefView({
  view,
  deal,
  policies,
  me,
  offline,
  now,
  actions,
  onFix,
  onPartners,
  onActivity,
  onOutcome,
  say,
}: {
  view: RecordView;
  deal: DealView | null;
  policies: PoliciesView | null;
  me: Me;
  offline: boolean;
  now: number;
  actions: RecordActions;
  onFix(place: NoticePlace): void;
  onPartners(): void;
  onActivity(): void;
  onOutcome(outcome: DealOutcome): void;
  say: Say;
}) {
  const ourId = me.organisation.id;
  // What a partner waits for, and what we wait for beyond the response time.
  const requests = view.plays.filter(
    ({ ours, standing }) => standing.state === "open" && (!ours || standing.overdue),
  );
  const status = deal?.registration.status;
  const isSettled = status === "approved" || status === "expired";
  // Once it is won or lost by the payer's word, nothing of the plan is missing any more; duties after the sale still wait.
  const isAlive = deal !== null && !hasEnded(deal) && deal.credit.outcome !== "lost";
  const isRunning = isAlive && deal.credit.outcome === "open";
  const registration = (
    <DealSection
      view={view}
      policies={policies}
      me={me}
      offline={offline}
      onRegister={() => actions.onRegister()}
      onEdit={(shown) => actions.onEditDeal(shown)}
      say={say}
    />
  );
  return (
    <div className="flex flex-col gap-4">
      {deal && !isSettled && registration}
      {deal && isRunning && (
        <>
          <PageStage stage={view.stage} deal={deal} me={me} say={say} onOutcome={onOutcome} />
          <GapList deal={deal} ourId={ourId} onFix={onFix} say={say} />
          <TimingLine deal={deal} now={now} />
          <PageAmount record={view.record} deal={deal} onRevise={actions.onEditDeal} />
        </>
      )}
      {deal && <WaitingList deal={deal} ourId={ourId} asksPlan={isAlive} now={now} onFix={onFix} />}
      {requests.length > 0 && (
        <Section title={t("asked.title", { count: requests.length })}>
          <ul className={listLook}>
            {requests.map((item) => (
              <PlayRow key={item.request.id} item={item} now={now} say={say} />
            ))}
          </ul>
        </Section>
      )}
      <WhoCanHelp
        view={view}
        actions={actions}
        {...(deal ? { limit: { count: PARTNERS, onAll: onPartners } } : {})}
      />
      {(!deal || isSettled) && registration}
      {deal && isRunning && <NextSection deal={deal} ourId={ourId} now={now} onFix={onFix} />}
      <TouchpointsSection
        items={view.touchpoints}
        limit={{ count: TOUCHPOINTS, onAll: onActivity }}
        mayTakeBack={actions.mayTakeBack}
        onTakeBack={actions.onTakeBack}
        onReview={actions.onReview}
      />
    </div>
  );
}
