// Who of ours knows a stakeholder, when we last spoke to them, when we will next. One field of ours: each part saves by
// itself and leaves the others as they are.
import { useEffect, useRef, useState } from "react";
import type { Field, Stakeholder } from "#lib/contract/plan.ts";
import type { Edit } from "#lib/contract/plan-mutations.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { changing } from "./edits.ts";
import { Refused } from "./field-note.tsx";
import { KeptValues } from "./kept-values.tsx";
import type { Person } from "./known-people.ts";
import { PersonField } from "./person-field.tsx";
import { usePlan, useWrite } from "./plan-context.tsx";
import { PlanDay } from "./plan-short.tsx";
import { type Contact, dayOfMoment, momentOfDay, noContact, putStakeholder } from "./stakeholder-acts.ts";

const command = "plan.stakeholder.put";

export function ContactFields({ stakeholder: { id, contacts } }: { stakeholder: Stakeholder }) {
  const { dealId, ourId, now, why } = usePlan();
  const field = contacts.find(({ organisationId }) => organisationId === ourId)?.contact ?? null;
  const value = field?.value ?? noContact;
  const toAct = (edit: Edit<Contact>) => putStakeholder(dealId, id, { contact: edit });
  /** One of the days as a field of its own; kept values belong to the whole and are shown below. */
  const dayField = (part: "lastAt" | "nextAt"): Field<string | null> | null => {
    if (!field) return null;
    const at = field.value[part];
    return { ...field, value: at === null ? null : dayOfMoment(at), replaced: [] };
  };
  const dayAct = (part: "lastAt" | "nextAt") => (edit: Edit<string | null>) =>
    toAct({ ...edit, value: { ...value, [part]: edit.value === null ? null : momentOfDay(edit.value) } });
  const when = (at: number | null) => (at === null ? t("plan.notSaid") : date(at, now));
  return (
    <div className="flex flex-col gap-1">
      <div className="grid grid-cols-1 gap-3 min-[360px]:grid-cols-2">
        <div className="min-[360px]:col-span-2">
          <ContactPerson field={field} toAct={toAct} />
        </div>
        <PlanDay
          label={t("plan.lastContact")}
          field={dayField("lastAt")}
          closed={why(command) !== null}
          toAct={dayAct("lastAt")}
        />
        <PlanDay
          label={t("plan.nextContact")}
          field={dayField("nextAt")}
          closed={why(command) !== null}
          toAct={dayAct("nextAt")}
        />
      </div>
      <KeptValues<Contact>
        label={t("plan.contact")}
        field={field}
        inWords={(kept) =>
          t("plan.contactWords", {
            person: kept.person?.name ?? t("plan.nobodyYet"),
            last: when(kept.lastAt),
            next: when(kept.nextAt),
          })
        }
        toAct={({ edit }) => toAct(edit)}
        disabled={why(command) !== null}
      />
    </div>
  );
}

function ContactPerson({ field, toAct }: { field: Field<Contact> | null; toAct(edit: Edit<Contact>): Act }) {
  const { ourId, why } = usePlan();
  const { put, failure } = useWrite();
  // With the contact as it was shown when the typing began.
  const [draft, setDraft] = useState<{ person: Person; over: typeof field } | null>(null);
  const save = async () => {
    if (!draft) return;
    const name = draft.person.name.trim();
    const before = draft.over?.value ?? noContact;
    if (name === (before.person?.name ?? "")) return setDraft(null);
    const person = name === "" ? null : { ...draft.person, name };
    const { step, back } = changing<Contact>(draft.over, { ...before, person }, noContact);
    const done = await put({
      acts: [toAct(step.edit)],
      said: t("plan.saved", { what: t("plan.knownByUs") }),
      back: back.map(({ edit }) => toAct(edit)),
    });
    if (done) setDraft((now) => (now === draft ? null : now));
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => void latest.current(), []);
  return (
    <>
      <PersonField
        label={t("plan.knownByUs")}
        organisationId={ourId}
        disabled={why(command) !== null}
        value={draft?.person ?? field?.value.person ?? { name: "", title: null }}
        onChange={(person) => setDraft({ person, over: draft ? draft.over : field })}
        onLeave={() => void save()}
      />
      <Refused reason={failure} />
    </>
  );
}
