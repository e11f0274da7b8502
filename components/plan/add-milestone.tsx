// One line that adds a milestone at the end of the close plan, with its date; the rest is filled in its row.
import { useState } from "react";
import { t } from "../messages/t.ts";
import { DayField } from "../parts/day-field.tsx";
import { FormActions } from "../parts/form-actions.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Refused } from "./field-note.tsx";
import { formKeys } from "./form-keys.ts";
import { adding } from "./milestone-acts.ts";
import { usePlan, useWrite } from "./plan-context.tsx";

export function AddMilestone({ onClose }: { onClose(): void }) {
  const { deal, dealId } = usePlan();
  const { put, busy, failure } = useWrite();
  const [title, setTitle] = useState("");
  const [day, setDay] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const submit = async () => {
    const typed = title.trim();
    if (typed === "") return setMissing(true);
    const last = deal.plan.milestones.at(-1)?.milestone.order.value ?? "";
    const given = { title: typed, owner: null, date: day !== null && day >= "2000" ? day : null };
    if (!(await put(adding(dealId, last, given)))) return;
    // The next one may follow at once.
    setTitle("");
    setDay(null);
    setMissing(false);
  };
  return (
    <form
      {...formKeys(onClose)}
      aria-label={t("plan.addMilestone")}
      data-place="milestone:new"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="flex flex-col gap-2 rounded-list border border-line bg-raised p-3"
    >
      <div className="grid grid-cols-1 gap-2 min-[360px]:grid-cols-[1fr_9.5rem]">
        <TextInput
          autoFocus
          label={t("plan.title")}
          value={title}
          maxLength={300}
          error={isMissing && title.trim() === "" ? t("plan.needed", { what: t("plan.title") }) : undefined}
          onChange={setTitle}
        />
        <DayField label={t("plan.date")} value={day} onChange={setDay} />
      </div>
      <Refused reason={failure} />
      <FormActions submit={t("plan.add")} busy={busy} onClose={onClose} close={t("plan.fold")} />
    </form>
  );
}
