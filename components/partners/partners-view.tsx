// The partners of the company in view: who can help, what was asked of whom, and how we sell with each of them. Called by
// the page of a record.
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { OfflinePartnersList } from "../offline/offline-partners-list.tsx";
import type { RecordActions } from "../panel/record-body.tsx";
import { subjectOf } from "../panel/subject.ts";
import { WhoCanHelp } from "../panel/who-can-help.tsx";
import { listLook, Section } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { AskForm } from "./ask-form.tsx";
import { HowWeSell } from "./how-we-sell.tsx";
import { PlayRow } from "./play-row.tsx";

export function PartnersView({
  view,
  policies,
  now,
  asking,
  onAsk,
  actions,
  say,
}: {
  view: RecordView;
  policies: PoliciesView | null;
  now: number;
  /** The partnership that something is being asked of; null: of none. */
  asking: string | null;
  onAsk(partnershipId: string | null): void;
  actions: RecordActions;
  say: Say;
}) {
  const subject = subjectOf(view);
  const partnership = view.partnerships.find(({ id }) => id === asking);
  const isOpportunity = view.record?.ref.kind === "opportunity";
  const opportunity = isOpportunity ? (view.record?.fields.name?.value.slice(0, 300) ?? null) : null;
  const here = view.partners.map((each) => each.partnership.id);
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
      {view.plays.length > 0 && (
        <Section title={t("asked.title", { count: view.plays.length })}>
          <ul className={listLook}>
            {view.plays.map((item) => (
              <PlayRow key={item.request.id} item={item} now={now} say={say} />
            ))}
          </ul>
        </Section>
      )}
      <WhoCanHelp view={view} actions={actions} />
      <OfflinePartnersList partnerships={view.partnerships.filter(isOffline)} />
      {(policies?.partnerships ?? [])
        .filter(({ partnership: each }) => here.includes(each.id) || isOffline(each))
        .map((each) => (
          <HowWeSell
            key={each.partnership.id}
            policies={each}
            ledger={view.ledgers.find(({ partnershipId }) => partnershipId === each.partnership.id) ?? null}
          />
        ))}
    </div>
  );
}
