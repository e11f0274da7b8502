// All of an account on one page: who can help, its deals, what happened; and of an opportunity of which no company is known.
import type { ReactNode } from "react";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { DealView, PoliciesView, RecordView, TouchpointItem } from "#lib/messaging/surface-port.ts";
import { AccountTouchpoints } from "../activity/account-touchpoints.tsx";
import type { Me } from "../deal/begin-deal.ts";
import { DealSection } from "../deal/deal-section.tsx";
import type { AccountLinking } from "../match/use-account-link.ts";
import type { Say } from "../record/deal-view-props.ts";

export type RecordActions = PanelActions & {
  /** Opens the form that asks this partner for something. */
  onAsk(partnershipId: string): void;
};

/** What the panel does for the page of a record. */
export type PanelActions = {
  onLog(partnershipId: string): void;
  /** Seen by everyone in this deal, so that it closes a gap or counts for a credit role. */
  onLogInDeal(dealId: string, wanted: Extract<FixPlace, { at: "touchpoint" }>): void;
  mayTakeBack(item: TouchpointItem): boolean;
  onTakeBack(item: TouchpointItem): void;
  onReview(): void;
  /** Says which of our accounts the page is. */
  linking: AccountLinking;
  onAskAgain(): void;
  /** With this organisation as its partner, where one is meant. */
  onRegister(partnerId?: string): void;
  /** With one more partner in it, where one is meant. */
  onEditDeal(deal: DealView, partnerId?: string): void;
  setupUrl: string;
};

/** Whether what is recorded here would belong to a company. */
export function knowsCustomer({ match: { state } }: RecordView): boolean {
  return state === "matched" || state === "not_in_list" || state === "not_on_device";
}

export function RecordBody({
  view,
  policies,
  me,
  offline,
  now,
  actions,
  onOpen,
  partners,
  say,
}: {
  view: RecordView;
  policies: PoliciesView | null;
  me: Me | null;
  offline: boolean;
  /** Milliseconds UTC. */
  now: number;
  actions: RecordActions;
  /** To the views of one of its deals. */
  onOpen(dealId: string): void;
  /** Its partners, and what is asked of them. */
  partners: ReactNode;
  say: Say;
}) {
  const isKnown = knowsCustomer(view);
  return (
    <div className="flex flex-col gap-4">
      {partners}
      {isKnown && me && (
        <DealSection
          view={view}
          policies={policies}
          me={me}
          offline={offline}
          onRegister={() => actions.onRegister()}
          onEdit={(shown) => actions.onEditDeal(shown)}
          onOpen={onOpen}
          say={say}
        />
      )}
      {isKnown && (
        <AccountTouchpoints
          view={view}
          ourId={me?.organisation.id ?? ""}
          now={now}
          actions={actions}
          say={say}
        />
      )}
    </div>
  );
}
