// A touchpoint in the timeline, with what can be done with it: confirm or contest another side's, copy it to the CRM, take
// ours back. What is asked is not drawn as said.
import { BadgeCheck, CircleX, ClipboardCopy, History, Hourglass } from "lucide-react";
import { useState } from "react";
import type { Verdict } from "#lib/contract/words.ts";
import { inSentence } from "#lib/domain/in-words.ts";
import type { DealView, TouchpointItem } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { ReasonDialog } from "../deal/reason-dialog.tsx";
import { useActs } from "../deal/use-acts.ts";
import { HistoryList } from "../history/history-list.tsx";
import { t } from "../messages/t.ts";
import { TouchpointRow } from "../panel/touchpoint-row.tsx";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import type { MenuCommand } from "../parts/menu.tsx";

export function ActivityTouchpoint({
  item,
  deal,
  ourId,
  onCopy,
  onTakeBack,
  onReview,
}: {
  item: TouchpointItem;
  /** The deal that everyone sees it in; null: none of those in view. */
  deal: DealView | null;
  ourId: string;
  onCopy(): void;
  /** null: this person may not. */
  onTakeBack: (() => void) | null;
  onReview(): void;
}) {
  const { act, busy, failure, clear } = useActs();
  const [contesting, setContesting] = useState(false);
  const { deal: at, ours } = item;
  const said = at?.verdicts.find(({ organisationId }) => organisationId === ourId)?.verdict ?? null;
  const mayJudge = !ours && at !== null && !at.asked && deal?.may["evidence.judge"].allowed === true;
  const judge = (judgement: { kind: "confirmed" } | { kind: "contested"; reason: string }) => {
    if (!at) return Promise.resolve(false);
    const { dealId, rowId: dealTouchpointId } = at;
    const mutation = { dealId, verdictId: newId(), dealTouchpointId, judgement };
    return act({ command: "evidence.judge", mutation });
  };
  const confirm = () => void judge({ kind: "confirmed" });
  const contest = () => setContesting(true);
  const type = inSentence(t(`type.${item.touchpoint.type}`));
  const [told, setTold] = useState(false);
  // In a deal its history is the deal's.
  const isOurs = item.ours && at === null && item.state !== "refused";
  const offered = (["confirmed", "contested"] as const).filter((each) => mayJudge && each !== said);
  const verdictCommand: Record<Verdict, MenuCommand> = {
    confirmed: { id: "confirm", label: t("activity.confirm"), icon: BadgeCheck, onAction: confirm },
    contested: { id: "contest", label: t("activity.contest"), icon: CircleX, onAction: contest },
  };
  // What waits for us is asked for openly; else it is there for whom it is wrong.
  const isAsking = mayJudge && at?.state === "waits";
  return (
    <TouchpointRow
      item={item}
      onTakeBack={onTakeBack}
      onReview={onReview}
      commands={[
        ...(isAsking ? [] : offered.map((each) => verdictCommand[each])),
        { id: "copy", label: t("activity.copy"), icon: ClipboardCopy, onAction: onCopy },
        ...(isOurs
          ? [
              {
                id: "history",
                label: t(told ? "history.hide" : "history.show"),
                icon: History,
                onAction: () => setTold(!told),
              },
            ]
          : []),
      ]}
    >
      {told && <HistoryList dealId={null} rowId={item.touchpoint.id} />}
      {at?.asked && (
        <p role="status" className="flex items-start gap-1.5 text-quiet">
          <Hourglass aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          <span>{t("activity.asked")}</span>
        </p>
      )}
      {isAsking && (
        <div data-place={`judgement:${at.rowId}`} className="flex flex-wrap gap-2 pt-1">
          <Button busy={busy} aria-label={t("activity.confirmNamed", { type })} onPress={confirm}>
            {t("activity.confirm")}
          </Button>
          <Button
            look="quiet"
            busy={busy}
            aria-label={t("activity.contestNamed", { type })}
            onPress={contest}
          >
            {t("activity.contest")}
          </Button>
        </div>
      )}
      {!contesting && <Failure reason={failure} />}
      <ReasonDialog
        open={contesting}
        needsReason
        title={t("activity.contestTitle", { type })}
        body={t("activity.contestBody")}
        confirm={t("activity.contest")}
        busy={busy}
        failure={failure}
        onConfirm={(reason) =>
          void judge({ kind: "contested", reason }).then((done) => done && setContesting(false))
        }
        onClose={() => {
          clear();
          setContesting(false);
        }}
      />
    </TouchpointRow>
  );
}
