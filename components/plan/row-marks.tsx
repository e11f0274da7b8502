// Small print under a row of the plan: what it waits for, that both edited it, that it is saved on this device only.
import type { Field } from "#lib/contract/plan.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { SavedHere } from "./field-note.tsx";

/** Whether somebody has to decide about a field of these. */
export const isInTwo = (fields: readonly Field<unknown>[]): boolean =>
  fields.some(({ replaced }) => replaced.length > 0);

export function RowMarks({
  texts,
  inTwo,
  isSavedHere,
  className,
}: {
  texts: readonly (string | null)[];
  inTwo: boolean;
  isSavedHere: boolean;
  className: string;
}) {
  const said = texts.filter((text) => text !== null);
  if (said.length === 0 && !inTwo && !isSavedHere) return null;
  return (
    <div className={`flex flex-wrap items-center gap-x-2 gap-y-0.5 ${className}`}>
      {inTwo && <Badge tone="warn">{t("plan.editedByBoth")}</Badge>}
      {said.map((text) => (
        <span key={text} className="min-w-0 text-small text-quiet">
          <Clamped text={text} lines={2} />
        </span>
      ))}
      {isSavedHere && <SavedHere />}
    </div>
  );
}
