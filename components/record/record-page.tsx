// The page of the record in view. An opportunity of a known company has its five views; an account, and a page that names
// no company, have one. Called by the panel.
import { ArrowLeft } from "lucide-react";
import { lazy, useCallback, useEffect, useRef, useState } from "react";
import type { DealOutcome } from "#lib/contract/words.ts";
import type { NoticePlace } from "#lib/domain/notice.ts";
import type { PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { BriefView } from "../brief/brief-view.tsx";
import { PageStage } from "../brief/page-stage.tsx";
import { amountOnPage } from "../credit/booked.ts";
import { PageAmount } from "../credit/page-amount.tsx";
import type { Me } from "../deal/begin-deal.ts";
import { MatchLine } from "../match/match-line.tsx";
import { t } from "../messages/t.ts";
import { knowsCustomer, type PanelActions, type RecordActions, RecordBody } from "../panel/record-body.tsx";
import { companyName, placeOf } from "../panel/subject.ts";
import { PartnersView } from "../partners/partners-view.tsx";
import { Button } from "../parts/button.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import type { RecordTab, Say } from "./deal-view-props.ts";
import { focusDeal } from "./focus-deal.ts";
import { isOfPlan, placeName, tabOf } from "./place-name.ts";
import { RecordTabs, type TabView } from "./record-tabs.tsx";
import { UnreadNote } from "./unread-note.tsx";
import { usePlace } from "./use-place.ts";

const ActivityView = lazy(async () => ({
  default: (await import("../activity/activity-view.tsx")).ActivityView,
}));
const CreditView = lazy(async () => ({ default: (await import("../credit/credit-view.tsx")).CreditView }));
const PlanView = lazy(async () => ({ default: (await import("../plan/plan-view.tsx")).PlanView }));

/** What something outside of the views leads to: of a deal, or of the company alone. */
export type WantedPlace = { dealId: string | null; place: NoticePlace };

export function RecordPage({
  view,
  policies,
  me,
  offline,
  actions: given,
  say,
  wanted,
  onWanted,
}: {
  view: RecordView;
  policies: PoliciesView | null;
  me: Me;
  offline: boolean;
  actions: PanelActions;
  say: Say;
  wanted: WantedPlace | null;
  /** It is shown. */
  onWanted(): void;
}) {
  const { now } = usePlatform();
  const [tab, setTab] = useState<RecordTab>("brief");
  const [place, setPlace] = useState<WantedPlace | null>(null);
  /** How the deal ended, about to be reported. */
  const [outcome, setOutcome] = useState<DealOutcome | null>(null);
  const main = useRef<HTMLElement>(null);
  /** On an account, which shows all of its deals: the one that was opened. */
  const [dealId, setDealId] = useState<string | null>(null);
  /** The partnership that something is being asked of. */
  const [asking, setAsking] = useState<string | null>(null);
  const at = placeOf(view);
  const [openedAt, setOpenedAt] = useState(at);
  // Another record begins with its Brief.
  if (at !== openedAt) {
    setOpenedAt(at);
    setTab("brief");
    setPlace(null);
    setDealId(null);
    setAsking(null);
    setOutcome(null);
  }
  const open = (next: RecordTab) => {
    setTab(next);
    setPlace(null);
  };

  const actions: RecordActions = {
    ...given,
    onAsk: (partnershipId) => {
      setAsking(partnershipId);
      open("partners");
    },
  };
  const fixIn = (of: string | null, gap: NoticePlace) => {
    if (gap.at === "touchpoint" && of !== null) return actions.onLogInDeal(of, gap);
    setPlace({ dealId: of, place: gap });
    setTab(tabOf(gap));
  };
  const inPlan = place && isOfPlan(place.place) ? place.place : null;
  const shownPlace = useCallback(() => setPlace(null), []);
  usePlace(main, place && !isOfPlan(place.place) ? placeName(place.place, place.dealId) : null, shownPlace);
  const report = (ended: DealOutcome) => {
    setOutcome(ended);
    open("credit");
  };
  const isOpportunity = view.record?.ref.kind === "opportunity";
  const goTo = useRef((_: WantedPlace) => {});
  goTo.current = ({ dealId: of, place: gap }) => {
    if (!isOpportunity || (of !== null && of !== focusDeal(view.deals)?.deal.id)) setDealId(of);
    fixIn(of, gap);
  };
  useEffect(() => {
    if (!wanted) return;
    goTo.current(wanted);
    onWanted();
  }, [wanted, onWanted]);
  const opened = view.deals.find(({ deal }) => deal.id === dealId) ?? null;
  const deal = opened ?? (isOpportunity ? focusDeal(view.deals) : null);
  const partners = (
    <PartnersView
      view={view}
      deal={deal}
      me={me}
      policies={policies}
      now={now()}
      asking={asking}
      onAsk={setAsking}
      actions={actions}
      say={say}
    />
  );
  const matched = <MatchLine view={view} linking={given.linking} />;
  if (!opened && (!isOpportunity || !knowsCustomer(view))) {
    return (
      <>
        <UnreadNote view={view} />
        {matched}
        <main ref={main} className="relative min-h-0 flex-1 scroll-pb-16 overflow-auto p-4">
          <RecordBody
            view={view}
            policies={policies}
            me={me}
            offline={offline}
            now={now()}
            actions={actions}
            onOpen={setDealId}
            partners={partners}
            say={say}
          />
        </main>
      </>
    );
  }
  const fix = (gap: NoticePlace) => deal && fixIn(deal.deal.id, gap);
  const completeness = deal?.checks.completeness;
  const views: TabView[] = [
    {
      id: "brief",
      count: null,
      content: (
        <BriefView
          view={opened ? { ...view, deals: [opened] } : view}
          deal={deal}
          policies={policies}
          me={me}
          offline={offline}
          now={now()}
          actions={actions}
          onFix={fix}
          onPartners={() => open("partners")}
          onActivity={() => open("activity")}
          onOutcome={report}
          say={say}
        />
      ),
    },
    {
      id: "partners",
      count: view.partners.length > 0 ? String(view.partners.length) : null,
      content: partners,
    },
    ...(deal && completeness && completeness.of > 0
      ? [
          {
            id: "plan" as const,
            count: `${completeness.held}/${completeness.of}`,
            content: (
              <PlanView
                deal={deal}
                me={me}
                offline={offline}
                say={say}
                place={inPlan}
                onFix={fix}
                onShown={shownPlace}
                pageStage={<PageStage stage={view.stage} deal={deal} me={me} say={say} onOutcome={report} />}
              />
            ),
          },
        ]
      : []),
    ...(deal
      ? [
          {
            id: "credit" as const,
            count: null,
            content: (
              <CreditView
                deal={deal}
                me={me}
                offline={offline}
                say={say}
                policies={policies}
                onFix={completeness && completeness.of > 0 ? fix : null}
                touchpoints={view.touchpoints}
                onPage={amountOnPage(view.record, deal.registration.terms?.basis.currency ?? null)}
                pageAmount={<PageAmount record={view.record} deal={deal} onRevise={actions.onEditDeal} />}
                outcome={outcome}
                onOutcome={() => setOutcome(null)}
              />
            ),
          },
        ]
      : []),
    {
      id: "activity",
      count: view.touchpoints.length > 0 ? String(view.touchpoints.length) : null,
      content: (
        <ActivityView
          view={view}
          deal={deal}
          ourId={me.organisation.id}
          now={now()}
          actions={actions}
          say={say}
        />
      ),
    },
  ];
  // A deal that is gone takes its views with it.
  const shown = views.some(({ id }) => id === tab) ? tab : "brief";
  return (
    <>
      <UnreadNote view={view} />
      {matched}
      {opened && (
        <div className="border-b border-line px-3 py-1">
          <Button look="link" onPress={() => setDealId(null)}>
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            {t("tab.allOfAccount", { name: (companyName(view) ?? opened.deal.customer.name).slice(0, 60) })}
          </Button>
        </div>
      )}
      <main ref={main} className="flex min-h-0 flex-1 flex-col">
        <RecordTabs views={views} open={shown} onOpen={open} />
      </main>
    </>
  );
}
