// Two questions that name the motion, and the one sentence that says what it means.
import type { Motion } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";
import { Section } from "../parts/section.tsx";
import { closing, type DealValues, invoicing } from "./deal-values.ts";
import { FieldPlace } from "./field-place.tsx";

const closes = closing.options.map((value) => ({ value, label: t(`register.closes.${value}`) }));
const invoices = invoicing.options.map((value) => ({ value, label: t(`register.invoices.${value}`) }));

export function MotionFields({
  values,
  motion,
  onChange,
}: {
  values: DealValues;
  motion: Motion;
  onChange(values: Partial<DealValues>): void;
}) {
  return (
    <Section title={t("register.motion")}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-2">
        <FieldPlace name="closes">
          <Choice
            label={t("register.closes")}
            value={values.closes}
            options={closes}
            onChange={(next) => onChange({ closes: next })}
          />
        </FieldPlace>
        <FieldPlace name="invoices">
          <Choice
            label={t("register.invoices")}
            value={values.invoices}
            options={invoices}
            onChange={(next) => onChange({ invoices: next })}
          />
        </FieldPlace>
      </div>
      <p role="status">
        <strong className="font-semibold">{t(`motion.${motion}`)}</strong>{" "}
        <span className="text-quiet">{t(`motionSays.${motion}`)}</span>
      </p>
    </Section>
  );
}
