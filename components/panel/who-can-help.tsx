// Who can help with the company in view, or why that cannot be said. Called by the views of a record.
import { CircleHelp, CloudOff, ListX } from "lucide-react";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { ChooseAccount } from "../match/choose-account.tsx";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import type { Limit } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { PartnersSection, type ToDeal } from "./partners-section.tsx";
import type { RecordActions } from "./record-body.tsx";
import { companyName } from "./subject.ts";

export function WhoCanHelp({
  view,
  actions,
  limit,
  wayOf,
  onDeal,
  say,
}: {
  view: RecordView;
  actions: RecordActions;
  limit?: Limit;
  /** Where overlaps can be corrected. */
  say?: Say;
} & ToDeal) {
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
          onAsk={actions.onAsk}
          wayOf={wayOf}
          onDeal={onDeal}
          {...(limit ? { limit } : {})}
          {...(say ? { say } : {})}
        />
      );
    case "ambiguous":
      return (
        <ChooseAccount view={view} name={name} candidates={match.candidates} linking={actions.linking} />
      );
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
