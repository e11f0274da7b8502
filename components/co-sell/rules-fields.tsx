// What a programme and a co-sell plan both say: motion, rhythm of reviews, target, time to answer, joint message. In a plan each says where our
// programme says something else.
import type { Field } from "#lib/contract/plan.ts";
import type { Edit } from "#lib/contract/plan-mutations.ts";
import { type Motion, motion as motions } from "#lib/contract/words.ts";
import { USUAL_RESPONSE_HOURS } from "#lib/domain/play/response-hours.ts";
import { calendarDay } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { asText, changing } from "../plan/edits.ts";
import { useHand, useWrite, type Written } from "../plan/plan-context.tsx";
import { PlanChoice, PlanDay } from "../plan/plan-short.tsx";
import { PlanText } from "../plan/plan-text.tsx";
import { editing } from "./co-sell-acts.ts";
import { useCoSell } from "./co-sell-context.tsx";
import { SaysNote } from "./says-note.tsx";
import { TargetField } from "./target-field.tsx";
import { hoursWords, weeksWords } from "./target-words.ts";

const motionOptions = [null, ...motions.options].map((value) => ({
  value,
  label: value ? t(`motion.${value}`) : t("coSell.motionNone"),
}));
const USUAL_WEEKS = [1, 2, 3, 4, 6, 8, 13, 26];

function taking<T>(
  field: Field<T> | null,
  value: T,
  none: T,
  what: string,
  toAct: (edit: Edit<T>) => Written["acts"][number],
): Written {
  const { step, back } = changing(field, value, none);
  return {
    acts: [toAct(step.edit)],
    said: t("plan.saved", { what }),
    back: back.map(({ edit }) => toAct(edit)),
  };
}

function MotionField() {
  const { rules, closed, says, ...place } = useCoSell();
  const field = rules?.motion ?? null;
  const toAct = (edit: Edit<Motion | null>) => editing(place, rules, { motion: edit });
  const said = says("motion");
  return (
    <div data-place="motion" className="flex min-w-0 flex-col gap-1">
      <PlanChoice<Motion | null>
        label={t("coSell.motion")}
        field={field}
        start={null}
        options={motionOptions}
        closed={closed}
        toAct={toAct}
      />
      {said && (
        <SaysNote
          says={t("coSell.says", { what: t(`motion.${said.says}`) })}
          of={t("coSell.motion")}
          use={() => taking<Motion | null>(field, said.says, null, t("coSell.motion"), toAct)}
        />
      )}
    </div>
  );
}

function CadenceField() {
  const { rules, closed, says, ...place } = useCoSell();
  const field = rules?.reviewWeeks ?? null;
  const set = [field?.value, ...(field?.replaced ?? []).map(({ value }) => value)].filter(
    (weeks) => typeof weeks === "number",
  );
  const weeks = [...new Set([...USUAL_WEEKS, ...set])].sort((a, b) => a - b);
  const toAct = (edit: Edit<number | null>) => editing(place, rules, { reviewWeeks: edit });
  const said = says("reviewWeeks");
  return (
    <div data-place="cadence" className="flex min-w-0 flex-col gap-1">
      <PlanChoice<number | null>
        label={t("coSell.cadence")}
        field={field}
        start={null}
        options={[null, ...weeks].map((value) => ({ value, label: weeksWords(value) }))}
        closed={closed}
        toAct={toAct}
      />
      {said && (
        <SaysNote
          says={t("coSell.says", { what: weeksWords(said.says).toLowerCase() })}
          of={t("coSell.cadence")}
          use={() => taking<number | null>(field, said.says, null, t("coSell.cadence"), toAct)}
        />
      )}
    </div>
  );
}

const USUAL_HOURS = [2, 4, 8, 24, 48, 72, 120, 168];

function ResponseField() {
  const { item, rules, closed, says, ...place } = useCoSell();
  const field = rules?.responseHours ?? null;
  const set = [field?.value, ...(field?.replaced ?? []).map(({ value }) => value)].filter(
    (hours) => typeof hours === "number",
  );
  const hours = [...new Set([...USUAL_HOURS, ...set])].sort((a, b) => a - b);
  const toAct = (edit: Edit<number | null>) => editing(place, rules, { responseHours: edit });
  const said = says("responseHours");
  const label = t("coSell.response");
  return (
    <div data-place="response" className="flex min-w-0 flex-col gap-1">
      <PlanChoice<number | null>
        label={label}
        field={field}
        start={null}
        options={[null, ...hours].map((value) => ({ value, label: hoursWords(value) }))}
        closed={closed}
        toAct={toAct}
      />
      {item && (field?.value ?? null) === null && (
        <p className="text-small text-quiet">{t("coSell.responseUsual", { count: USUAL_RESPONSE_HOURS })}</p>
      )}
      {said && (
        <SaysNote
          says={t("coSell.says", { what: hoursWords(said.says) })}
          of={label}
          use={() => taking<number | null>(field, said.says, null, label, toAct)}
        />
      )}
    </div>
  );
}

const DAY = 86_400_000;

/** In a plan: the day both meet next, offered by the rhythm where none is to come. */
export function NextReviewField() {
  const { item, closed, ...place } = useCoSell();
  const { now } = useHand();
  const { put, busy } = useWrite();
  const rules = item?.rules ?? null;
  const field = rules?.nextReview ?? null;
  const weeks = rules?.reviewWeeks?.value ?? null;
  const toAct = (edit: Edit<string | null>) => editing(place, rules, { nextReview: edit });
  const isAhead = field?.value != null && Date.parse(field.value) + DAY > now;
  const offered =
    weeks === null || isAhead ? null : new Date(now + weeks * 7 * DAY).toISOString().slice(0, 10);
  return (
    <div data-place="nextReview" className="flex min-w-0 flex-col gap-1">
      <PlanDay label={t("coSell.nextReview")} field={field} closed={closed} toAct={toAct} />
      {offered && !closed && (
        <Button
          look="link"
          busy={busy}
          className="self-start text-small"
          onPress={() => void put(taking<string | null>(field, offered, null, t("coSell.nextReview"), toAct))}
        >
          {t("coSell.inWeeks", { date: calendarDay(offered, now) })}
        </Button>
      )}
    </div>
  );
}

export function MessageField() {
  const { rules, closed, says, ...place } = useCoSell();
  const field = rules?.message ?? null;
  const said = says("message");
  const label = t("coSell.message");
  return (
    <div data-place="message" className="flex min-w-0 flex-col gap-1">
      <PlanText
        name="message"
        label={label}
        placeholder={t("coSell.messageHint")}
        field={field}
        rowId={rules?.id}
        closed={closed}
        toAct={(edit) => editing(place, rules, { message: edit })}
      />
      {said && (
        <SaysNote
          says={t("coSell.says", { what: `“${said.text}”` })}
          of={label}
          use={() => {
            const { step, back } = changing(field, said.text, "");
            return {
              acts: [editing(place, rules, { message: asText(step) })],
              said: t("plan.saved", { what: label }),
              back: back.map((each) => editing(place, rules, { message: asText(each) })),
            };
          }}
        />
      )}
    </div>
  );
}

export function RulesFields() {
  const { item } = useCoSell();
  return (
    <div className="grid grid-cols-1 items-start gap-3 min-[420px]:grid-cols-2">
      <MotionField />
      <CadenceField />
      <TargetField />
      <ResponseField />
      {item && <NextReviewField />}
    </div>
  );
}
