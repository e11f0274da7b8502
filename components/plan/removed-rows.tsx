// Rows that were removed, to bring back, and rows that stand although somebody removed them, because somebody else had
// edited them unaware.
import { TriangleAlert } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";
import { BringBack, RemovedBy } from "./bring-back.tsx";
import { Refused, useAuthorName } from "./field-note.tsx";
import { usePlan, useWrite } from "./plan-context.tsx";
import { keeping, nameOfRow, type PlanRow, removing, restoring } from "./row-acts.ts";

export function RevivedMark({ row }: { row: PlanRow }) {
  const { why } = usePlan();
  const author = useAuthorName();
  const { put, busy, failure } = useWrite();
  const { revived } = row;
  if (!revived) return null;
  const isClosed = why("plan.row.restore") !== null;
  return (
    <div className="mx-3 mb-2 flex flex-col gap-1 rounded-control bg-warn-soft p-2">
      <p className="flex items-start gap-1.5 text-small text-warn">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
        <span>
          {t("plan.revived", {
            remover: author({ edited: revived.removed }),
            editor: author({ edited: revived.edited }),
          })}
        </span>
      </p>
      <div className="flex gap-2">
        <Button busy={busy} isDisabled={isClosed} onPress={() => void put(keeping(row))}>
          {t("plan.keepRow")}
        </Button>
        <Button look="quiet" busy={busy} isDisabled={isClosed} onPress={() => void put(removing(row))}>
          {t("plan.remove")}
        </Button>
      </div>
      <Refused reason={failure} />
    </div>
  );
}

export function RemovedRows({ rows }: { rows: readonly PlanRow[] }) {
  const { why } = usePlan();
  const { put, busy, failure } = useWrite();
  if (rows.length === 0) return null;
  const isClosed = why("plan.row.restore") !== null;
  return (
    <Disclosure className="flex flex-col gap-2">
      <AriaButton
        slot="trigger"
        className="self-start rounded-control border-0 bg-transparent px-0 text-small font-semibold text-accent data-hovered:underline"
      >
        {t("plan.removedCount", { count: rows.length })}
      </AriaButton>
      <DisclosurePanel>
        <ul aria-label={t("plan.removedCount", { count: rows.length })} className={listLook}>
          {rows.map((row) => (
            <li key={row.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <div className="min-w-[min(9rem,100%)] flex-1">
                <Clamped text={nameOfRow(row)} className="text-quiet" />
                <RemovedBy removed={row.removed} />
              </div>
              <BringBack
                name={nameOfRow(row)}
                busy={busy}
                isDisabled={isClosed}
                onPress={() => void put(restoring(row))}
              />
            </li>
          ))}
        </ul>
        <Refused reason={failure} />
      </DisclosurePanel>
    </Disclosure>
  );
}
