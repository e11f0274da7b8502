// The least each company commits itself to, with the clock of each: how long something waits for its answer, when it last
// met the customer, when it last gave content.
import { Pencil } from "lucide-react";
import type { Organisation } from "#lib/contract/records.ts";
import { responseClock } from "#lib/domain/deal/response-clock.ts";
import { USUAL_RESPONSE_HOURS } from "#lib/domain/play/response-hours.ts";
import { ago, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Badge } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { NotWhilePresenting } from "../presenter/not-while-presenting.tsx";
import { HIDDEN, isPresenting } from "../presenter/presenting.ts";
import { CommitmentForm } from "./commitment-form.tsx";
import { OnItsWay, useConfirmed } from "./confirmed.tsx";
import { committing, type Terms } from "./duty-acts.ts";
import { Refused, SavedHere } from "./field-note.tsx";
import { KeptValues } from "./kept-values.tsx";
import { usePlan } from "./plan-context.tsx";

const HOUR = 3_600_000;

const inWords = ({ responseHours, meetings, content }: Terms): string =>
  [t("plan.answersIn", { hours: responseHours }), meetings, content].filter(Boolean).join(" · ");

/** How long the oldest thing waits for this company's answer, against what it committed itself to. */
function AnswerClock({ organisationId, hours }: { organisationId: string; hours: number }) {
  const { deal, now } = usePlan();
  const clock = responseClock(organisationId, deal.plan, deal.registration);
  if (!clock) return null;
  const waited = Math.max(0, now - clock.since);
  const isLate = waited > hours * HOUR;
  return (
    <Badge tone={isLate ? "bad" : "neutral"}>
      {t(isLate ? "plan.answerLate" : "plan.answerWaits", { span: span(waited) })}
    </Badge>
  );
}

function Line({ label, text, last }: { label: string; text: string; last: number | null }) {
  const { now } = usePlan();
  return (
    <p className="text-small text-quiet">
      <Clamped
        lines={3}
        text={[
          `${label}: ${text || t("plan.notSaid")}`,
          last === null ? t("plan.clockNever") : t("plan.clockLast", { when: ago(last, now) }),
        ].join(" · ")}
      />
    </p>
  );
}

function CommitmentRow({ company: { id, name } }: { company: Organisation }) {
  const { deal, dealId, ourId, nameOf, speaksFor, recordedFor, why, isPending, opened, open } = usePlan();
  const { ask, busy, failure } = useConfirmed();
  const shown = deal.plan.commitments.find(({ commitment }) => commitment.organisationId === id);
  const commitment = shown?.commitment;
  const terms = commitment?.terms.value;
  const isOurs = id === ourId;
  const isAsked = speaksFor(id) && shown?.state === "proposed";
  const recorded = shown?.state === "accepted" ? recordedFor(id) : null;
  const isOnItsWay = isAsked && deal.asked.some(({ command }) => command === "plan.commitment.accept");
  const place = `commitment:${id}`;
  const form = isAsked ? `${place}:else` : place;
  const isOpen = opened === form;
  const isClosed = why("plan.commitment.set") !== null;
  const last = deal.checks.lastShared.find(({ organisationId }) => organisationId === id);
  const by = commitment ? nameOf(commitment.terms.edited.organisationId) : "";
  return (
    <li data-place={place} className="flex flex-col gap-2 p-3">
      <div className="flex items-start gap-3">
        <Avatar id={id} name={name} ours={isOurs} />
        <div className="min-w-0 flex-1">
          <p className="text-small font-semibold text-quiet">
            <Clamped text={isOurs ? t("register.us", { name }) : name} lines={1} />
          </p>
          {terms && shown ? (
            <>
              <p
                className={`flex flex-wrap items-center gap-x-2 ${shown.state === "accepted" ? "" : "text-quiet"}`}
              >
                {isPresenting() ? HIDDEN : t("plan.answersIn", { hours: terms.responseHours })}
                <AnswerClock organisationId={id} hours={terms.responseHours} />
              </p>
              <Line label={t("plan.meetings")} text={terms.meetings} last={last?.meetingAt ?? null} />
              <Line label={t("plan.content")} text={terms.content} last={last?.contentAt ?? null} />
              {shown.state === "proposed" && (
                <p className="text-small text-quiet">
                  {isAsked ? t("plan.ownerAsked", { name: by }) : t("plan.proposedTo", { name: nameOf(id) })}
                </p>
              )}
            </>
          ) : (
            <p className="flex flex-wrap items-center gap-x-2 text-quiet">
              {t("plan.commitmentNone")}
              <AnswerClock organisationId={id} hours={USUAL_RESPONSE_HOURS} />
            </p>
          )}
          {recorded && <p className="text-small text-quiet">{recorded}</p>}
          {isPending(commitment?.id) && <SavedHere />}
        </div>
        {!isOpen && !isAsked && (
          <Button
            look={terms ? "icon" : "link"}
            isDisabled={isClosed}
            aria-label={`${t(terms ? "plan.change" : "plan.set")}: ${t("plan.commitmentsOf", { name: nameOf(id) })}`}
            data-opens={place}
            onPress={() => open(form)}
          >
            {terms ? <Pencil aria-hidden="true" className="size-3.5" /> : t("plan.set")}
          </Button>
        )}
      </div>
      {isOnItsWay && <OnItsWay />}
      {isAsked && !isOnItsWay && terms && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            busy={busy}
            isDisabled={why("plan.commitment.accept") !== null}
            aria-label={`${t("plan.accept")}: ${t("plan.commitmentsOf", { name: nameOf(id) })}`}
            onPress={() =>
              void ask({
                command: "plan.commitment.accept",
                mutation: { dealId, terms, ...(isOurs ? {} : { organisationId: id }) },
              })
            }
          >
            {t("plan.accept")}
          </Button>
          {!isOpen && (
            <Button look="quiet" data-opens={place} isDisabled={isClosed} onPress={() => open(form)}>
              {t("plan.setOurs")}
            </Button>
          )}
          <Refused reason={failure} />
        </div>
      )}
      {isOpen && (
        <NotWhilePresenting>
          <CommitmentForm organisationId={id} known={commitment} onClose={() => open(null)} />
        </NotWhilePresenting>
      )}
      <KeptValues<Terms>
        label={t("plan.commitmentsOf", { name: nameOf(id) })}
        field={commitment?.terms}
        inWords={inWords}
        toAct={({ edit }) => committing(dealId, id, commitment).toAct(edit)}
        disabled={isClosed}
      />
    </li>
  );
}

export function Commitments() {
  const { companies } = usePlan();
  return (
    <Section title={t("plan.commitments")}>
      <ul aria-label={t("plan.commitments")} className={listLook}>
        {companies.map((company) => (
          <CommitmentRow key={company.id} company={company} />
        ))}
      </ul>
    </Section>
  );
}
