// What our programme says where the plan differs, with the press that takes it over. Our own side alone sees it.
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Refused } from "../plan/field-note.tsx";
import { useWrite, type Written } from "../plan/plan-context.tsx";
import { useCoSell } from "./co-sell-context.tsx";

export function SaysNote({
  says,
  of,
  verb = t("coSell.use"),
  use,
}: {
  says: string;
  /** Of which field, for the name of the button. */
  of: string;
  verb?: string;
  /** null: nothing can be taken over here. */
  use: (() => Written) | null;
}) {
  const { closed } = useCoSell();
  const { put, busy, failure } = useWrite();
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 text-small text-warn">
      <span className="min-w-0">
        <Clamped text={says} lines={2} />
      </span>
      {use && !closed && (
        <Button
          look="link"
          busy={busy}
          className="text-small"
          aria-label={`${verb}: ${of}`}
          onPress={() => void put(use())}
        >
          {verb}
        </Button>
      )}
      <Refused reason={failure} />
    </div>
  );
}
