// One tier of a policy: reached by how many wins in a quarter, with which rates in place of the models' own, and which
// services. Part of the policy editor.
import { Trash2 } from "lucide-react";
import { type CreditTerms, serviceReward } from "#lib/contract/credit-policy.ts";
import { coSellModel } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { CountField } from "../parts/count-field.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Ticks } from "../parts/ticks.tsx";
import { RangeFields } from "./range-fields.tsx";

export type Tier = CreditTerms["tiers"][number];

export function TierRow({
  tier,
  number,
  models,
  onChange,
  onRemove,
}: {
  tier: Tier;
  /** From 1, to tell rows apart by name. */
  number: number;
  models: CreditTerms["models"];
  onChange(tier: Tier): void;
  onRemove(): void;
}) {
  const name = t("policy.tierNumber", { number });
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-2 rounded-control border border-line p-2">
      <legend className="sr-only">{name}</legend>
      <div className="flex flex-wrap items-end gap-2">
        <TextInput
          label={t("policy.tierName")}
          value={tier.name}
          maxLength={300}
          onChange={(next) => onChange({ ...tier, name: next })}
          className="w-[min(10rem,100%)]"
        />
        <CountField
          label={t("policy.wins")}
          ariaLabel={`${t("policy.wins")}, ${name}`}
          value={tier.wins}
          min={1}
          max={100}
          onChange={(wins) => onChange({ ...tier, wins })}
          className="w-18"
        />
        <Button
          look="icon"
          aria-label={t("policy.removeNamed", { name })}
          onPress={onRemove}
          className="ml-auto"
        >
          <Trash2 aria-hidden="true" className="size-4" />
        </Button>
      </div>
      {coSellModel.options.map((model) => {
        const usual = models[model]?.rate;
        if (!usual) return null;
        const what = t("policy.whatIn", { what: t("policy.rate"), model: t(`model.${model}`) });
        return (
          <div key={model} className="flex flex-wrap items-end gap-x-3 gap-y-1">
            <span className="min-w-[min(9rem,100%)] flex-1">{what}</span>
            <RangeFields
              what={`${what}, ${name}`}
              value={tier.rates[model] ?? usual}
              onChange={(range) => onChange({ ...tier, rates: { ...tier.rates, [model]: range } })}
            />
          </div>
        );
      })}
      <Ticks
        legend={t("policy.tierRewards")}
        options={serviceReward.options.map((value) => ({ value, label: t(`service.${value}`) }))}
        chosen={tier.rewards}
        onChange={(rewards) => onChange({ ...tier, rewards })}
      />
    </fieldset>
  );
}
