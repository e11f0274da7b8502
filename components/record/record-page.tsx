// The page of the record in view. An opportunity of a known company has its five views; an account, and a page that names
// no company, have one. Called by the panel.
import { ArrowLeft } from "lucide-react";
import { lazy, useEffect, useRef, useState } from "react";
import type { DealOutcome } from "#lib/contract/words.ts";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { BriefView } from "../brief/brief-view.tsx";
import { PageStage } from "../brief/page-stage.tsx";
import { amountOnPage } from "../credit/booked.ts";
import { PageAmount } from "../credit/page-amount.tsx";
import type { Me } from "../deal/begin-deal.ts";
import { t } from "../messages/t.ts";
import { knowsCustomer, type PanelActions, type RecordActions, RecordBody } from "../panel/record-body.tsx";
import { companyName, placeOf } from "../panel/subject.ts";
import { PartnersView } from "../partners/partners-view.tsx";
import { Button } from "../parts/button.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import type { RecordTab, Say } from "./deal-view-props.ts";
import { focusDeal } from "./focus-deal.ts";
import { RecordTabs, type TabView } from "./record-tabs.tsx";

const ActivityView = lazy(async () => ({
  default: (await import("../activity/activity-view.tsx")).ActivityView,
}));
const CreditView = lazy(async () => ({ default: (await import("../credit/credit-view.tsx")).CreditView }));
const PlanView = lazy(async () => ({ default: (await import("../plan/plan-view.tsx")).PlanView }));

/** A field of a deal that something outside of its views leads to. */
export type WantedPlace = { dealId: string; place: FixPlace };

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
  const [place, setPlace] = useState<FixPlace | null>(null);
  /** How the deal ended, about to be reported. */
  const [outcome, setOutcome] = useState<DealOutcome | null>(null);
  const brief = useRef<HTMLDivElement>(null);
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
  const fixIn = (of: string, gap: FixPlace) => {
    if (gap.at === "touchpoint") return actions.onLogInDeal(of, gap);
    if (gap.at === "registration") {
      open("brief");
      brief.current?.querySelector<HTMLElement>("[data-deal]")?.focus();
      return;
    }
    setPlace(gap);
    setTab("plan");
  };
  const report = (ended: DealOutcome) => {
    setOutcome(ended);
    open("credit");
  };
  const isOpportunity = view.record?.ref.kind === "opportunity";
  const goTo = useRef((_: WantedPlace) => {});
  goTo.current = ({ dealId: of, place: gap }) => {
    if (!isOpportunity || of !== focusDeal(view.deals)?.deal.id) setDealId(of);
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
  if (!opened && (!isOpportunity || !knowsCustomer(view))) {
    return (
      <main className="relative min-h-0 flex-1 overflow-auto p-4">
        <RecordBody
          view={view}
          policies={policies}
          me={me}
          offline={offline}
          actions={actions}
          onOpen={setDealId}
          partners={partners}
          say={say}
        />
      </main>
    );
  }
  const fix = (gap: FixPlace) => deal && fixIn(deal.deal.id, gap);
  const completeness = deal?.checks.completeness;
  const views: TabView[] = [
    {
      id: "brief",
      count: null,
      content: (
        <div ref={brief}>
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
        </div>
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
                place={place}
                onShown={() => setPlace(null)}
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
                onPage={amountOnPage(view.record)}
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
      {opened && (
        <div className="border-b border-line px-3 py-1">
          <Button look="link" onPress={() => setDealId(null)}>
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            {t("tab.allOfAccount", { name: (companyName(view) ?? opened.deal.customer.name).slice(0, 60) })}
          </Button>
        </div>
      )}
      <main className="flex min-h-0 flex-1 flex-col">
        <RecordTabs views={views} open={shown} onOpen={open} />
      </main>
    </>
  );
}
