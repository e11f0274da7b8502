// The questions a deal asks before something that others notice: object, approve, reject, withdraw, leave, discard.

import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import type { Act, DealView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import type { DealAct } from "./next-actions.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useActs } from "./use-acts.ts";

export type Asked = Extract<DealAct, "object" | "approve" | "reject" | "withdraw" | "leave" | "discard">;

const quiet: readonly Asked[] = ["approve", "discard"];

/** The act that a "yes" becomes; null where the deal has nothing to do it to. */
function actOf(
  asked: Asked,
  { deal, registration }: DealView,
  { reason, keepAs }: { reason: string; keepAs: string },
): Act | null {
  const dealId = deal.id;
  const { revision } = registration;
  if (asked === "discard") return { command: "deal.discard", mutation: { dealId, keepAs } };
  if (asked === "leave") return { command: "deal.leave", mutation: { dealId, reason } };
  if (asked === "withdraw") {
    return { command: "deal.withdraw", mutation: { dealId, decisionId: newId(), reason } };
  }
  if (!revision) return null;
  const of = { dealId, revisionId: revision.id };
  if (asked === "object") {
    const answer = { kind: "objected", reason } as const;
    const hash = termsHash(revision.terms);
    return { command: "deal.answer", mutation: { ...of, answerId: newId(), termsHash: hash, answer } };
  }
  const decision =
    asked === "approve" ? ({ kind: "approved" } as const) : ({ kind: "rejected", reason } as const);
  return { command: "deal.decide", mutation: { ...of, decisionId: newId(), decision } };
}

export function DealDialog({
  deal,
  asked,
  onDone,
  onClose,
}: {
  deal: DealView;
  /** null: nothing is asked. */
  asked: Asked | null;
  /** It was taken; the question closes by itself. `removalId`: what can be brought back. */
  onDone?: (removalId: string | null) => void;
  onClose(): void;
}) {
  const { act, busy, failure, clear } = useActs();
  if (!asked) return null;
  const close = () => {
    clear();
    onClose();
  };
  return (
    <ReasonDialog
      open
      title={t(`deal.askTitle.${asked}`)}
      body={
        asked === "approve"
          ? t("deal.askApproveBody", { count: deal.review.protectionDays })
          : t(`deal.askBody.${asked}`)
      }
      confirm={t(`deal.do.${asked}`)}
      look={asked === "approve" ? "primary" : "danger"}
      needsReason={!quiet.includes(asked)}
      busy={busy}
      failure={failure}
      onConfirm={(reason) => {
        const keepAs = newId();
        const wanted = actOf(asked, deal, { reason, keepAs });
        if (!wanted) return;
        void act(wanted).then((done) => {
          if (!done) return;
          close();
          onDone?.(asked === "discard" ? keepAs : null);
        });
      }}
      onClose={close}
    />
  );
}
