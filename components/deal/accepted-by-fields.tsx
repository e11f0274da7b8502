// Who stands behind an acceptance: the person and the authority. Says accepted, never signed.
import { t } from "../messages/t.ts";
import { TextInput } from "../parts/text-input.tsx";

export type AcceptedByValues = { acceptedBy: string; authority: string };

export function AcceptedByFields({
  values,
  errors,
  onChange,
}: {
  values: AcceptedByValues;
  errors: Partial<Record<keyof AcceptedByValues, string | undefined>>;
  onChange(values: AcceptedByValues): void;
}) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(10rem,100%),1fr))] gap-2">
      <div data-field="acceptedBy">
        <TextInput
          isRequired
          label={t("deal.accept.name")}
          value={values.acceptedBy}
          error={errors.acceptedBy}
          onChange={(acceptedBy) => onChange({ ...values, acceptedBy })}
        />
      </div>
      <div data-field="authority">
        <TextInput
          isRequired
          label={t("deal.accept.authority")}
          hint={t("deal.accept.authorityHint")}
          value={values.authority}
          error={errors.authority}
          onChange={(authority) => onChange({ ...values, authority })}
        />
      </div>
    </div>
  );
}
