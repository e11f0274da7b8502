// One bonus of a policy: how many wins in a quarter, holding which credit roles, earn what. Part of the policy editor.
import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import { serviceReward } from "#lib/contract/credit-policy.ts";
import { creditRole } from "#lib/contract/words.ts";
import { editableAmount, readAmount } from "../deal/money.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { CountField } from "../parts/count-field.tsx";
import { PercentField } from "../parts/percent-field.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Ticks } from "../parts/ticks.tsx";

export type Bonus = CreditTerms["bonuses"][number];
type Kind = Bonus["reward"]["kind"];
/** What the seeds of the field give: 5,000 in money, or 5 points. */
const begun: Record<Kind, Bonus["reward"]> = {
  amount: { kind: "amount", amount: { minor: "500000", currency: "USD" } },
  points: { kind: "points", bp: 500 },
  service: { kind: "service", service: "faster_payout" },
};
const kinds = (["amount", "points", "service"] as const).map((value) => ({
  value,
  label: t(`policy.reward.${value}`),
}));
const services = serviceReward.options.map((value) => ({ value, label: t(`service.${value}`) }));

function Amount({
  value,
  onChange,
}: {
  value: { minor: string; currency: string };
  onChange(next: typeof value): void;
}) {
  const [text, setText] = useState(() => editableAmount(value.minor, value.currency));
  const [code, setCode] = useState(value.currency);
  const minor = readAmount(text, code);
  const change = (nextText: string, nextCode: string) => {
    setText(nextText);
    setCode(nextCode);
    const read = readAmount(nextText, nextCode);
    if (read !== null) onChange({ minor: read, currency: nextCode });
  };
  return (
    <>
      <TextInput
        label={t("policy.reward.amountField")}
        value={text}
        error={minor === null ? t("policy.reward.amountProblem") : undefined}
        onChange={(next) => change(next, code)}
        className="w-28"
      />
      <TextInput
        label={t("policy.reward.currency")}
        value={code}
        maxLength={3}
        onChange={(next) => change(text, next.toUpperCase())}
        className="w-18"
      />
    </>
  );
}

export function BonusRow({
  bonus,
  number,
  onChange,
  onRemove,
}: {
  bonus: Bonus;
  /** From 1, to tell rows apart by name. */
  number: number;
  onChange(bonus: Bonus): void;
  onRemove(): void;
}) {
  const { wins, creditRoles, reward } = bonus;
  const name = t("policy.bonusNumber", { number });
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-2 rounded-control border border-line p-2">
      <legend className="sr-only">{name}</legend>
      <div className="flex flex-wrap items-end gap-2">
        <CountField
          label={t("policy.wins")}
          ariaLabel={`${t("policy.wins")}, ${name}`}
          value={wins}
          min={1}
          max={100}
          onChange={(next) => onChange({ ...bonus, wins: next })}
          className="w-18"
        />
        <Choice<Kind>
          label={t("policy.reward")}
          value={reward.kind}
          options={kinds}
          onChange={(kind) => onChange({ ...bonus, reward: begun[kind] })}
          className="min-w-[min(10rem,100%)]"
        />
        {reward.kind === "amount" && (
          <Amount
            value={reward.amount}
            onChange={(amount) => onChange({ ...bonus, reward: { ...reward, amount } })}
          />
        )}
        {reward.kind === "points" && (
          <PercentField
            label={t("policy.reward.pointsField")}
            value={reward.bp}
            onChange={(bp) => onChange({ ...bonus, reward: { ...reward, bp } })}
            className="w-18"
          />
        )}
        {reward.kind === "service" && (
          <Choice
            label={t("policy.reward.serviceField")}
            value={reward.service}
            options={services}
            onChange={(service) => onChange({ ...bonus, reward: { ...reward, service } })}
            className="min-w-[min(10rem,100%)]"
          />
        )}
        <Button
          look="icon"
          aria-label={t("policy.removeNamed", { name })}
          onPress={onRemove}
          className="ml-auto"
        >
          <Trash2 aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <Ticks
        legend={t("policy.bonusRoles")}
        options={creditRole.options.map((value) => ({ value, label: t(`creditRole.${value}`) }))}
        chosen={creditRoles}
        onChange={(next) => onChange({ ...bonus, creditRoles: next })}
      />
    </fieldset>
  );
}
