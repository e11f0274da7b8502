// One request between partners: who asked whom for what, how it stands, and what this member may do about it.
import { CircleCheck, CircleX, Clock, HandHelping, HardDrive } from "lucide-react";
import { useState } from "react";
import type { MutationArgs } from "#lib/contract/mutations.ts";
import type { PlayItem } from "#lib/messaging/waiting.ts";
import { newId } from "#lib/util/new-id.ts";
import { serviceWords } from "../credit/service-words.ts";
import { ReasonDialog } from "../deal/reason-dialog.tsx";
import { useActs } from "../deal/use-acts.ts";
import { RowHistory } from "../history/row-history.tsx";
import { ago, fullMoment, moment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { useBringBack } from "../surface/use-bring-back.ts";
import { HandOnDialog } from "./hand-on-dialog.tsx";

type Answer = MutationArgs<"play.answer">["answer"];

function Standing({ item, now }: { item: PlayItem; now: number }) {
  const { request, standing, isPending, isAsked } = item;
  const { decision } = standing;
  const person = decision?.answeredBy.name ?? "";
  const fact = "inline-flex items-start gap-1.5";
  const icon = "mt-0.5 size-3.5 shrink-0";
  if (isAsked) return <span className="text-quiet">{t("asked.waits")}</span>;
  if (decision && standing.state === "accepted") {
    return (
      <span className={`${fact} text-good`}>
        <CircleCheck aria-hidden="true" className={icon} />
        <Clamped text={t("asked.accepted", { person, when: ago(decision.answeredAt, now) })} lines={2} />
      </span>
    );
  }
  if (decision) {
    return (
      <span className={`${fact} text-bad`}>
        <CircleX aria-hidden="true" className={icon} />
        <Clamped text={t("asked.declined", { person, reason: decision.reason ?? "" })} lines={3} />
      </span>
    );
  }
  if (isPending) {
    return (
      <span className={`${fact} text-warn`}>
        <HardDrive aria-hidden="true" className={icon} />
        {t("asked.pending")}
      </span>
    );
  }
  return (
    <span
      className={`${fact} ${standing.overdue ? "text-bad" : "text-quiet"}`}
      title={fullMoment(request.dueAt)}
    >
      <Clock aria-hidden="true" className={icon} />
      <span>
        {standing.overdue
          ? t("asked.overdue", { when: moment(request.dueAt, now) })
          : t("asked.due", { when: moment(request.dueAt, now) })}
        {standing.with && ` · ${t("asked.with", { person: standing.with.name.slice(0, 80) })}`}
      </span>
    </span>
  );
}

export function PlayRow({ item, now, say }: { item: PlayItem; now: number; say: Say }) {
  const { act, busy, failure } = useActs();
  const bringBack = useBringBack(say);
  const [asking, setAsking] = useState<"declined" | "handed_on" | null>(null);
  const { request, partner, standing, ours, isAsked } = item;
  const { id: requestId, partnershipId, customer } = request;
  const play = t(`play.${request.play}`);
  const name = partner.name.slice(0, 80);
  const answer = async (given: Answer) => {
    const mutation = { partnershipId, requestId, answerId: newId(), answer: given };
    if (await act({ command: "play.answer", mutation })) setAsking(null);
  };
  const takeBack = async () => {
    const keepAs = newId();
    const done = await act({ command: "play.withdraw", mutation: { partnershipId, requestId, keepAs } });
    if (done) say(t("ask.takenBack"), bringBack(keepAs, t("ask.back")));
  };
  const label = (verb: string) => t("asked.named", { act: verb, play, customer: customer.name.slice(0, 80) });
  const isOpen = standing.state === "open" && !isAsked;
  return (
    <li data-place={`request:${requestId}`} className="flex items-start gap-3 p-3">
      <Avatar id={request.organisation.id} name={request.organisation.name} ours={ours} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex items-center gap-1.5 font-semibold">
          <HandHelping aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />
          <Clamped text={t(ours ? "asked.byUs" : "asked.ofUs", { play, partner: name })} lines={2} />
        </p>
        {request.stakeholder && (
          <Clamped text={t("asked.about", { stakeholder: request.stakeholder })} lines={2} />
        )}
        {request.opportunity && (
          <span className="text-quiet">
            <Clamped text={t("asked.for", { opportunity: request.opportunity })} />
          </span>
        )}
        <Clamped text={request.reason} lines={3} />
        <p className="text-small text-quiet">
          {t("asked.by", {
            person: request.requestedBy.name.slice(0, 80),
            when: ago(request.requestedAt, now),
          })}
        </p>
        {item.priority && standing.state === "open" && (
          <p className="text-small text-quiet">
            <Clamped text={serviceWords(item.priority, name)} lines={2} />
          </p>
        )}
        <p className="text-small">
          <Standing item={item} now={now} />
        </p>
        <Failure reason={asking ? null : failure} />
        {isOpen && (
          // Closer in a narrow panel, so that none is left alone in a line.
          <div className="flex flex-wrap gap-2 max-[359px]:[&>button]:px-2">
            {ours ? (
              <Button aria-label={label(t("asked.takeBack"))} busy={busy} onPress={() => void takeBack()}>
                {t("asked.takeBack")}
              </Button>
            ) : (
              <>
                <Button
                  aria-label={label(t("asked.accept"))}
                  busy={busy}
                  onPress={() => void answer({ kind: "accepted" })}
                >
                  {t("asked.accept")}
                </Button>
                <Button aria-label={label(t("asked.decline"))} onPress={() => setAsking("declined")}>
                  {t("asked.decline")}
                </Button>
                <Button aria-label={label(t("asked.handOn"))} onPress={() => setAsking("handed_on")}>
                  {t("asked.handOn")}
                </Button>
              </>
            )}
          </div>
        )}
        <RowHistory
          rowId={requestId}
          of={t("asked.history", { play, customer: customer.name.slice(0, 80) })}
        />
      </div>
      <ReasonDialog
        open={asking === "declined"}
        title={t("asked.declineTitle")}
        body={t("asked.declineBody", { partner: name })}
        confirm={t("asked.decline")}
        needsReason
        busy={busy}
        failure={failure}
        onConfirm={(reason) => void answer({ kind: "declined", reason })}
        onClose={() => setAsking(null)}
      />
      <HandOnDialog
        open={asking === "handed_on"}
        partner={name}
        busy={busy}
        failure={failure}
        onConfirm={(person) => void answer({ kind: "handed_on", to: { name: person, title: null } })}
        onClose={() => setAsking(null)}
      />
    </li>
  );
}
