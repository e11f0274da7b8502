// What the server was asked and has not answered: told calmly, and never drawn as done. Called beside what was asked.
import { CloudOff, Hourglass } from "lucide-react";
import type { StatementCommand } from "#lib/contract/statement-mutations.ts";
import { t } from "../messages/t.ts";
import { useCredit } from "./credit-context.tsx";

export function Asked({ command }: { command: StatementCommand }) {
  const { isAsked, offline } = useCredit();
  if (!isAsked(command)) return null;
  const Icon = offline ? CloudOff : Hourglass;
  return (
    <p role="status" className="flex items-start gap-1.5 text-small text-quiet">
      <Icon aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
      {t(offline ? "credit.askedOffline" : "credit.asked")}
    </p>
  );
}
