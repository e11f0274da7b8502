// The joint plan of a deal, one page that all its companies write: outcome, contributions, people, milestones, duties,
// commitments, next review. Called by the page of a record; a gap opens it at the field that closes it.
import { Lock } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import { t } from "../messages/t.ts";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import type { DealViewProps, PlaceInView } from "../record/deal-view-props.ts";
import { bringIntoView } from "../record/use-place.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { ClosePlan } from "./close-plan.tsx";
import { Commitments } from "./commitments.tsx";
import { Duties, StageFields } from "./duties.tsx";
import { PlanProvider, planHand } from "./plan-context.tsx";
import { Contributions, NextReview, TextOfPlan } from "./plan-texts.tsx";
import { StakeholderMap } from "./stakeholder-map.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { type PlanDrafts, usePlanDrafts } from "./use-plan-drafts.ts";

/** The name of the field, as `data-place` bears it. */
function nameOfPlace(place: FixPlace): string | null {
  switch (place.at) {
    case "plan_text":
      return `plan_text:${place.field}`;
    case "contribution":
    case "next_review":
      return place.at;
    case "stakeholder":
      return "stakeholder:new";
    case "milestone":
      return `milestone:${place.milestoneId ?? "new"}`;
    case "assignment":
      return `assignment:${place.duty}:${place.forOrganisationId ?? ""}`;
    case "commitment":
      return `commitment:${place.organisationId}`;
    case "registration":
    case "touchpoint":
      return null;
  }
}

/** `pageStage`: what the page says of the stage. `onFix`: leads to the field that closes a gap. */
type PlanViewProps = DealViewProps & PlaceInView & { pageStage?: ReactNode; onFix(place: FixPlace): void };

function Plan({
  place,
  onShown,
  drafts,
  pageStage,
  onFix,
  ...given
}: PlanViewProps & { drafts: PlanDrafts }) {
  const surface = useSurface();
  const { now } = usePlatform();
  const [opened, open] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place) return;
    const name = nameOfPlace(place);
    open(name);
    setWanted(name);
    onShown();
  }, [place, onShown]);
  // After what was opened stands there.
  useEffect(() => {
    if (wanted === null) return;
    const there = root.current?.querySelector(`[data-place="${CSS.escape(wanted)}"]`);
    const field = there?.querySelector<HTMLElement>(
      "[data-first], textarea, input, [role=spinbutton], button",
    );
    field?.focus();
    if (there) bringIntoView(there);
    setWanted(null);
  }, [wanted]);
  useKeptFocus(root);
  const hand = planHand(given, { surface, now: now(), drafts, opened, open, onFix });
  const closed = hand.why("plan.text.edit");
  const may = given.deal.may["plan.text.edit"];
  if (!may.allowed && may.reason === "place") {
    return (
      <Notice icon={Lock} title={t("plan.notYet")}>
        {t("plan.notYetBody")}
      </Notice>
    );
  }
  return (
    <PlanProvider value={hand}>
      <div ref={root} tabIndex={-1} className="flex flex-col gap-5">
        {closed !== null && (
          <p className="flex items-start gap-2 rounded-control bg-raised p-2 text-quiet">
            <Lock aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
            {closed}
          </p>
        )}
        <TextOfPlan field="customer_outcome" />
        <Contributions />
        <StakeholderMap />
        <ClosePlan />
        <StageFields />
        {pageStage}
        <Duties />
        <Commitments />
        <TextOfPlan field="joint_message" />
        <NextReview />
      </div>
    </PlanProvider>
  );
}

export function PlanView(props: PlanViewProps) {
  const { id } = props.deal.deal;
  const drafts = usePlanDrafts(id);
  if (!drafts) return <Placeholder label={t("state.looking")} blocks={3} />;
  return <Plan key={id} {...props} drafts={drafts} />;
}
