// The texts of the plan: what the customer gains, what each company brings in its own words, the joint message, and the next
// review with its agenda.
import type { PlanTextField } from "#lib/contract/words.ts";
import { isDayOver } from "#lib/domain/deal/calendar-day.ts";
import { newId } from "#lib/util/new-id.ts";
import { ago, calendarDay } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Clamped, plainText } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { useAuthorName } from "./field-note.tsx";
import { usePlan } from "./plan-context.tsx";
import { PlanDay } from "./plan-short.tsx";
import { PlanText } from "./plan-text.tsx";

export function TextOfPlan({ field, labelHidden = false }: { field: PlanTextField; labelHidden?: boolean }) {
  const { deal, dealId, why } = usePlan();
  const row = deal.plan.texts[field];
  return (
    <div data-place={`plan_text:${field}`}>
      <PlanText
        name={field}
        label={t(`planText.${field}`)}
        labelHidden={labelHidden}
        placeholder={t(`planTextHint.${field}`)}
        field={row?.body ?? null}
        rowId={row?.id}
        closed={why("plan.text.edit") !== null}
        toAct={(edit) => ({
          command: "plan.text.edit",
          mutation: { dealId, rowId: row?.id ?? newId(), field, edit },
        })}
      />
    </div>
  );
}

export function Contributions() {
  const { deal, dealId, ourId, companies, now, speaksFor, recordedFor, why } = usePlan();
  const author = useAuthorName();
  const of = (organisationId: string) =>
    deal.plan.contributions.find((each) => each.organisationId === organisationId);
  return (
    <Section title={t("plan.contributions")}>
      <ul aria-label={t("plan.contributions")} className={listLook}>
        {companies.map(({ id, name }) => {
          const row = of(id);
          const isOurs = id === ourId;
          const recorded = recordedFor(id);
          return (
            <li key={id} className="flex items-start gap-3 p-3">
              <Avatar id={id} name={name} ours={isOurs} />
              {speaksFor(id) ? (
                <div data-place={isOurs ? "contribution" : `contribution:${id}`} className="min-w-0 flex-1">
                  {recorded && (
                    <p className="text-small text-quiet">
                      <Clamped text={`${name} · ${recorded}`} lines={2} />
                    </p>
                  )}
                  <PlanText
                    name={isOurs ? "contribution" : `contribution:${id}`}
                    label={isOurs ? t("plan.ourContribution") : t("offline.contribution", { name })}
                    labelHidden
                    placeholder={t(isOurs ? "plan.contributionHint" : "offline.contributionHint")}
                    field={row?.body ?? null}
                    rowId={row?.id}
                    closed={why("plan.contribution.edit") !== null}
                    toAct={(edit) => ({
                      command: "plan.contribution.edit",
                      mutation: {
                        dealId,
                        rowId: row?.id ?? newId(),
                        edit,
                        ...(isOurs ? {} : { organisationId: id }),
                      },
                    })}
                  />
                </div>
              ) : (
                <div className="min-w-0 flex-1">
                  <p className="text-small font-semibold text-quiet">
                    <Clamped text={recorded ? `${name} · ${recorded}` : name} lines={2} />
                  </p>
                  {row && row.body.value.trim() !== "" ? (
                    <>
                      <p dir="auto" className="whitespace-pre-wrap">
                        {plainText(row.body.value)}
                      </p>
                      <p className="text-small text-quiet">
                        {t("plan.lastEdit", { author: author(row.body), when: ago(row.body.edited.at, now) })}
                      </p>
                    </>
                  ) : (
                    <p className="text-quiet">{t("plan.contributionMissing", { name: name.slice(0, 60) })}</p>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

export function NextReview() {
  const { deal, dealId, now, why } = usePlan();
  const row = deal.plan.nextReview;
  const day = row?.date.value ?? null;
  const title =
    day === null
      ? t("plan.reviewNone")
      : t(isDayOver(day, now) ? "plan.reviewPast" : "plan.reviewOn", { date: calendarDay(day, now) });
  return (
    <Section title={title}>
      <div data-place="next_review">
        <PlanDay
          label={t("plan.reviewDate")}
          field={row?.date ?? null}
          closed={why("plan.review.set") !== null}
          className="max-w-60"
          toAct={(edit) => ({
            command: "plan.review.set",
            mutation: { dealId, rowId: row?.id ?? newId(), edit },
          })}
        />
      </div>
      <TextOfPlan field="next_review_agenda" />
    </Section>
  );
}
