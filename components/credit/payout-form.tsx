// The payer says where a payment stands and on which day. Called by the list of payments.
import { useState } from "react";
import type { PayoutState } from "#lib/contract/words.ts";
import { nextPayoutStates, type PayoutDue } from "#lib/domain/deal/payouts.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { DayField } from "../parts/day-field.tsx";
import { useCredit } from "./credit-context.tsx";

const today = (now: number): string => new Date(now).toISOString().slice(0, 10);

export function PayoutForm({ due, label, onClose }: { due: PayoutDue; label: string; onClose(): void }) {
  const { dealId, now } = useCredit();
  const { act, busy, failure } = useActs();
  const states = nextPayoutStates(due);
  const [state, setState] = useState<PayoutState>(due.payout?.state ?? states[0] ?? "projected");
  const [day, setDay] = useState<string | null>(due.payout?.day ?? null);
  const [isTried, setTried] = useState(false);
  // Years that are being typed are no day yet.
  const isDay = day !== null && day >= "2000";
  const save = async () => {
    setTried(true);
    if (!isDay) return;
    const { statementVersion, organisationId } = due;
    const mutation = { dealId, payoutId: newId(), statementVersion, organisationId, state, day };
    if (await act({ command: "payout.set", mutation })) onClose();
  };
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="flex flex-col gap-2 rounded-control bg-raised p-2"
    >
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-2">
        <Choice
          label={t("credit.payoutState")}
          value={state}
          options={states.map((value) => ({ value, label: t(`credit.payout.${value}`) }))}
          onChange={(next) => {
            setState(next);
            // What has happened mostly happened today; what is expected needs a day of its own.
            if (day === null && (next === "paid" || next === "reversed")) setDay(today(now));
          }}
        />
        <DayField
          label={t(`credit.payoutDay.${state}`)}
          value={day}
          error={isTried && !isDay ? t("credit.dayNeeded") : undefined}
          onChange={setDay}
        />
      </div>
      <Failure reason={failure} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button look="primary" type="submit" busy={busy}>
          {t("credit.do.save")}
        </Button>
      </div>
    </form>
  );
}
