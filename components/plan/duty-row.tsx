// One duty: who holds it, and how far that is agreed. Naming our own person counts at once; another company's is a proposal
// to it; what is proposed to us is accepted or declined with a reason.
import { Pencil } from "lucide-react";
import { useState } from "react";
import type { Assignment } from "#lib/contract/plan.ts";
import type { AssignmentState } from "#lib/domain/deal/plan-of.ts";
import { ReasonDialog } from "../deal/reason-dialog.tsx";
import { ago } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { HolderLeft } from "../parts/holder-left.tsx";
import { OnItsWay, useConfirmed } from "./confirmed.tsx";
import { naming, placeOfDuty, type Slot } from "./duty-acts.ts";
import { Refused, SavedHere } from "./field-note.tsx";
import { HolderForm } from "./holder-form.tsx";
import { KeptValues } from "./kept-values.tsx";
import { usePlan, useWrite } from "./plan-context.tsx";

export function DutyRow({
  slot,
  label,
  assignment,
  state,
}: {
  slot: Slot;
  label: string;
  assignment: Assignment | undefined;
  state: AssignmentState;
}) {
  const { deal, dealId, nameOf, speaksFor, recordedFor, why, isPending, opened, open } = usePlan();
  const place = placeOfDuty(slot);
  const holder = assignment?.holder.value ?? null;
  const isAsked = state === "proposed" && holder !== null && speaksFor(holder.organisationId);
  const recorded = holder && state === "accepted" ? recordedFor(holder.organisationId) : null;
  // Where an answer is owed, a gap leads to the answer.
  const form = isAsked ? `${place}:else` : place;
  const isOpen = opened === form;
  const isOnItsWay = deal.asked.some(
    ({ command, slot: about }) =>
      command === "plan.assignment.answer" &&
      about?.duty === slot.duty &&
      about.forOrganisationId === slot.forOrganisationId,
  );
  const isClosed = why("plan.assignment.propose") !== null;
  const isOpenDuty = state === "open" || state === "declined" || state === "left";
  const verb = state === "left" ? t("left.nameAnother") : t("plan.assign");
  return (
    <li data-place={place} className="flex flex-col gap-2 px-3 py-2">
      <div className="flex items-start gap-x-3 gap-y-0.5 max-[359px]:flex-wrap">
        <span className="w-24 shrink-0 text-quiet max-[359px]:w-full min-[520px]:w-44">
          <Clamped text={label} />
        </span>
        <div className="min-w-0 flex-1">
          {holder ? (
            <Clamped
              text={`${holder.person.name} · ${nameOf(holder.organisationId)}`}
              className={state === "accepted" ? "" : "text-quiet"}
            />
          ) : (
            <span className="text-warn">{t("plan.nobodyYet")}</span>
          )}
          {recorded && <p className="text-small text-quiet">{recorded}</p>}
          <DutyState assignment={assignment} state={state} isAsked={isAsked} />
          {isPending(assignment?.id) && <SavedHere />}
        </div>
        {!isOpen && !isAsked && (
          <Button
            look={isOpenDuty ? "link" : "icon"}
            className={isOpenDuty ? "!min-h-[1.125rem]" : "relative -my-1"}
            data-opens={place}
            isDisabled={isClosed}
            aria-label={isOpenDuty ? `${verb}: ${label}` : t("plan.changeDuty", { duty: label })}
            onPress={() => open(form)}
          >
            {isOpenDuty ? verb : <Pencil aria-hidden="true" className="size-3.5" />}
          </Button>
        )}
      </div>
      {isOnItsWay ? (
        <OnItsWay />
      ) : (
        isAsked &&
        assignment && (
          <DutyAnswer slot={slot} label={label} assignment={assignment} onElse={() => open(form)} />
        )
      )}
      {isOpen && <NameHolder slot={slot} label={label} assignment={assignment} onClose={() => open(null)} />}
      <KeptValues
        label={label}
        field={assignment?.holder}
        inWords={(kept) =>
          kept ? `${kept.person.name} · ${nameOf(kept.organisationId)}` : t("plan.nobodyYet")
        }
        toAct={({ edit }) => naming(dealId, slot, assignment).toAct(edit)}
        disabled={isClosed}
      />
    </li>
  );
}

