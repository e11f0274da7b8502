// A question that ends in one act, with the reason everyone reads. Called by all sections of the credit view.
import type { Act } from "#lib/messaging/surface-port.ts";
import { ReasonDialog } from "../deal/reason-dialog.tsx";
import { useActs } from "../deal/use-acts.ts";

export type Question = {
  title: string;
  body: string;
  confirm: string;
  look?: "danger" | "primary";
  needsReason: boolean;
  toAct(reason: string): Act;
};

export function AskReason({ question, onClose }: { question: Question | null; onClose(): void }) {
  const { act, busy, failure, clear } = useActs();
  if (!question) return null;
  const { title, body, confirm, look = "primary", needsReason, toAct } = question;
  const close = () => {
    clear();
    onClose();
  };
  return (
    <ReasonDialog
      open
      title={title}
      body={body}
      confirm={confirm}
      look={look}
      needsReason={needsReason}
      busy={busy}
      failure={failure}
      onConfirm={(reason) => void act(toAct(reason)).then((done) => done && close())}
      onClose={close}
    />
  );
}
