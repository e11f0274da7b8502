// The body for a record: who can help here, what was agreed and what happened, or why that cannot be said.
import { CircleHelp, CloudOff, ListX } from "lucide-react";
import type { DealView, PoliciesView, RecordView, TouchpointItem } from "#lib/messaging/surface-port.ts";
import type { Me } from "../deal/begin-deal.ts";
import { DealSection } from "../deal/deal-section.tsx";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { ChooseAccount } from "./choose-account.tsx";
import { PartnersSection } from "./partners-section.tsx";
import { companyName } from "./subject.ts";
import { TouchpointsSection } from "./touchpoints-section.tsx";

export type RecordActions = {
  onLog(partnershipId: string): void;
  mayTakeBack(item: TouchpointItem): boolean;
  onTakeBack(item: TouchpointItem): void;
  onReview(): void;
  onChoose(accountId: string): void;
  onAskAgain(): void;
  onRegister(): void;
  onEditDeal(deal: DealView): void;
  setupUrl: string;
};

function WhoCanHelp({ view, actions }: { view: RecordView; actions: RecordActions }) {
  const { match } = view;
  const name = (companyName(view) ?? t("state.thisAccount")).slice(0, 100);
  switch (match.state) {
    case "no_record":
    case "looking":
      return <Placeholder label={t("state.looking")} />;
    case "matched":
      return (
        <PartnersSection
          view={view}
          account={match.account}
          inviteUrl={actions.setupUrl}
          onLog={actions.onLog}
        />
      );
    case "ambiguous":
      return <ChooseAccount name={name} candidates={match.candidates} onChoose={actions.onChoose} />;
    case "not_in_list":
      return (
        <Notice
          icon={ListX}
          title={t("state.notInList")}
          action={
            <a href={actions.setupUrl} target="_blank" rel="noreferrer" className="font-semibold text-accent">
              {t("state.notInListDo")}
            </a>
          }
        >
          {t("state.notInListBody", { name })}
        </Notice>
      );
    case "unnamed":
      return (
        <Notice icon={CircleHelp} title={t("state.unnamed")}>
          {t("state.unnamedBody")}
        </Notice>
      );
    case "not_on_device":
      return (
        <Notice
          icon={CloudOff}
          title={t("state.notOnDevice")}
          action={<Button onPress={actions.onAskAgain}>{t("state.askAgain")}</Button>}
        >
          {t("state.notOnDeviceBody", { name })}
        </Notice>
      );
  }
}

export function RecordBody({
  view,
  policies,
  me,
  offline,
  actions,
}: {
  view: RecordView;
  policies: PoliciesView | null;
  me: Me | null;
  offline: boolean;
  actions: RecordActions;
}) {
  const { state } = view.match;
  const knowsCustomer = state === "matched" || state === "not_in_list" || state === "not_on_device";
  return (
    <div className="flex flex-col gap-4">
      <WhoCanHelp view={view} actions={actions} />
      {knowsCustomer && me && (
        <DealSection
          view={view}
          policies={policies}
          me={me}
          offline={offline}
          onRegister={actions.onRegister}
          onEdit={actions.onEditDeal}
        />
      )}
      {knowsCustomer && (
        <TouchpointsSection
          items={view.touchpoints}
          mayTakeBack={actions.mayTakeBack}
          onTakeBack={actions.onTakeBack}
          onReview={actions.onReview}
        />
      )}
    </div>
  );
}
