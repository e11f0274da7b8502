// An answer that counts only when the server has taken it: sent, then shown as on its way, never as done. Called by duties
// and commitments that another company proposes to us.
import { CloudOff, Hourglass } from "lucide-react";
import { useState } from "react";
import type { Act } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { usePlan } from "./plan-context.tsx";

export function useConfirmed() {
  const { run } = usePlan();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    busy,
    failure,
    clear: () => setFailure(null),
    async ask(act: Act): Promise<boolean> {
      setBusy(true);
      const reason = await run([act]);
      setBusy(false);
      setFailure(reason);
      return reason === null;
    },
  };
}

export function OnItsWay() {
  const { offline } = usePlan();
  const Icon = offline ? CloudOff : Hourglass;
  return (
    <p role="status" className="flex items-start gap-1.5 text-small text-quiet">
      <Icon aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
      {t(offline ? "plan.askedOffline" : "plan.asked")}
    </p>
  );
}
