// The fields of one stakeholder: shared ones, our side's contact with them, and, ours alone, where they stand. What other
// sides say of their own contact is read only.
import { Lock, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { type PlanValue, planValues } from "#lib/contract/plan.ts";
import { stakeholderRole, stance as stances } from "#lib/contract/words.ts";
import { isDayOver } from "#lib/domain/deal/calendar-day.ts";
import type { ShownStakeholder } from "#lib/domain/deal/plan-of.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { FirstConversation } from "../touchpoint/first-conversation.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { Refused } from "./field-note.tsx";
import { usePlan, useWrite } from "./plan-context.tsx";
import { PlanChoice } from "./plan-short.tsx";
import { PlanLine } from "./plan-text.tsx";
import { removing } from "./row-acts.ts";
import { dayOfMoment, putStakeholder, type StakeholderEdits, setStance } from "./stakeholder-acts.ts";

const command = "plan.stakeholder.put";
type Role = PlanValue<"stakeholderRole">;
type Stance = PlanValue<"stance">;
const roles: { value: Role; label: string }[] = [
  { value: null, label: t("plan.roleNone") },
  ...stakeholderRole.options.map((value) => ({ value, label: t(`stakeholderRole.${value}`) })),
];
const stanceOptions: { value: Stance; label: string }[] = [
  { value: null, label: t("plan.stanceNone") },
  ...stances.options.map((value) => ({ value, label: t(`stance.${value}`) })),
];

export function StakeholderEditor({
  shown: { stakeholder, stance },
  warning,
  onClose,
}: {
  shown: ShownStakeholder;
  warning: ReactNode;
  onClose(): void;
}) {
  const { deal, dealId, ourId, now, nameOf, why, onFix } = usePlan();
  const { put, busy, failure } = useWrite();
  const { id, contacts } = stakeholder;
  const toAct = (edits: StakeholderEdits) => putStakeholder(dealId, id, edits);
  const nextAt =
    contacts.find(({ organisationId }) => organisationId === ourId)?.contact.value.nextAt ?? null;
  /** Today counts until it is over: a contact is planned for a day. */
  const plansOurs = nextAt !== null && !isDayOver(dayOfMoment(nextAt), now);
  const others = contacts.filter(({ organisationId }) => organisationId !== ourId);
  const when = (at: number | null) => (at === null ? t("plan.notSaid") : date(at, now));
  return (
    <fieldset
      aria-label={t("plan.stakeholder", { name: stakeholder.name.value })}
      className="m-0 flex min-w-0 flex-col gap-3 border-0 border-t border-line bg-raised px-3 py-3"
    >
      <div className="grid grid-cols-1 gap-3 min-[520px]:grid-cols-2">
        <PlanLine
          name={`stakeholder:${id}:name`}
          label={t("plan.name")}
          field={stakeholder.name}
          closed={why(command) !== null}
          isRequired
          problem={(text) => (planValues.title.safeParse(text).success ? null : t("plan.nameProblem"))}
          toAct={(edit) => toAct({ name: { ...edit, value: edit.value ?? "" } })}
        />
        <PlanLine
          name={`stakeholder:${id}:title`}
          label={t("plan.jobTitle")}
          field={stakeholder.title}
          closed={why(command) !== null}
          toAct={(edit) => toAct({ title: edit })}
        />
        <PlanChoice<Role>
          label={t("plan.stakeholderRole")}
          field={stakeholder.role}
          start={null}
          options={roles}
          closed={why(command) !== null}
          toAct={(edit) => toAct({ role: edit })}
        />
        {!isPresenting() && (
          <div className="flex min-w-0 flex-col gap-1">
            <PlanChoice<Stance>
              label={t("plan.stance")}
              field={stance?.stance ?? null}
              start={null}
              options={stanceOptions}
              closed={why("plan.stance.set") !== null}
              toAct={(edit) => setStance(stakeholder, stance, edit)}
            />
            <p className="flex items-center gap-1 text-small text-quiet">
              <Lock aria-hidden="true" className="size-2.5 shrink-0" />
              {t("plan.onlyUsSees")}
            </p>
          </div>
        )}
      </div>
      {!isPresenting() && (
        <>
          <ContactFields stakeholder={stakeholder} />
          {plansOurs && <FirstConversation deal={deal} type={null} ourId={ourId} onFix={onFix} />}
          {warning && <div className="-mx-3 -mb-2">{warning}</div>}
          {others.length > 0 && (
            <ul aria-label={t("plan.othersContacts")} className="flex list-none flex-col gap-1">
              {others.map(({ organisationId, contact: { value } }) => (
                <li key={organisationId} className="text-small text-quiet">
                  <Clamped
                    lines={3}
                    text={t("plan.otherContact", {
                      name: nameOf(organisationId),
                      person: value.person?.name ?? t("plan.nobodyYet"),
                      last: when(value.lastAt),
                      next: when(value.nextAt),
                    })}
                  />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <Refused reason={failure} />
      <div className="flex flex-wrap justify-between gap-2">
        <Button onPress={onClose}>{t("plan.fold")}</Button>
        <Button
          look="quiet"
          busy={busy}
          isDisabled={why("plan.row.remove") !== null}
          onPress={() => void put(removing(stakeholder)).then((done) => done && onClose())}
        >
          <Trash2 aria-hidden="true" className="size-3.5" />
          {t("plan.remove")}
        </Button>
      </div>
    </fieldset>
  );
}
