// The page of the record in view. An opportunity of a known company has its five views; an account, and a page that names
// no company, have one. Called by the panel.
import { lazy, useEffect, useRef, useState } from "react";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { BriefView } from "../brief/brief-view.tsx";
import type { Me } from "../deal/begin-deal.ts";
import { knowsCustomer, RecordBody, type RecordActions } from "../panel/record-body.tsx";
import { placeOf } from "../panel/subject.ts";
import { TouchpointsSection } from "../panel/touchpoints-section.tsx";
import { WhoCanHelp } from "../panel/who-can-help.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import type { RecordTab, Say } from "./deal-view-props.ts";
import { focusDeal } from "./focus-deal.ts";
import { RecordTabs, type TabView } from "./record-tabs.tsx";

const PlanView = lazy(async () => ({ default: (await import("../plan/plan-view.tsx")).PlanView }));

export function RecordPage({
  view,
  policies,
  me,
  offline,
  actions,
  say,
}: {
  view: RecordView;
  policies: PoliciesView | null;
  me: Me;
  offline: boolean;
  actions: RecordActions;
  say: Say;
}) {
  const { now } = usePlatform();
  const [tab, setTab] = useState<RecordTab>("brief");
  const [place, setPlace] = useState<FixPlace | null>(null);
  const brief = useRef<HTMLDivElement>(null);
  const at = placeOf(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record begins with its Brief.
  useEffect(() => {
    setTab("brief");
    setPlace(null);
  }, [at]);
  const open = (next: RecordTab) => {
    setTab(next);
    setPlace(null);
  };

  const isOpportunity = view.record?.ref.kind === "opportunity";
  if (!isOpportunity || !knowsCustomer(view)) {
    return (
      <main className="min-h-0 flex-1 overflow-auto p-4">
        <RecordBody view={view} policies={policies} me={me} offline={offline} actions={actions} />
      </main>
    );
  }
  const deal = focusDeal(view.deals);
  const fix = (wanted: FixPlace) => {
    if (wanted.at === "touchpoint") return actions.onLog(null);
    if (wanted.at === "registration") {
      open("brief");
      brief.current?.querySelector<HTMLElement>("[data-deal]")?.focus();
      return;
    }
    setPlace(wanted);
    setTab("plan");
  };
  const completeness = deal?.checks.completeness;
  const views: TabView[] = [
    {
      id: "brief",
      count: null,
      content: (
        <div ref={brief}>
          <BriefView
            view={view}
            deal={deal}
            policies={policies}
            me={me}
            offline={offline}
            now={now()}
            actions={actions}
            onFix={fix}
            onPartners={() => open("partners")}
            onActivity={() => open("activity")}
          />
        </div>
      ),
    },
    {
      id: "partners",
      count: view.partners.length > 0 ? String(view.partners.length) : null,
      content: <WhoCanHelp view={view} actions={actions} />,
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
              />
            ),
          },
        ]
      : []),
    {
      id: "activity",
      count: view.touchpoints.length > 0 ? String(view.touchpoints.length) : null,
      content: (
        <TouchpointsSection
          items={view.touchpoints}
          mayTakeBack={actions.mayTakeBack}
          onTakeBack={actions.onTakeBack}
          onReview={actions.onReview}
        />
      ),
    },
  ];
  // A deal that is gone takes its views with it.
  const shown = views.some(({ id }) => id === tab) ? tab : "brief";
  return <RecordTabs views={views} open={shown} onOpen={open} />;
}
