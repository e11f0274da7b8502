// What the win hands over: each post-sale duty, to whom, and its answer. Ours is accepted or refused here.
import { CircleCheck, CircleDashed, CircleX, Hourglass, type LucideIcon } from "lucide-react";
import { useState } from "react";
import type { ShownHandOver } from "#lib/domain/deal/hand-overs.ts";
import { speaksFor } from "#lib/domain/deal/offline.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { AskReason } from "./ask-reason.tsx";
import { Asked } from "./asked.tsx";
import { useCredit } from "./credit-context.tsx";

const icons: Record<ShownHandOver["state"], LucideIcon> = {
  nobody: CircleDashed,
  offered: Hourglass,
  accepted: CircleCheck,
  refused: CircleX,
};
const tones: Record<ShownHandOver["state"], string> = {
  nobody: "text-warn",
  offered: "text-quiet",
  accepted: "text-good",
  refused: "text-bad",
};

function Answer({ handOver }: { handOver: Extract<ShownHandOver, { holder: object }> }) {
  const { dealId } = useCredit();
  const { act, busy, failure } = useActs();
  const [isRefusing, setRefusing] = useState(false);
  const { duty, holder } = handOver;
  const label = t(`duty.${duty}`);
  const toAct = (answer: { kind: "accepted" } | { kind: "refused"; reason: string }) =>
    ({
      command: "handover.answer",
      mutation: { dealId, handOverId: newId(), duty, holder, answer },
    }) as const;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        busy={busy}
        aria-label={`${t("credit.do.accept")}: ${label}`}
        onPress={() => void act(toAct({ kind: "accepted" }))}
      >
        {t("credit.do.accept")}
      </Button>
      {handOver.state === "offered" && (
        <Button aria-label={`${t("credit.do.refuse")}: ${label}`} onPress={() => setRefusing(true)}>
          {t("credit.do.refuse")}
        </Button>
      )}
      <Failure reason={failure} />
      <AskReason
        question={
          isRefusing
            ? {
                title: t("credit.askRefuse", { duty: label }),
                body: t("credit.askRefuseBody"),
                confirm: t("credit.do.refuse"),
                look: "danger",
                needsReason: true,
                toAct: (reason) => toAct({ kind: "refused", reason }),
              }
            : null
        }
        onClose={() => setRefusing(false)}
      />
    </div>
  );
}

function Row({ handOver }: { handOver: ShownHandOver }) {
  const { deal, nameOf, ourId, now, why, isAsked, onFix } = useCredit();
  const speaks = (id: string) => speaksFor({ deal_participant: deal.participants }, ourId, id);
  const { duty, state, holder, answer } = handOver;
  const Icon = icons[state];
  const isOurs = holder !== null && speaks(holder.organisationId);
  const waits = isOurs && (state === "offered" || state === "refused");
  return (
    <li data-place={`hand_over:${duty}`} className="flex flex-col gap-2 px-3 py-2">
      <div className="flex items-start gap-2">
        <Icon aria-hidden="true" className={`mt-0.5 size-3.5 shrink-0 ${tones[state]}`} />
        <div className="min-w-0 flex-1">
          <p>{t(`duty.${duty}`)}</p>
          <p className="text-small text-quiet">
            <Clamped
              lines={3}
              text={[
                ...(holder ? [`${holder.person.name}, ${nameOf(holder.organisationId)}`] : []),
                t(`credit.handOver.${state}`),
                ...(answer ? [`${answer.answered.person.name}, ${date(answer.answered.at, now)}`] : []),
                ...(answer && answer.answered.organisationId !== answer.holder.organisationId
                  ? [t("offline.planRecorded", { organisation: nameOf(answer.answered.organisationId) })]
                  : []),
              ].join(" · ")}
            />
          </p>
          {answer?.reason && (
            <p className="text-quiet">
              <Clamped lines={3} text={answer.reason} />
            </p>
          )}
        </div>
        {onFix && (state === "nobody" || state === "refused") && !isOurs && (
          <Button
            look="link"
            aria-label={`${t("credit.do.name")}: ${t(`duty.${duty}`)}`}
            onPress={() => onFix({ at: "assignment", duty, forOrganisationId: null })}
          >
            {t("credit.do.name")}
          </Button>
        )}
      </div>
      {waits && handOver.holder && why("handover.answer") === null && !isAsked("handover.answer") && (
        <Answer handOver={handOver} />
      )}
    </li>
  );
}

export function HandOversSection() {
  const { deal, ourId } = useCredit();
  const { handOvers } = deal.credit;
  if (handOvers.length === 0) return null;
  const ours = handOvers.filter(
    ({ state, holder }) =>
      state === "offered" && speaksFor({ deal_participant: deal.participants }, ourId, holder.organisationId),
  );
  const open = handOvers.filter(({ state }) => state !== "accepted");
  const title =
    ours.length > 0
      ? t("credit.handOversOurs", { count: ours.length })
      : open.length > 0
        ? t("credit.handOversOpen", { count: open.length })
        : t("credit.handOversDone");
  return (
    <Section title={title}>
      <ul aria-label={t("credit.handOvers")} className={listLook}>
        {handOvers.map((handOver) => (
          <Row key={handOver.duty} handOver={handOver} />
        ))}
      </ul>
      <Asked command="handover.answer" />
    </Section>
  );
}
