// What waits for the reader's organisation in a deal besides its registration: duties, commitments and milestones that
// another side proposes to us. Each leads to the place where it is answered.
import { Inbox } from "lucide-react";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { nameIn } from "../deal/terms-lines.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";

export type Waiting = { key: string; text: string; place: FixPlace };

export function waitingForUs(deal: DealView, ourId: string): Waiting[] {
  const { plan, registration } = deal;
  const { terms } = registration;
  if (!terms) return [];
  const duties = plan.assignments.flatMap(({ assignment, state }): Waiting[] => {
    const { duty, forOrganisationId, holder } = assignment;
    if (state !== "proposed" || holder.value?.organisationId !== ourId) return [];
    const text = t("brief.waits.assignment", {
      name: nameIn(terms, holder.edited.organisationId, ourId),
      person: holder.value.person.name,
      duty: t(`duty.${duty}`),
    });
    return [{ key: assignment.id, text, place: { at: "assignment", duty, forOrganisationId } }];
  });
  const commitments = plan.commitments
    .filter(({ commitment, state }) => state === "proposed" && commitment.organisationId === ourId)
    .map(
      ({ commitment }): Waiting => ({
        key: commitment.id,
        text: t("brief.waits.commitment"),
        place: { at: "commitment", organisationId: ourId },
      }),
    );
  const milestones = plan.milestones
    .filter(
      ({ milestone, ownerState }) =>
        ownerState === "proposed" && milestone.owner.value?.organisationId === ourId,
    )
    .map(
      ({ milestone }): Waiting => ({
        key: milestone.id,
        text: t("brief.waits.milestone", { title: milestone.title.value }),
        place: { at: "milestone", milestoneId: milestone.id },
      }),
    );
  return [...duties, ...commitments, ...milestones];
}

export function WaitingList({
  deal,
  ourId,
  onFix,
}: {
  deal: DealView;
  ourId: string;
  onFix(place: FixPlace): void;
}) {
  const waiting = waitingForUs(deal, ourId);
  if (waiting.length === 0) return null;
  return (
    <Section title={t("brief.waits", { count: waiting.length })}>
      <ul className={listLook}>
        {waiting.map(({ key, text, place }) => (
          <li key={key} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
            <Inbox aria-hidden="true" className="size-3.5 shrink-0 text-accent" />
            <span className="min-w-[min(10rem,100%)] flex-1">
              <Clamped text={text} lines={2} />
            </span>
            <Button aria-label={`${t("brief.answer")}: ${text.slice(0, 100)}`} onPress={() => onFix(place)}>
              {t("brief.answer")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
