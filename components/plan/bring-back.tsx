// What stands beside a row that was removed: who removed it and when, and the way back. Called by lists of removed rows of the joint
// plan, of a playbook and of target accounts.
import { RotateCcw } from "lucide-react";
import type { Author } from "#lib/contract/plan.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { useAuthorName } from "./field-note.tsx";
import { useHand } from "./plan-context.tsx";

export function RemovedBy({ removed }: { removed: Author | null }) {
  const author = useAuthorName();
  const { now } = useHand();
  if (!removed) return null;
  return (
    <p className="text-small text-quiet">
      {t("plan.removedBy", { author: author({ edited: removed }), when: date(removed.at, now) })}
    </p>
  );
}

export function BringBack({
  name,
  busy,
  isDisabled = false,
  onPress,
}: {
  /** Of the row. */
  name: string;
  busy: boolean;
  isDisabled?: boolean;
  onPress(): void;
}) {
  return (
    <Button
      busy={busy}
      isDisabled={isDisabled}
      aria-label={`${t("plan.bringBack")}: ${name.slice(0, 80)}`}
      onPress={onPress}
    >
      <RotateCcw aria-hidden="true" className="size-3.5" />
      {t("plan.bringBack")}
    </Button>
  );
}
