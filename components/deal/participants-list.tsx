// Who is in a deal and what each answered, in an icon and a word.
import { Ban, CircleCheck, CircleDashed, CircleX, FileCheck, type LucideIcon, Unplug } from "lucide-react";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { date, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { RecordedNote } from "../offline/recorded-note.tsx";
import { Avatar } from "../parts/avatar.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";

type Answer = DealView["registration"]["answers"][number];

const icons: Record<Answer["state"], LucideIcon> = {
  pending: CircleDashed,
  accepted: CircleCheck,
  objected: CircleX,
  recorded: FileCheck,
  left: Ban,
};
const tones: Record<Answer["state"], string> = {
  pending: "text-quiet",
  accepted: "text-good",
  objected: "text-bad",
  recorded: "text-good",
  left: "text-warn",
};

function inWords({ state, answer }: Answer): string {
  const word = t(`deal.answer.${state}`);
  if (answer?.reason) return t("deal.answer.reason", { answer: word, reason: answer.reason });
  if (!answer?.acceptedBy) return word;
  const { name, authority } = answer.acceptedBy;
  return t("deal.answer.by", { answer: word, name, authority });
}

export function ParticipantsList({ deal, ourId, now }: { deal: DealView; ourId: string; now: number }) {
  const { answers, terms } = deal.registration;
  return (
    <ul aria-label={t("deal.participants")} className={listLook}>
      {answers.map((each) => {
        const { organisationId, name, state, answer } = each;
        const Icon = icons[state];
        const isUs = organisationId === ourId;
        const owner = deal.participants.find(
          (each) => each.organisation.id === organisationId,
        )?.placeholderOf;
        return (
          <li key={organisationId} className="flex items-start gap-3 p-3">
            <Avatar id={organisationId} name={name} ours={isUs} />
            <div className="flex min-w-0 flex-1 flex-col gap-0.5">
              <div className="flex items-start justify-between gap-3">
                <span className="min-w-0 font-semibold">
                  <Clamped text={isUs ? t("register.us", { name }) : name} />
                </span>
                <span className="flex max-w-[50%] shrink-0 flex-wrap justify-end gap-x-2 text-small text-quiet">
                  {terms?.payerId === organisationId && terms.model && t("deal.pays")}
                  {answer && (
                    <time
                      dateTime={new Date(answer.answeredAt).toISOString()}
                      title={fullMoment(answer.answeredAt)}
                    >
                      {date(answer.answeredAt, now)}
                    </time>
                  )}
                </span>
              </div>
              {owner && (
                <span className="flex items-start gap-1.5 text-small text-quiet">
                  <Unplug aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
                  <Clamped
                    text={owner.id === ourId ? t("offline.ofUs") : t("offline.of", { owner: owner.name })}
                    lines={2}
                  />
                </span>
              )}
              <span className={`flex items-start gap-1.5 ${tones[state]}`}>
                <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
                <Clamped text={inWords(each)} lines={3} />
              </span>
              {answer?.recorded && <RecordedNote recorded={answer.recorded} now={now} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
