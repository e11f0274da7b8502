// The fields of one milestone. Each saves by itself; naming another company's owner asks, for it is a proposal.
import { Trash2 } from "lucide-react";
import type { Milestone } from "#lib/contract/plan.ts";
import { planValues } from "#lib/contract/plan.ts";
import { milestoneStatus } from "#lib/contract/words.ts";
import type { ShownMilestone } from "#lib/domain/deal/plan-of.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { DependsOn } from "./depends-on.tsx";
import { Refused } from "./field-note.tsx";
import { type MilestoneEdits, putMilestone } from "./milestone-acts.ts";
import { OwnerField } from "./owner-field.tsx";
import { usePlan, useWrite } from "./plan-context.tsx";
import { PlanChoice, PlanDay } from "./plan-short.tsx";
import { PlanLine } from "./plan-text.tsx";
import { removing } from "./row-acts.ts";

const command = "plan.milestone.put";
const statuses = milestoneStatus.options.map((value) => ({ value, label: t(`milestoneStatus.${value}`) }));
const linkProblem = (text: string) =>
  planValues.evidence.safeParse(text).success ? null : t("plan.linkProblem");

export function MilestoneEditor({ shown, onClose }: { shown: ShownMilestone; onClose(): void }) {
  const { dealId, why } = usePlan();
  const { put, busy, failure } = useWrite();
  const { milestone } = shown;
  const { id, evidence } = milestone;
  const toAct = (edits: MilestoneEdits) => putMilestone(dealId, id, edits);
  const isClosed = why("plan.row.remove") !== null;
  return (
    <fieldset
      aria-label={t("plan.milestone", { what: milestone.title.value })}
      className="m-0 flex min-w-0 flex-col gap-3 border-0 border-t border-line bg-raised px-3 py-3"
    >
      <PlanLine
        name={`milestone:${id}:title`}
        label={t("plan.title")}
        field={milestone.title}
        closed={why(command) !== null}
        isRequired
        toAct={(edit) => toAct({ title: { ...edit, value: edit.value ?? "" } })}
      />
      <div className="grid grid-cols-1 gap-3 min-[360px]:grid-cols-2">
        <PlanDay
          label={t("plan.date")}
          field={milestone.date}
          closed={why(command) !== null}
          toAct={(date) => toAct({ date })}
        />
        <PlanChoice<Milestone["status"]["value"]>
          label={t("plan.status")}
          field={milestone.status}
          start="open"
          options={statuses}
          closed={why(command) !== null}
          toAct={(status) => toAct({ status })}
        />
      </div>
      <OwnerField shown={shown} />
      <DependsOn milestone={milestone} />
      <PlanLine
        name={`milestone:${id}:evidence`}
        label={t("plan.evidence")}
        type="url"
        field={evidence}
        closed={why(command) !== null}
        problem={linkProblem}
        toAct={(edit) => toAct({ evidence: edit })}
      />
      {evidence.value !== null && (
        <a
          href={evidence.value}
          target="_blank"
          rel="noreferrer"
          className="self-start font-semibold text-accent hover:underline"
        >
          {t("plan.openEvidence")}
        </a>
      )}
      <Refused reason={failure} />
      <div className="flex flex-wrap justify-between gap-2">
        <Button onPress={onClose}>{t("plan.fold")}</Button>
        <Button
          look="quiet"
          busy={busy}
          isDisabled={isClosed}
          onPress={() => void put(removing(milestone)).then((done) => done && onClose())}
        >
          <Trash2 aria-hidden="true" className="size-3.5" />
          {t("plan.remove")}
        </Button>
      </div>
    </fieldset>
  );
}
