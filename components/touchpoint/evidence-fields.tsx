// What makes a touchpoint evidence, folded away until it is wanted: a link, who was there, the credit role it supports, and
// the next step it ended in with owner and date.
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import type { Organisation } from "#lib/contract/records.ts";
import { creditRole } from "#lib/contract/words.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { DayField } from "../parts/day-field.tsx";
import { TextInput } from "../parts/text-input.tsx";
import type { DraftValues } from "./draft.ts";
import { hasContent, nothingMore } from "./draft.ts";
import { PeopleFields } from "./people-fields.tsx";

const columns = "grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-2";
const NONE = "none";

/** The credit roles of the deal; the reader's own are said to be. */
function roleOptions(deal: DealView, ourId: string) {
  const { shares = [], roles = [] } = deal.registration.terms ?? {};
  return [
    { value: NONE, label: t("form.creditRoleNone") },
    ...shares.map(({ creditRole: role }) => {
      const isOurs = roles.some((each) => each.creditRole === role && each.organisationId === ourId);
      const label = t(`creditRole.${role}`);
      return { value: role, label: isOurs ? t("form.creditRoleOurs", { role: label }) : label };
    }),
  ];
}

export function EvidenceFields({
  values,
  errors,
  deal,
  readers,
  ourId,
  onChange,
}: {
  values: DraftValues;
  errors: {
    link?: string | undefined;
    people: readonly (string | undefined)[];
    nextDate?: string | undefined;
  };
  /** The deal it is evidence in; null: none. */
  deal: DealView | null;
  /** Who sees it, and so may own its next step; ours first. */
  readers: readonly Organisation[];
  ourId: string;
  onChange(values: Partial<DraftValues>): void;
}) {
  const [isOpened, setOpened] = useState(values.creditRole !== null || hasContent({ ...values, note: "" }));
  // What stands against saving is never folded away.
  const isWrong = [errors.link, errors.nextDate, ...errors.people].some((each) => each !== undefined);
  const owners = [
    { value: NONE, label: t("form.nobody") },
    ...readers.map(({ id, name }) => ({
      value: id,
      label: id === ourId ? t("register.us", { name }) : name,
    })),
  ];
  return (
    <Disclosure isExpanded={isOpened || isWrong} onExpandedChange={setOpened} className="flex flex-col gap-2">
      {({ isExpanded }) => (
        <>
          <Button slot="trigger" look="quiet" className="!ml-0 !px-0 self-start font-semibold">
            <ChevronRight
              aria-hidden="true"
              className={`size-3.5 shrink-0 text-quiet ${isExpanded ? "rotate-90" : ""}`}
            />
            {t("form.evidence")}
          </Button>
          <DisclosurePanel>
            <div className="flex flex-col gap-2 pb-1">
              <TextInput
                label={t("form.link")}
                type="url"
                inputMode="url"
                placeholder={t("form.linkPlaceholder")}
                value={values.link}
                error={errors.link}
                onChange={(link) => onChange({ link })}
              />
              <PeopleFields
                people={values.people}
                errorOf={(index) => errors.people[index]}
                onChange={(people) => onChange({ people })}
              />
              {deal?.registration.terms?.model && (
                <Choice
                  label={t("form.creditRole")}
                  value={values.creditRole ?? NONE}
                  options={roleOptions(deal, ourId)}
                  onChange={(chosen) => onChange({ creditRole: creditRole.safeParse(chosen).data ?? null })}
                />
              )}
              <TextInput
                label={t("form.next")}
                placeholder={t("form.nextPlaceholder")}
                maxLength={300}
                value={values.nextText}
                onChange={(nextText) =>
                  onChange(nextText.trim() === "" ? { ...nothingNext, nextText } : { nextText })
                }
              />
              {values.nextText.trim() !== "" && (
                <div className={columns}>
                  <Choice
                    label={t("form.nextOwner")}
                    value={values.nextOwner || NONE}
                    options={owners}
                    onChange={(chosen) => onChange({ nextOwner: chosen === NONE ? "" : chosen })}
                  />
                  {values.nextOwner !== "" && (
                    <TextInput
                      label={t("form.nextPerson")}
                      maxLength={300}
                      value={values.nextPerson}
                      onChange={(nextPerson) => onChange({ nextPerson })}
                    />
                  )}
                  <DayField
                    label={t("form.nextDate")}
                    value={values.nextDate}
                    error={errors.nextDate}
                    onChange={(nextDate) => onChange({ nextDate })}
                  />
                </div>
              )}
            </div>
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}

const { nextOwner, nextPerson, nextDate } = nothingMore;
const nothingNext = { nextOwner, nextPerson, nextDate };
