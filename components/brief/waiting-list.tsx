// What waits for the reader's organisation in a deal besides its registration: duties, commitments and milestones that
// another side proposes to us, touchpoints to judge, and what the end of the deal asks. Each leads to the place that closes it.
import { Inbox } from "lucide-react";
import type { ReactNode } from "react";
import type { NoticeKind } from "#lib/contract/words.ts";
import type { NoticePlace } from "#lib/domain/notice.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { nameNow } from "../deal/name-now.ts";
import { DueLine } from "../inbox/due-line.tsx";
import { noticeText } from "../inbox/notice-words.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";

export type Waiting = { key: string; text: string; note?: ReactNode; verb: string; place: NoticePlace };

/** What the card of the registration, the gaps and the version itself say already is not said twice. */
const verbs: Partial<Record<NoticeKind, () => string>> = {
  dispute_to_resolve: () => t("brief.answer"),
  hand_over_to_answer: () => t("brief.answer"),
  touchpoint_to_judge: () => t("brief.judge"),
  statement_due: () => t("brief.issue"),
  holder_left: () => t("left.nameAnother"),
};

function afterwards(deal: DealView, now: number): Waiting[] {
  return deal.waits.flatMap((notice): Waiting[] => {
    const verb = verbs[notice.kind]?.();
    if (verb === undefined) return [];
    const { key, place } = notice;
    const text = noticeText({ ...notice, deal: deal.deal.name, customer: deal.deal.customer.name });
    return [{ key, text, note: <DueLine item={notice} now={now} />, verb, place }];
  });
}

function proposedToUs(deal: DealView, ourId: string): Waiting[] {
  const { plan, registration } = deal;
  const { terms } = registration;
  if (!terms) return [];
  const verb = t("brief.answer");
  const duties = plan.assignments.flatMap(({ assignment, state }): Waiting[] => {
    const { duty, forOrganisationId, holder } = assignment;
    if (state !== "proposed" || holder.value?.organisationId !== ourId) return [];
    const text = t("brief.waits.assignment", {
      name: nameNow(deal, holder.edited.organisationId, ourId),
      person: holder.value.person.name,
      duty: t(`duty.${duty}`),
    });
    return [{ key: assignment.id, text, verb, place: { at: "assignment", duty, forOrganisationId } }];
  });
  const commitments = plan.commitments
    .filter(({ commitment, state }) => state === "proposed" && commitment.organisationId === ourId)
    .map(
      ({ commitment }): Waiting => ({
        key: commitment.id,
        text: t("brief.waits.commitment"),
        verb,
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
        verb,
        place: { at: "milestone", milestoneId: milestone.id },
      }),
    );
  return [...duties, ...commitments, ...milestones];
}

export function WaitingList({
  deal,
  ourId,
  asksPlan,
  now,
  onFix,
}: {
  deal: DealView;
  ourId: string;
  /** Whether the plan is lived by: of a deal that is lost only what is paid still waits. */
  asksPlan: boolean;
  now: number;
  onFix(place: NoticePlace): void;
}) {
  const waiting = [...(asksPlan ? proposedToUs(deal, ourId) : []), ...afterwards(deal, now)];
  if (waiting.length === 0) return null;
  return (
    <Section title={t("brief.waits", { count: waiting.length })}>
      <ul className={listLook}>
        {waiting.map(({ key, text, note, verb, place }) => (
          <li key={key} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
            <Inbox aria-hidden="true" className="size-3.5 shrink-0 text-accent" />
            <div className="min-w-[min(10rem,100%)] flex-1">
              <Clamped text={text} lines={2} />
              {note && <p className="flex flex-wrap gap-x-3 text-small text-quiet">{note}</p>}
            </div>
            <Button aria-label={`${verb}: ${text.slice(0, 100)}`} onPress={() => onFix(place)}>
              {verb}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
