// A playbook: steps in their order, moved by handle, edited in place, added, removed and brought back. Of our programme or of the
// plan with one partner.
import { GripVertical, Trash2, TriangleAlert } from "lucide-react";
import { type ComponentProps, useId, useRef, useState } from "react";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { BringBack, RemovedBy } from "../plan/bring-back.tsx";
import { Refused, useAuthorName } from "../plan/field-note.tsx";
import { formKeys } from "../plan/form-keys.ts";
import { useHand, useWrite } from "../plan/plan-context.tsx";
import { PlanLine } from "../plan/plan-text.tsx";
import { isInTwo, RowMarks } from "../plan/row-marks.tsx";
import { useReorder } from "../plan/use-reorder.ts";
import {
  addingStep,
  addingSteps,
  movingStep,
  removing,
  renaming,
  restoring,
  type Step,
} from "./co-sell-acts.ts";
import { useCoSell } from "./co-sell-context.tsx";
import { SaysNote } from "./says-note.tsx";

function StepRow({
  step,
  number,
  isOpen,
  onToggle,
  handle,
  isDragged,
}: {
  step: Step;
  number: number;
  isOpen: boolean;
  onToggle(): void;
  handle: ComponentProps<"button">;
  isDragged: boolean;
}) {
  const { closed, ...place } = useCoSell();
  const { isPending } = useHand();
  const author = useAuthorName();
  const { put, busy, failure } = useWrite();
  const what = step.title.value;
  return (
    <li
      data-row={step.id}
      data-place={`step:${step.id}`}
      {...(isOpen ? formKeys(onToggle) : {})}
      className={`flex flex-col ${isDragged ? "opacity-50" : ""}`}
    >
      <div className="flex items-start gap-1 py-1.5 pr-2 pl-1">
        {!closed && (
          <button
            type="button"
            aria-label={t("plan.move", { what })}
            className="inline-flex h-6 w-5 shrink-0 cursor-grab touch-none items-center justify-center rounded-control border-0 bg-transparent text-quiet hover:bg-hover"
            {...handle}
          >
            <GripVertical aria-hidden="true" className="size-3.5" />
          </button>
        )}
        <span aria-hidden="true" className="w-6 shrink-0 py-0.5 text-right text-quiet tabular-nums">
          {number}.
        </span>
        {closed ? (
          <span className="min-w-0 flex-1 py-0.5">
            <Clamped text={what} lines={3} />
          </span>
        ) : (
          <button
            type="button"
            aria-expanded={isOpen}
            data-opens={`step:${step.id}`}
            aria-label={t("coSell.editStep", { count: number, what })}
            onClick={onToggle}
            className="min-h-6 min-w-0 flex-1 rounded-control border-0 bg-transparent px-1 py-0.5 text-left text-ink hover:bg-hover"
          >
            <Clamped text={what} lines={3} />
          </button>
        )}
        {!closed && (
          <Button
            look="icon"
            busy={busy}
            className="!size-6"
            aria-label={t("coSell.removeStep", { count: number, what })}
            onPress={() => void put(removing(place, step))}
          >
            <Trash2 aria-hidden="true" className="size-3.5" />
          </Button>
        )}
      </div>
      <RowMarks
        className="pr-3 pb-1.5 pl-13"
        texts={[]}
        inTwo={!isOpen && isInTwo([step.title])}
        isSavedHere={isPending(step.id)}
      />
      {step.revived && (
        <div className="mx-3 mb-2 flex flex-col gap-1 rounded-control bg-warn-soft p-2">
          <p className="flex items-start gap-1.5 text-small text-warn">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
            {t("plan.revived", {
              remover: author({ edited: step.revived.removed }),
              editor: author({ edited: step.revived.edited }),
            })}
          </p>
          {!closed && (
            <Button className="self-start" busy={busy} onPress={() => void put(restoring(place, step))}>
              {t("plan.keepRow")}
            </Button>
          )}
        </div>
      )}
      <Refused reason={failure} />
      {isOpen && !closed && (
        <div className="px-3 pb-3">
          <PlanLine
            name={`step:${step.id}`}
            label={t("coSell.stepTitle")}
            field={step.title}
            closed={closed}
            isRequired
            toAct={(edit) => renaming(place, step, { ...edit, value: edit.value ?? what })}
          />
        </div>
      )}
    </li>
  );
}

