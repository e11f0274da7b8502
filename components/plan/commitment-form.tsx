// The least a company commits itself to. Asked once more before it is sent, because it binds; for another company it is a
// proposal. Written over what was shown when the form was opened.
import { useState } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField } from "react-aria-components/NumberField";
import type { Commitment } from "#lib/contract/plan.ts";
import { t } from "../messages/t.ts";
import { FormActions } from "../parts/form-actions.tsx";
import { fieldLook, labelLook, TextInput } from "../parts/text-input.tsx";
import { committing, type Terms } from "./duty-acts.ts";
import { Refused } from "./field-note.tsx";
import { formKeys } from "./form-keys.ts";
import { usePlan, useWrite } from "./plan-context.tsx";

/** What most partners answer within. */
const USUAL: Terms = { responseHours: 24, meetings: "", content: "" };
const MAX = 1_000;

export function CommitmentForm({
  organisationId,
  known,
  onClose,
}: {
  organisationId: string;
  known: Commitment | undefined;
  onClose(): void;
}) {
  const { dealId, nameOf, speaksFor } = usePlan();
  const { put, busy, failure } = useWrite();
  const [over] = useState(known?.terms ?? null);
  const [terms, setTerms] = useState<Terms>(over?.value ?? USUAL);
  const isOurs = speaksFor(organisationId);
  const name = nameOf(organisationId);
  const change = (part: Partial<Terms>) => setTerms({ ...terms, ...part });
  const submit = async () => {
    const said = t("plan.saved", { what: t("plan.commitmentsOf", { name }) });
    const wanted = { ...terms, meetings: terms.meetings.trim(), content: terms.content.trim() };
    if (await put({ ...committing(dealId, organisationId, known).to(wanted, over), said })) onClose();
  };
  return (
    <form
      {...formKeys(onClose)}
      aria-label={t("plan.commitmentsOf", { name })}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="flex flex-col gap-2 rounded-control bg-raised p-2"
    >
      <NumberField
        autoFocus
        value={terms.responseHours}
        minValue={1}
        maxValue={720}
        step={1}
        formatOptions={{ style: "unit", unit: "hour", unitDisplay: "long" }}
        onChange={(hours) => change({ responseHours: Number.isNaN(hours) ? USUAL.responseHours : hours })}
        className="flex max-w-40 flex-col gap-1"
      >
        <Label className={labelLook}>{t("plan.answersWithin")}</Label>
        <Input className={`${fieldLook} tabular-nums`} />
        <FieldError className="text-small text-bad" />
      </NumberField>
      <TextInput
        long
        rows={1}
        label={t("plan.meetings")}
        placeholder={t("plan.meetingsHint")}
        value={terms.meetings}
        maxLength={MAX}
        onChange={(meetings) => change({ meetings })}
      />
      <TextInput
        long
        rows={1}
        label={t("plan.content")}
        placeholder={t("plan.contentHint")}
        value={terms.content}
        maxLength={MAX}
        onChange={(content) => change({ content })}
      />
      <p className="text-small text-quiet">{t("plan.commitmentNeeds")}</p>
      <Refused reason={failure} />
      <FormActions
        submit={isOurs ? t("plan.commit") : t("plan.propose", { name: name.slice(0, 40) })}
        busy={busy}
        onClose={onClose}
      />
    </form>
  );
}