function DutyState({
  assignment,
  state,
  isAsked,
}: {
  assignment: Assignment | undefined;
  state: AssignmentState;
  isAsked: boolean;
}) {
  const { nameOf, now } = usePlan();
  const holder = assignment?.holder.value;
  if (!assignment || !holder || state === "accepted" || state === "open") return null;
  const { edited } = assignment.holder;
  if (state === "left") {
    return <HolderLeft organisation={nameOf(holder.organisationId)} />;
  }
  if (state === "declined") {
    return (
      <p className="text-small text-bad">
        <Clamped
          lines={3}
          text={t("plan.declinedBecause", {
            name: nameOf(holder.organisationId),
            reason: assignment.answer?.reason ?? "",
          })}
        />
      </p>
    );
  }
  return (
    <p className="text-small text-quiet">
      {isAsked
        ? t("plan.proposedByOn", { name: nameOf(edited.organisationId), when: ago(edited.at, now) })
        : t("plan.proposedToOn", { name: nameOf(holder.organisationId), when: ago(edited.at, now) })}
    </p>
  );
}

/** What another company proposes to us. */
function DutyAnswer({
  slot,
  label,
  assignment,
  onElse,
}: {
  slot: Slot;
  label: string;
  assignment: Assignment;
  onElse(): void;
}) {
  const { dealId, why } = usePlan();
  const { ask, busy, failure, clear } = useConfirmed();
  const [isDeclining, setDeclining] = useState(false);
  const holder = assignment.holder.value;
  if (!holder) return null;
  const isClosed = why("plan.assignment.answer") !== null;
  const answer = (given: { kind: "accepted" } | { kind: "declined"; reason: string }) =>
    ask({ command: "plan.assignment.answer", mutation: { dealId, ...slot, holder, answer: given } });
  const stop = () => {
    clear();
    setDeclining(false);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        busy={busy}
        isDisabled={isClosed}
        aria-label={`${t("plan.accept")}: ${label}`}
        onPress={() => void answer({ kind: "accepted" })}
      >
        {t("plan.accept")}
      </Button>
      <Button
        look="quiet"
        busy={busy}
        isDisabled={isClosed}
        aria-label={`${t("plan.decline")}: ${label}`}
        onPress={() => setDeclining(true)}
      >
        {t("plan.decline")}
      </Button>
      <Button
        look="quiet"
        isDisabled={isClosed}
        aria-label={`${t("plan.nameElse")}: ${label}`}
        onPress={onElse}
      >
        {t("plan.nameElse")}
      </Button>
      {!isDeclining && <Refused reason={failure} />}
      <ReasonDialog
        open={isDeclining}
        title={t("plan.declineTitle", { duty: label })}
        body={t("plan.declineBody")}
        confirm={t("plan.decline")}
        needsReason
        busy={busy}
        failure={failure}
        onConfirm={(reason) => void answer({ kind: "declined", reason }).then((done) => done && stop())}
        onClose={stop}
      />
    </div>
  );
}

function NameHolder({
  slot,
  label,
  assignment,
  onClose,
}: {
  slot: Slot;
  label: string;
  assignment: Assignment | undefined;
  onClose(): void;
}) {
  const { dealId } = usePlan();
  const { put, busy, failure } = useWrite();
  const [over] = useState(assignment?.holder ?? null);
  return (
    <HolderForm
      label={t("plan.assignDuty", { duty: label })}
      value={over?.value ?? null}
      {...(slot.forOrganisationId === null ? {} : { only: slot.forOrganisationId })}
      personNeeded
      busy={busy}
      failure={failure}
      onSave={async (chosen) => {
        const holder = chosen?.person
          ? { organisationId: chosen.organisationId, person: chosen.person }
          : null;
        const written = naming(dealId, slot, assignment).to(holder, over);
        if (await put({ ...written, said: t("plan.saved", { what: label }) })) onClose();
      }}
      onClose={onClose}
    />
  );
}
