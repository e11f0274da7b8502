// Names an organisation and a person of it, for a duty or a milestone. Asks before it is sent, because naming somebody of
// another company is a proposal to that company. What is written over is what was shown when the form was opened.
import { useState } from "react";
import { bound } from "#lib/domain/deal/departures.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";
import { FormActions } from "../parts/form-actions.tsx";
import { useView } from "../surface/use-view.ts";
import { Refused } from "./field-note.tsx";
import { formKeys } from "./form-keys.ts";
import type { Person } from "./known-people.ts";
import { PersonField } from "./person-field.tsx";
import { usePlan } from "./plan-context.tsx";

export type HolderChoice = { organisationId: string; person: Person | null };
const NOBODY = "nobody";

export function HolderForm({
  label,
  value,
  only,
  personNeeded,
  busy,
  failure,
  onSave,
  onClose,
}: {
  /** What the form is about, for screen readers. */
  label: string;
  value: HolderChoice | null;
  /** One organisation alone can be named. */
  only?: string;
  personNeeded: boolean;
  busy: boolean;
  failure: string | null;
  onSave(holder: HolderChoice | null): void;
  onClose(): void;
}) {
  const { companies, dealId, ourId, nameOf, speaksFor } = usePlan();
  const [organisationId, setOrganisation] = useState(only ?? value?.organisationId ?? ourId);
  const [person, setPerson] = useState<Person>(value?.person ?? { name: "", title: null });
  const [isMissing, setMissing] = useState(false);
  const ours = useView("partnerships", organisationId === ourId ? {} : null);
  const isNobody = organisationId === NOBODY;
  const isOurs = speaksFor(organisationId);
  const submit = () => {
    const name = person.name.trim();
    if (isNobody) return onSave(null);
    if (personNeeded && name === "") return setMissing(true);
    // A colleague is named as the member they are.
    const named = { ...person, name };
    const whole = organisationId === ourId ? bound(dealId, ours?.members ?? [], named) : named;
    onSave({ organisationId, person: name === "" ? null : whole });
  };
  return (
    <form
      {...formKeys(onClose)}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex flex-col gap-2 rounded-control bg-raised p-2"
    >
      <div className="grid gap-2 min-[520px]:grid-cols-2">
        {only === undefined && (
          <Choice
            label={t("plan.company")}
            value={organisationId}
            options={[
              ...companies.map(({ id, name }) => ({
                value: id,
                label: id === ourId ? t("register.us", { name }) : name,
              })),
              ...(value ? [{ value: NOBODY, label: t("plan.nobody") }] : []),
            ]}
            onChange={(chosen) => {
              setOrganisation(chosen);
              if (chosen !== organisationId) setPerson({ name: "", title: null });
            }}
          />
        )}
        {!isNobody && (
          <PersonField
            autoFocus
            label={personNeeded ? t("plan.person") : t("plan.personOptional")}
            organisationId={organisationId}
            value={person}
            error={isMissing && person.name.trim() === "" ? t("plan.personNeeded") : undefined}
            onChange={setPerson}
          />
        )}
      </div>
      <Refused reason={failure} />
      <FormActions
        submit={
          isOurs || isNobody
            ? t("plan.save")
            : t("plan.propose", { name: nameOf(organisationId).slice(0, 40) })
        }
        busy={busy}
        onClose={onClose}
      />
    </form>
  );
}
