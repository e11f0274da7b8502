// What a deal pays and to whom: the reader's own outcome first, then every line with its evidence, the statement with every
// step, how it ended, payments, disputes and hand-over. Called by the page of a record.
import { type ReactNode, useState } from "react";
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
import type { DealViewProps } from "../record/deal-view-props.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { AttributionBlock } from "./attribution-block.tsx";
import { ChangesList } from "./changes-list.tsx";
import { CreditProvider, creditHand, useCredit } from "./credit-context.tsx";
import { DisputesSection } from "./disputes-section.tsx";
import { finding } from "./finding.ts";
import { HandOversSection } from "./hand-overs-section.tsx";
import { HowItEnded } from "./how-it-ended.tsx";
import { LinesBar, LinesTable } from "./lines-table.tsx";
import { OutcomeBox } from "./outcome-box.tsx";
import { PayoutsSection } from "./payouts-section.tsx";
import { type Shown, shownStatement } from "./shown-statement.ts";
import { StepsList } from "./steps-list.tsx";
import { VersionsSection } from "./versions-section.tsx";

function Statement({ shown }: { shown: Extract<Shown, { state: "shown" }> }) {
  const [isOpen, setOpen] = useState(false);
  const { statement, kept } = shown;
  const isLost = useCredit().deal.credit.outcome === "lost";
  const title = kept
    ? t("credit.statement", { version: statement.version })
    : t(isLost ? "credit.previewLost" : "credit.preview");
  return (
    <Section title={title} aside={kept ? t("credit.kind.final") : t("credit.previewNote")}>
      <LinesBar statement={statement} />
      <LinesTable statement={statement} />
      <div className="flex flex-col items-start gap-2">
        <Button look="link" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? "credit.hideSteps" : "credit.showSteps")}
        </Button>
        {isOpen && <StepsList statement={statement} />}
      </div>
      <Notices notices={statement.notices} />
    </Section>
  );
}

export function CreditView({
  deal,
  me,
  offline,
  policies,
  onFix = null,
  touchpoints = [],
  pageAmount = null,
  outcome = null,
  onOutcome = () => undefined,
}: DealViewProps & {
  policies: PoliciesView | null;
  /** Leads to the field that closes a gap. */
  onFix?: ((place: FixPlace) => void) | null;
  /** Of the record in view: evidence is among them. */
  touchpoints?: readonly TouchpointItem[];
  /** That the page names another amount than the basis. */
  pageAmount?: ReactNode;
  /** How the deal ended, to be asked about at once; `onOutcome`: it is. */
  outcome?: DealOutcome | null;
  onOutcome?(): void;
}) {
  const { now } = usePlatform();
  const hand = creditHand({ deal, me, offline }, now(), onFix);
  const shown = shownStatement(deal, policies);
  const offer = shown.state === "shown" ? shown.offer : null;
  // Of a deal that is lost, or whose win was taken back, nothing counts towards anything.
  const isOwed = deal.credit.outcome !== "lost" && deal.credit.versions[0]?.kept.cause !== "taken_back";
  const aside = offer
    ? t("credit.policy", { version: offer.version, date: date(offer.publishedAt, hand.now) })
    : null;
  return (
    <CreditProvider value={hand}>
      <div className="flex flex-col gap-4">
        <Section title={finding(deal, shown, hand.ourId, startingQuota)} aside={aside}>
          {shown.state === "shown" && isOwed && <OutcomeBox shown={shown} quota={startingQuota} />}
          {shown.state === "refused" && <p className="text-warn">{shown.message}</p>}
          {shown.state === "no_policy" && <p className="text-quiet">{t("deal.outcome.unknown")}</p>}
          {shown.state === "no_commission" && <p className="text-quiet">{t("credit.noCommissionBody")}</p>}
          <ChangesList />
        </Section>
        {pageAmount}
        <HowItEnded wanted={outcome} onWanted={onOutcome} />
        <HandOversSection />
        {shown.state === "shown" && <Statement shown={shown} />}
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
