// What waits for the reader's organisation in a deal besides its registration: duties, commitments and milestones that
// another side proposes to us, touchpoints to judge, and what the end of the deal asks: each leads to the place that closes it. First
// what happened and needs to be seen.
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
import { listLook, Section } from "../parts/section.tsx";
import { HIDDEN, isPresenting } from "../presenter/presenting.ts";
import { NewsRow, useNews } from "./news-row.tsx";
import { WaitingRow } from "./waiting-row.tsx";

export type Waiting = { key: string; text: string; note?: ReactNode; verb: string; place: NoticePlace };

/** What the card of the registration, the gaps and the version itself say already is not said twice. */
const verbs: Partial<Record<NoticeKind, () => string>> = {
  dispute_to_resolve: () => t("brief.answer"),
  hand_over_to_answer: () => t("brief.answer"),
  touchpoint_to_judge: () => t("brief.judge"),
  statement_due: () => t("brief.issue"),
  holder_left: () => t("left.nameAnother"),
  next_step: () => t("gap.do.log"),
};

function afterwards(deal: DealView, now: number): Waiting[] {
  return deal.waits.flatMap((notice): Waiting[] => {
    const verb = verbs[notice.kind]?.();
    if (verb === undefined) return [];
    const { key, place, kind } = notice;
    // Of a touchpoint, whose words are not for who looks on.
    const subject = kind === "next_step" && isPresenting() ? HIDDEN : notice.subject;
    const text = noticeText({ ...notice, subject, deal: deal.deal.name, customer: deal.deal.customer.name });
    return [{ key, text, note: <DueLine item={notice} now={now} />, verb, place }];
  });
}

function proposedToUs(deal: DealView, ourId: string, now: number): Waiting[] {
  /** How long the answer has left, by the response time that we committed to. */
  const noted = (key: string) => {
    const notice = deal.waits.find((each) => each.key === key);
    return notice ? { note: <DueLine item={notice} now={now} /> } : {};
  };
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
    const place = { at: "assignment", duty, forOrganisationId } as const;
    return [{ key: assignment.id, text, ...noted(`duty/${holder.version}`), verb, place }];
  });
  const commitments = plan.commitments
    .filter(({ commitment, state }) => state === "proposed" && commitment.organisationId === ourId)
    .map(
      ({ commitment }): Waiting => ({
        key: commitment.id,
        text: t("brief.waits.commitment"),
        ...noted(`commitment/${commitment.terms.version}`),
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
        ...noted(`owner/${milestone.owner.version}`),
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
  const waiting = [...(asksPlan ? proposedToUs(deal, ourId, now) : []), ...afterwards(deal, now)];
  const news = useNews(deal.deal.id);
  const count = news.length + waiting.length;
  if (count === 0) return null;
  return (
    <Section title={t("brief.waits", { count })}>
      <ul className={listLook}>
        {news.map((item) => (
          <NewsRow key={item.key} item={item} now={now} />
        ))}
        {waiting.map(({ key, text, note, verb, place }) => (
          <WaitingRow
            key={key}
            icon={<Inbox aria-hidden="true" className="size-3.5 shrink-0 text-accent" />}
            text={text}
            note={note}
          >
            <Button aria-label={`${verb}: ${text.slice(0, 100)}`} onPress={() => onFix(place)}>
              {verb}
            </Button>
          </WaitingRow>
        ))}
      </ul>
    </Section>
  );
}
