// The partners of the company in view: who can help, what was asked of whom, how we sell with each of them, and bringing one
// into the deal. Called by the page of a record.
import { useState } from "react";
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { DealView, PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import type { Me } from "../deal/begin-deal.ts";
import { t } from "../messages/t.ts";
import { OfflinePartnersList } from "../offline/offline-partners-list.tsx";
import type { RecordActions } from "../panel/record-body.tsx";
import { RemovedItems } from "../panel/removed-items.tsx";
import { subjectOf } from "../panel/subject.ts";
import { WhoCanHelp } from "../panel/who-can-help.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { NotWhilePresenting } from "../presenter/not-while-presenting.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import type { Say } from "../record/deal-view-props.ts";
import { useView } from "../surface/use-view.ts";
import { AddToDeal } from "./add-to-deal.tsx";
import { AskForm } from "./ask-form.tsx";
import { Corrections } from "./corrections.tsx";
import { dealWay } from "./deal-way.ts";
import { HowWeSell } from "./how-we-sell.tsx";
import { saidAbove } from "./how-we-sell-lines.ts";
import { PlayRow } from "./play-row.tsx";

export function PartnersView({
  view,
  deal,
  policies,
  me,
  now,
  asking,
  onAsk,
  actions,
  say,
}: {
  view: RecordView;
  /** The one in view; null: none. */
  deal: DealView | null;
  policies: PoliciesView | null;
  me: Me;
  now: number;
  /** The partnership that something is being asked of; null: of none. */
  asking: string | null;
  onAsk(partnershipId: string | null): void;
  actions: RecordActions;
  say: Say;
}) {
  const together = useView("together", {});
  const subject = subjectOf(view);
  const partnership = view.partnerships.find(({ id }) => id === asking);
  const isOpportunity = view.record?.ref.kind === "opportunity";
  const opportunity = isOpportunity ? (view.record?.fields.name?.value.slice(0, 300) ?? null) : null;
  const here = view.partners.map((each) => each.partnership.id);
  /** Of which deal, and with whom: another deal in view has nothing to do with it. */
  const [adding, setAdding] = useState<{ dealId: string; partnershipId: string } | null>(null);
  const added =
    deal && adding?.dealId === deal.deal.id
      ? view.partnerships.find(({ id }) => id === adding.partnershipId)
      : undefined;
  const shown = (policies?.partnerships ?? []).filter(
    ({ partnership: each }) => here.includes(each.id) || isOffline(each),
  );
  const above = saidAbove(shown);
  const bring = (partnershipId: string) => {
    const found = view.partnerships.find(({ id }) => id === partnershipId);
    if (!found) return;
    if (!deal || dealWay(deal, found.partner.id) === "begin") actions.onRegister(found.partner.id);
    else setAdding({ dealId: deal.deal.id, partnershipId });
  };
  return (
    <div className="flex flex-col gap-4">
      {partnership && subject && (
        <AskForm
          key={partnership.id}
          partnership={partnership}
          subject={subject}
          opportunity={opportunity}
          say={say}
          onClose={() => onAsk(null)}
        />
      )}
      {deal && added && policies && dealWay(deal, added.partner.id) === "add" && (
        <NotWhilePresenting>
          <AddToDeal
            key={added.id}
            deal={deal}
            partnership={added}
            view={view}
            policies={policies}
            me={me}
            onGoOn={() => {
              setAdding(null);
              actions.onEditDeal(deal, added.partner.id);
            }}
            onClose={() => setAdding(null)}
          />
        </NotWhilePresenting>
      )}
      {view.plays.length > 0 && (
        <Section title={t("asked.title", { count: view.plays.length })}>
          <ul className={listLook}>
            {view.plays.map((item) => (
              <PlayRow key={item.request.id} item={item} now={now} say={say} />
            ))}
          </ul>
        </Section>
      )}
      <WhoCanHelp
        view={view}
        actions={actions}
        wayOf={(partnerId) => dealWay(deal, partnerId)}
        onDeal={bring}
        say={say}
      />
      {!isPresenting() && <Corrections view={view} now={now} say={say} />}
      {subject && <RemovedItems kind="request" subject={subject} say={say} />}
      <OfflinePartnersList partnerships={view.partnerships.filter(isOffline)} />
      {shown.map((each) => (
        <HowWeSell
          key={each.partnership.id}
          policies={each}
          together={
            together?.partnerships.find(({ partnershipId }) => partnershipId === each.partnership.id) ?? null
          }
          ourId={me.organisation.id}
          asWith={above.get(each.partnership.id) ?? null}
          now={now}
        />
      ))}
    </div>
  );
}
