// Somebody at the customer who has a say: role, who of which side knows them, and a warning before two sides reach out at
// once. Opened, their fields. What we think of where they stand is ours alone.
import { Lock, TriangleAlert } from "lucide-react";
import type { ShownStakeholder } from "#lib/domain/deal/plan-of.ts";
import { secondOutreach } from "#lib/domain/deal/second-outreach.ts";
import { date, listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { formKeys } from "./form-keys.ts";
import { usePlan } from "./plan-context.tsx";
import { RevivedMark } from "./removed-rows.tsx";
import { isInTwo, RowMarks } from "./row-marks.tsx";
import { StakeholderEditor } from "./stakeholder-editor.tsx";

function OutreachWarning({ contacts }: { contacts: ShownStakeholder["stakeholder"]["contacts"] }) {
  const { ourId, now, nameOf, deal } = usePlan();
  const near = secondOutreach(contacts, ourId, now, deal.plan.outreachDays);
  if (!near || isPresenting()) return null;
  const name = nameOf(near.organisationId);
  const when = date(near.at, now);
  const isPast = near.at <= now;
  const text =
    near.ours === null
      ? t(isPast ? "plan.outreachSpoke" : "plan.outreachPlans", { name, when })
      : t(isPast ? "plan.outreachSpokePlanned" : "plan.outreachPlansPlanned", {
          name,
          when,
          ours: date(near.ours, now),
        });
  return (
    <p className="flex items-start gap-1.5 px-3 pb-2 text-small text-warn">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
      <span>{text}</span>
    </p>
  );
}

export function StakeholderRow({ shown }: { shown: ShownStakeholder }) {
  const { stakeholder, stance } = shown;
  const { id, name, title, role, contacts } = stakeholder;
  const { now, nameOf, isPending, opened, open } = usePlan();
  const place = `stakeholder:${id}`;
  const isOpen = opened === place;
  const knows = contacts.filter(({ contact }) => contact.value.person !== null);
  const told = contacts.flatMap(({ organisationId, contact: { value } }) => {
    const of = nameOf(organisationId).slice(0, 40);
    return [
      value.lastAt === null ? null : t("plan.spoke", { name: of, when: date(value.lastAt, now) }),
      value.nextAt === null || value.nextAt < now
        ? null
        : t("plan.willSpeak", { name: of, when: date(value.nextAt, now) }),
    ].filter((text) => text !== null);
  });
  const stanceWord = stance?.stance.value ?? null;
  const own = contacts.map(({ contact }) => contact);
  return (
    <li
      data-place={place}
      {...(isOpen ? formKeys(() => open(null)) : {})}
      className="flex flex-col has-[>button:hover]:bg-hover"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        data-opens={place}
        onClick={() => open(isOpen ? null : place)}
        className="m-0 flex w-full items-start gap-x-3 border-0 bg-transparent px-3 py-2 text-left text-ink"
      >
        <span className="min-w-0 flex-1">
          <Clamped text={name.value} />
          {title.value && (
            <span className="block text-small text-quiet">
              <Clamped text={title.value} lines={1} />
            </span>
          )}
        </span>
        <span className="flex max-w-[60%] flex-col items-end gap-0.5">
          <span className="flex flex-wrap justify-end gap-1">
            {stanceWord !== null && !isPresenting() && (
              <Badge>
                <Lock aria-hidden="true" className="mr-1 inline size-2.5 align-baseline" />
                <span className="sr-only">{t("plan.onlyUs")}: </span>
                {t(`stance.${stanceWord}`)}
              </Badge>
            )}
            {role.value && !isPresenting() && (
              <Badge tone={role.value === "champion" ? "good" : "neutral"}>
                {t(`stakeholderRole.${role.value}`)}
              </Badge>
            )}
          </span>
          <span className="text-right text-small text-quiet">
            <Clamped
              text={
                knows.length === 0
                  ? t("plan.knownByNobody")
                  : t("plan.knownBy", {
                      names: listed(knows.map(({ organisationId }) => nameOf(organisationId).slice(0, 40))),
                    })
              }
            />
          </span>
        </span>
      </button>
      <RowMarks
        className="-mt-1 px-3 pb-2"
        texts={isPresenting() || told.length === 0 ? [] : [told.join(" · ")]}
        inTwo={!isOpen && isInTwo([name, title, role, ...own, ...(stance ? [stance.stance] : [])])}
        isSavedHere={isPending(id) || isPending(stance?.id)}
      />
      {!isOpen && <OutreachWarning contacts={contacts} />}
      <RevivedMark row={stakeholder} />
      {isOpen && (
        <StakeholderEditor
          shown={shown}
          onClose={() => open(null)}
          warning={<OutreachWarning contacts={contacts} />}
        />
      )}
    </li>
  );
}
