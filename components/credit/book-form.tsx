// A person says what we booked for this deal, with the way back to what counted before. Called by the quota section.
import { useState } from "react";
import { currencyDecimals } from "#lib/contract/currencies.ts";
import type { Money } from "#lib/contract/money.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { editableAmount, moneyText, readAmount } from "../deal/money.ts";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { TextInput } from "../parts/text-input.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { useCredit } from "./credit-context.tsx";

const currencies = [...currencyDecimals.keys()].sort().map((code) => ({ value: code, label: code }));

export function BookForm({ begun, say, onClose }: { begun: Money | null; say: Say; onClose(): void }) {
  const { deal, dealId } = useCredit();
  const { act, busy, failure } = useActs();
  const [currency, setCurrency] = useState(begun?.currency ?? "USD");
  const [text, setText] = useState(begun ? editableAmount(begun.minor, begun.currency) : "");
  const [isTried, setTried] = useState(false);
  const minor = readAmount(text, currency);
  const rowId = deal.booked?.id ?? newId();
  const before = deal.booked?.amount ?? null;
  const toAct = (amount: Money | null): Act => ({
    command: "quota.book",
    mutation: { dealId, rowId, amount },
  });
  const book = async (amount: Money | null) => {
    if (!(await act(toAct(amount)))) return;
    const undo = () => void act(toAct(before)).then((done) => done && say(t("quota.undone"), null));
    say(t(amount ? "quota.saved" : "quota.savedNone"), undo);
    onClose();
  };
  const save = () => {
    setTried(true);
    if (minor !== null && !minor.startsWith("-")) void book({ minor, currency });
  };
  const isWrong = minor === null || minor.startsWith("-");
  return (
    <form
      aria-label={t("quota.form")}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="flex flex-col gap-2 rounded-control bg-raised p-2"
    >
      <div className="grid grid-cols-[1fr_6rem] gap-2">
        <TextInput
          label={t("quota.amount")}
          inputMode="decimal"
          value={text}
          error={isTried && isWrong ? t("quota.amountProblem") : undefined}
          {...(isWrong ? {} : { hint: t("register.amountReads", { amount: moneyText(minor, currency) }) })}
          onChange={setText}
        />
        <Choice label={t("register.currency")} value={currency} options={currencies} onChange={setCurrency} />
      </div>
      <Failure reason={failure} />
      <div className="flex flex-wrap justify-end gap-2">
        {before && (
          <Button look="quiet" className="mr-auto" onPress={() => void book(null)}>
            {t("quota.back")}
          </Button>
        )}
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button look="primary" type="submit" busy={busy}>
          {t("credit.do.save")}
        </Button>
      </div>
    </form>
  );
}
