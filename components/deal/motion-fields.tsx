// Two questions that name the motion, a third where one company closes and invoices, and the one sentence that says what it
// means.
import type { Motion } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";
import { OneOf } from "../parts/one-of.tsx";
import { Section } from "../parts/section.tsx";
import type { DealValues } from "./deal-values.ts";
import { FieldPlace } from "./field-place.tsx";
import {
  closing,
  invoicing,
  isIntroduction,
  lacksPart,
  type OtherPart,
  partsAsked,
  sellerOf,
} from "./motion-answers.ts";

const closes = closing.options.map((value) => ({ value, label: t(`register.closes.${value}`) }));
const invoices = invoicing.options.map((value) => ({ value, label: t(`register.invoices.${value}`) }));

/** Other answers make the third one say something else: it is asked again, and what it set is undone. */
function withoutPart(values: DealValues, ourId: string): Partial<DealValues> {
  if (values.part === null) return {};
  return { part: null, payerId: ourId, ...(isIntroduction(values) ? { model: "sell_with" } : {}) };
}

/** Whoever sells pays; an introduction is a model of its own. */
function withPart(values: DealValues, part: OtherPart, ourId: string): Partial<DealValues> {
  const answered = { ...values, part };
  const [partnerId = ourId] = values.partnerIds;
  return {
    part,
    payerId: sellerOf(answered) === "partner" ? partnerId : ourId,
    ...(isIntroduction(answered)
      ? { model: "sell_to" }
      : isIntroduction(values)
        ? { model: "sell_with" }
        : {}),
  };
}

export function MotionFields({
  values,
  motion,
  ourId,
  onChange,
}: {
  values: DealValues;
  motion: Motion;
  ourId: string;
  onChange(values: Partial<DealValues>): void;
}) {
  const parts = partsAsked(values);
  const who = values.closes === "us" ? "theirs" : "ours";
  const says = isIntroduction(values) ? "introduction" : motion;
  return (
    <Section title={t("register.motion")}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-2">
        <FieldPlace name="closes">
          <Choice
            label={t("register.closes")}
            value={values.closes}
            options={closes}
            onChange={(next) => onChange({ ...withoutPart(values, ourId), closes: next })}
          />
        </FieldPlace>
        <FieldPlace name="invoices">
          <Choice
            label={t("register.invoices")}
            value={values.invoices}
            options={invoices}
            onChange={(next) => onChange({ ...withoutPart(values, ourId), invoices: next })}
          />
        </FieldPlace>
      </div>
      {parts.length > 0 && (
        <FieldPlace name="part">
          <OneOf
            label={t(`register.part.${who}`)}
            value={values.part}
            answers={parts.map((value) => ({
              value,
              label: t(`register.partIs.${value}`),
              says: t(`register.partNames.${value}`),
            }))}
            onChange={(part) => onChange(withPart(values, part, ourId))}
          />
        </FieldPlace>
      )}
      <p role="status">
        {!lacksPart(values) && (
          <>
            <strong className="font-semibold">{t(`motion.${motion}`)}</strong>{" "}
            <span className="text-quiet">{t(`motionSays.${says}`)}</span>
          </>
        )}
      </p>
    </Section>
  );
}
