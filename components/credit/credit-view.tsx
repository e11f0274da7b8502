// What a deal pays and to whom: the reader's own outcome first, then every line with its evidence, the statement with every
// step, how it ended, payments, disputes and hand-over. Called by the page of a record.
import { type ReactNode, useState } from "react";
import type { Money } from "#lib/contract/money.ts";
import type { DealOutcome } from "#lib/contract/words.ts";
import { startingQuota } from "#lib/domain/credit/quota.ts";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { PoliciesView, TouchpointItem } from "#lib/messaging/surface-port.ts";
import { Notices } from "../deal/notices.tsx";
import { ParticipantsList } from "../deal/participants-list.tsx";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";
import type { DealViewProps, Say } from "../record/deal-view-props.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useView } from "../surface/use-view.ts";
import { AttributionBlock } from "./attribution-block.tsx";
import { BonusesSection } from "./bonuses-section.tsx";
import { bookedFor } from "./booked.ts";
import { ChangesList } from "./changes-list.tsx";
import { CreditProvider, creditHand, useCredit } from "./credit-context.tsx";
import { DisputesSection } from "./disputes-section.tsx";
import { finding } from "./finding.ts";
import { HandOversSection } from "./hand-overs-section.tsx";
import { HowItEnded } from "./how-it-ended.tsx";
import { LinesBar, LinesTable } from "./lines-table.tsx";
import { OutcomeBox } from "./outcome-box.tsx";
import { PayoutsSection } from "./payouts-section.tsx";
import { QuotaSection } from "./quota-section.tsx";
import { type Shown, shownStatement } from "./shown-statement.ts";
import { StepsList } from "./steps-list.tsx";
import { TakeOut } from "./take-out.tsx";
import { VersionsSection } from "./versions-section.tsx";

function Statement({ shown, say }: { shown: Extract<Shown, { state: "shown" }>; say: Say }) {
  const [isOpen, setOpen] = useState(false);
  const { deal } = useCredit();
  const { statement, kept } = shown;
  const isLost = deal.credit.outcome === "lost";
  const title = kept
    ? t("credit.statement", { version: statement.version })
    : t(isLost ? "credit.previewLost" : "credit.preview");
  return (
    <Section title={title} aside={kept ? t("statement.kind.final") : t("credit.previewNote")}>
      <LinesBar statement={statement} />
      <LinesTable statement={statement} />
      <div className="flex flex-col items-start gap-2">
        <Button look="link" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? "credit.hideSteps" : "credit.showSteps")}
        </Button>
        {isOpen && <StepsList statement={statement} />}
      </div>
      <Notices notices={statement.notices} />
      <TakeOut deal={deal} shown={shown} say={say} />
    </Section>
  );
}

export function CreditView({
  deal,
  me,
  offline,
  say,
  policies,
  onFix = null,
  touchpoints = [],
  onPage = null,
  pageAmount = null,
  outcome = null,
  onOutcome = () => undefined,
}: DealViewProps & {
  policies: PoliciesView | null;
  /** Leads to the field that closes a gap. */
  onFix?: ((place: FixPlace) => void) | null;
  /** Of the record in view: evidence is among them. */
  touchpoints?: readonly TouchpointItem[];
  /** The amount that our own CRM page shows. */
  onPage?: Money | null;
  /** That the page names another amount than the basis. */
  pageAmount?: ReactNode;
  /** How the deal ended, to be asked about at once; `onOutcome`: it is. */
  outcome?: DealOutcome | null;
  onOutcome?(): void;
}) {
  const { now } = usePlatform();
  const hand = creditHand({ deal, me, offline }, now(), onFix);
  const shown = shownStatement(deal, policies);
  const own = useView("own_credit", { dealId: deal.deal.id });
  const quota = own?.quota ?? startingQuota;
  const offer = shown.state === "shown" ? shown.offer : null;
  // Of a deal that is lost, or whose win was taken back, nothing counts towards anything.
  const isOwed = deal.credit.outcome !== "lost" && deal.credit.versions[0]?.kept.cause !== "taken_back";
  // What another company pays by is its booking, not ours.
  const paid =
    shown.state === "shown" && hand.isPayer
      ? { minor: shown.statement.basis, currency: shown.statement.currency }
      : null;
  const booked = bookedFor(deal, onPage, paid);
  const aside = offer
    ? t("credit.policy", { version: offer.version, date: date(offer.publishedAt, hand.now) })
    : null;
  return (
    <CreditProvider value={hand}>
      <div className="flex flex-col gap-4">
        <Section title={finding(deal, shown, hand.ourId, quota)} aside={aside}>
          {shown.state === "shown" && isOwed && <OutcomeBox shown={shown} quota={quota} booked={booked} />}
          {shown.state === "refused" && <p className="text-warn">{shown.message}</p>}
          {shown.state === "no_policy" && <p className="text-quiet">{t("deal.outcome.unknown")}</p>}
          {shown.state === "no_commission" && <p className="text-quiet">{t("credit.noCommissionBody")}</p>}
          <ChangesList />
        </Section>
        {shown.state === "shown" && isOwed && own && <QuotaSection booked={booked} quota={quota} say={say} />}
        {pageAmount}
        <HowItEnded wanted={outcome} onWanted={onOutcome} />
        <HandOversSection />
        {shown.state === "shown" && <Statement shown={shown} say={say} />}
        {own && <BonusesSection bonuses={own.bonuses} />}
        <VersionsSection />
        <DisputesSection />
        <AttributionBlock deal={deal} touchpoints={touchpoints} now={hand.now} />
        <PayoutsSection />
        <Section title={t("credit.acceptedBy")}>
          <ParticipantsList deal={deal} ourId={hand.ourId} now={hand.now} />
        </Section>
      </div>
    </CreditProvider>
  );
}