function AddStep({ last }: { last: string }) {
  const place = useCoSell();
  const { put, busy, failure } = useWrite();
  const [title, setTitle] = useState("");
  const typed = title.trim();
  return (
    <form
      aria-label={`${t("coSell.addStep")}: ${place.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "") void put(addingStep(place, last, typed)).then((done) => done && setTitle(""));
      }}
      className="flex flex-col gap-1"
    >
      <div className="flex items-end gap-2">
        <TextInput
          className="flex-1"
          label={t("coSell.addStep")}
          value={title}
          maxLength={300}
          onChange={setTitle}
        />
        <Button type="submit" busy={busy} isDisabled={typed === ""}>
          {t("plan.add")}
        </Button>
      </div>
      <Refused reason={failure} />
    </form>
  );
}

function RemovedSteps({ steps }: { steps: readonly Step[] }) {
  const { closed, ...place } = useCoSell();
  const { put, busy, failure } = useWrite();
  if (steps.length === 0 || closed) return null;
  return (
    <details className="text-small">
      <summary className="min-h-6 cursor-default font-semibold text-accent">
        {t("plan.removedCount", { count: steps.length })}
      </summary>
      <ul className={listLook}>
        {steps.map((step) => (
          <li key={step.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <div className="min-w-[min(9rem,100%)] flex-1 text-quiet">
              <Clamped text={step.title.value} />
              <RemovedBy removed={step.removed} />
            </div>
            <BringBack name={step.title.value} busy={busy} onPress={() => void put(restoring(place, step))} />
          </li>
        ))}
      </ul>
      <Refused reason={failure} />
    </details>
  );
}

export function PlaybookPart() {
  const { playbook, closed, says, ...place } = useCoSell();
  const { put, failure } = useWrite();
  const [opened, open] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const steps: readonly Step[] = playbook.steps;
  const help = useId();
  const { drag, handle } = useReorder(
    list,
    steps.map(({ id }) => id),
    (id, to) => {
      const row = steps.find((each) => each.id === id);
      const others = steps.filter((each) => each.id !== id);
      if (row) void put(movingStep(place, row, others[to - 1], others[to]));
    },
  );
  const last = steps.at(-1)?.order.value ?? "";
  const said = says("playbook");
  return (
    <div data-place="playbook">
      <Section level={3} title={t("coSell.playbook")}>
        <p id={help} className="sr-only">
          {t("coSell.moveHelp")}
        </p>
        {steps.length === 0 ? (
          <p className="text-quiet">{t("coSell.playbookEmpty")}</p>
        ) : (
          <ol ref={list} aria-label={t("coSell.playbook")} className={listLook}>
            {steps.map((step, at) => (
              <StepRow
                key={step.id}
                step={step}
                number={at + 1}
                isOpen={opened === step.id}
                onToggle={() => open(opened === step.id ? null : step.id)}
                handle={{ ...handle(step.id), "aria-describedby": help }}
                isDragged={drag?.id === step.id}
              />
            ))}
          </ol>
        )}
        <Refused reason={failure} />
        {said && (
          <SaysNote
            says={t("coSell.saysSteps", { count: said.more.length, what: said.more.join(" · ") })}
            of={t("coSell.playbook")}
            verb={t("coSell.addThem")}
            use={() => addingSteps(place, last, said.more)}
          />
        )}
        {!closed && <AddStep last={last} />}
        <RemovedSteps steps={playbook.removed} />
      </Section>
    </div>
  );
}
