// The facts of the deal: what it is called, who buys, for how much, who owns the relationship, who pays.

import { currencyDecimals } from "#lib/contract/currencies.ts";
import type { Organisation } from "#lib/contract/records.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";
import { DayField } from "../parts/day-field.tsx";
import { Section } from "../parts/section.tsx";
import { TextInput } from "../parts/text-input.tsx";
import type { DealField, DealValues, Origins } from "./deal-values.ts";
import { FieldPlace } from "./field-place.tsx";
import { moneyText, readAmount } from "./money.ts";

const currencies = [...currencyDecimals.keys()].sort().map((value) => ({ value, label: value }));
const columns = "grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-2";

export function FactFields({
  values,
  origins,
  errors,
  companies,
  ourId,
  isCoSell,
  onChange,
}: {
  values: DealValues;
  /** Of fields that still hold what they were filled with. */
  origins: Origins;
  errors: Partial<Record<DealField, string | undefined>>;
  companies: readonly Organisation[];
  ourId: string;
  isCoSell: boolean;
  onChange(values: Partial<DealValues>): void;
}) {
  const options = companies.map(({ id, name }) => ({
    value: id,
    label: id === ourId ? t("register.us", { name }) : name,
  }));
  const line = (name: "name" | "customer" | "website" | "owner", label: string, hint?: string) => (
    <FieldPlace name={name} origin={origins[name]}>
      <TextInput
        label={label}
        value={values[name]}
        error={errors[name]}
        {...(hint ? { hint } : {})}
        onChange={(typed) => onChange({ [name]: typed })}
      />
    </FieldPlace>
  );
  const minor = readAmount(values.amount, values.currency);
  return (
    <Section title={t("register.deal")}>
      {line("name", t("register.name"))}
      <div className={columns}>
        {line("customer", t("register.customer"))}
        {line("website", t("register.website"))}
      </div>
      <div className="grid grid-cols-[1fr_6rem] gap-2">
        <FieldPlace name="amount" origin={origins.amount}>
          <TextInput
            label={t("register.amount")}
            inputMode="decimal"
            value={values.amount}
            error={errors.amount}
            hint={
              minor
                ? t("register.amountReads", { amount: moneyText(minor, values.currency) })
                : t("register.amountHint")
            }
            onChange={(amount) => onChange({ amount })}
          />
        </FieldPlace>
        <FieldPlace name="currency">
          <Choice
            label={t("register.currency")}
            value={values.currency}
            options={currencies}
            onChange={(currency) => onChange({ currency })}
          />
        </FieldPlace>
      </div>
      <FieldPlace name="createdOn" origin={origins.createdOn ?? t("register.createdHint")}>
        <DayField
          label={t("register.created")}
          value={values.createdOn}
          error={errors.createdOn}
          onChange={(createdOn) => onChange({ createdOn })}
        />
      </FieldPlace>
      <div className={columns}>
        {line("owner", t("register.owner"), t("register.ownerHint"))}
        <FieldPlace name="ownerOf">
          <Choice
            label={t("register.ownerOf")}
            value={values.ownerOf}
            options={options}
            onChange={(ownerOf) => onChange({ ownerOf })}
          />
        </FieldPlace>
      </div>
      {isCoSell && (
        <FieldPlace name="payerId" origin={t("register.payerHint")}>
          <Choice
            label={t("register.payer")}
            value={values.payerId}
            options={options}
            onChange={(payerId) => onChange({ payerId })}
          />
        </FieldPlace>
      )}
    </Section>
  );
}
