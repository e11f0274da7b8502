// The target of a quarter: read, and in a form of its own set or taken away. Of what two set apart the later stands and the other
// is kept.
import { useState } from "react";
import type { CoSellTarget } from "#lib/contract/co-sell.ts";
import { currencyDecimals } from "#lib/contract/currencies.ts";
import type { Field } from "#lib/contract/plan.ts";
import { editableAmount, readAmount } from "../deal/money.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { CountField } from "../parts/count-field.tsx";
import { FormActions } from "../parts/form-actions.tsx";
import { labelLook, TextInput } from "../parts/text-input.tsx";
import { changing } from "../plan/edits.ts";
import { Refused } from "../plan/field-note.tsx";
import { formKeys } from "../plan/form-keys.ts";
import { KeptValues } from "../plan/kept-values.tsx";
import { useWrite, type Written } from "../plan/plan-context.tsx";
import { editing } from "./co-sell-acts.ts";
import { useCoSell } from "./co-sell-context.tsx";
import { SaysNote } from "./says-note.tsx";
import { targetWords } from "./target-words.ts";

const currencies = [...currencyDecimals.keys()].sort().map((code) => ({ value: code, label: code }));

function TargetForm({
  begun,
  busy,
  onSave,
  onClose,
}: {
  begun: CoSellTarget | null;
  busy: boolean;
  onSave(target: CoSellTarget | null): void;
  onClose(): void;
}) {
  const { name } = useCoSell();
  const [wins, setWins] = useState(begun?.wins ?? 0);
  const [currency, setCurrency] = useState(begun?.amount?.currency ?? "USD");
  const [text, setText] = useState(
    begun?.amount ? editableAmount(begun.amount.minor, begun.amount.currency) : "",
  );
  const [isTried, setTried] = useState(false);
  const minor = text.trim() === "" ? null : readAmount(text, currency);
  const isWrong = text.trim() !== "" && (minor === null || minor === "0" || minor.startsWith("-"));
  const save = () => {
    setTried(true);
    if (isWrong) return;
    const amount = minor === null ? null : { minor, currency };
    onSave(wins === 0 && amount === null ? null : { wins: wins === 0 ? null : wins, amount });
  };
  return (
    <form
      {...formKeys(onClose)}
      aria-label={`${t("coSell.targetForm")}: ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="flex flex-col gap-2 rounded-control bg-raised p-2"
    >
      <div className="grid grid-cols-1 items-start gap-2 min-[420px]:grid-cols-[7rem_1fr_6rem]">
        <div className="flex flex-col gap-1">
          <CountField
            label={t("coSell.wins")}
            ariaLabel={t("coSell.wins")}
            value={wins}
            autoFocus
            min={0}
            max={999}
            onChange={setWins}
          />
          <span className="text-small text-quiet">{t("coSell.winsHint")}</span>
        </div>
        <TextInput
          label={t("coSell.amount")}
          inputMode="decimal"
          value={text}
          hint={t("coSell.amountHint")}
          error={isTried && isWrong ? t("coSell.amountProblem") : undefined}
          onChange={setText}
        />
        <Choice label={t("coSell.currency")} value={currency} options={currencies} onChange={setCurrency} />
      </div>
      <FormActions submit={t("coSell.save")} busy={busy} onClose={onClose} />
    </form>
  );
}

export function TargetField() {
  const { rules, closed, says, ...place } = useCoSell();
  const { put, busy, failure } = useWrite();
  // As it was shown when the form was opened.
  const [over, setOver] = useState<{ field: Field<CoSellTarget | null> | null } | null>(null);
  const field = rules?.target ?? null;
  const label = t("coSell.target");
  const written = (from: typeof field, value: CoSellTarget | null): Written => {
    const { step, back } = changing(from, value, null);
    return {
      acts: [editing(place, rules, { target: step.edit })],
      said: t("plan.saved", { what: label }),
      back: back.map(({ edit }) => editing(place, rules, { target: edit })),
    };
  };
  const said = says("target");
  return (
    <div data-place="target" className="flex min-w-0 flex-col gap-1">
      <span className={labelLook}>{label}</span>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={field?.value ? "tabular-nums" : "text-quiet"}>
          {targetWords(field?.value ?? null)}
        </span>
        {!closed && !over && (
          <Button
            data-opens="target"
            aria-label={t(field?.value ? "coSell.targetChange" : "coSell.targetSet")}
            onPress={() => setOver({ field })}
          >
            {t(field?.value ? "plan.change" : "coSell.targetSet")}
          </Button>
        )}
      </div>
      {over && (
        <TargetForm
          begun={over.field?.value ?? null}
          busy={busy}
          onSave={(target) => void put(written(over.field, target)).then((done) => done && setOver(null))}
          onClose={() => setOver(null)}
        />
      )}
      <Refused reason={failure} />
      <KeptValues
        label={label}
        field={field}
        inWords={targetWords}
        toAct={({ edit }) => editing(place, rules, { target: edit })}
        disabled={closed}
      />
      {said && (
        <SaysNote
          says={t("coSell.says", { what: targetWords(said.says) })}
          of={label}
          use={() => written(field, said.says)}
        />
      )}
    </div>
  );
}
