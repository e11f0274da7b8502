// The payer's manager decides a conflict: this deal, the other or both go ahead, with the reason that stays among us.
import { useState } from "react";
import type { ConflictOutcome } from "#lib/contract/words.ts";
import type { MetConflict } from "#lib/domain/deal/conflict-standing.ts";
import { turned } from "#lib/domain/deal/conflicts.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { ReasonDialog } from "../deal/reason-dialog.tsx";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { OneOf } from "../parts/one-of.tsx";
import { otherName } from "./conflict-words.ts";

const outcomes: readonly ConflictOutcome[] = ["this", "other", "both"];

export function DecideDialog({
  deal,
  conflict,
  onClose,
}: {
  deal: DealView["deal"];
  conflict: MetConflict;
  onClose(): void;
}) {
  const { act, busy, failure } = useActs();
  const [chosen, setChosen] = useState<ConflictOutcome | null>(null);
  const [missing, setMissing] = useState(false);
  const { row } = conflict;
  const isDirect = row.otherDealId === null;
  const confirm = async (reason: string) => {
    if (!chosen) return setMissing(true);
    const outcome = turned(row, deal.id, chosen);
    const mutation = { dealId: row.dealId, conflictId: row.id, outcome, reason };
    if (await act({ command: "conflict.resolve", mutation })) onClose();
  };
  const answers = outcomes.map((value) => ({
    value,
    label:
      value === "both"
        ? t("conflict.choose.both")
        : t(`conflict.choose.${value}`, {
            name: value === "this" ? deal.name.slice(0, 120) : otherName(conflict).slice(0, 120),
          }),
    says: t(isDirect ? `conflict.chosenDirect.${value}` : `conflict.chosen.${value}`),
  }));
  return (
    <ReasonDialog
      open
      needsReason
      look="primary"
      title={t("conflict.ask")}
      missing={t("conflict.reasonNeeded")}
      body={
        <div className="flex flex-col gap-3">
          <OneOf
            label={t("conflict.choice")}
            labelHidden
            value={chosen}
            answers={answers}
            onChange={(next) => setChosen(next)}
          />
          <Failure reason={missing && !chosen ? t("conflict.choiceNeeded") : null} />
          <p>{t("conflict.askBody")}</p>
        </div>
      }
      confirm={t("conflict.record")}
      busy={busy}
      failure={failure}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
