// One thing that waits in a deal: what, since when, and the one control that closes it. Called by the list of the Brief.
import type { ReactNode } from "react";
import { Clamped } from "../parts/clamped.tsx";

export function WaitingRow({
  icon,
  text,
  note,
  place,
  children,
}: {
  icon: ReactNode;
  text: string;
  note?: ReactNode;
  /** The name of the place, where this row itself is what something leads to. */
  place?: string;
  /** The control. */
  children: ReactNode;
}) {
  return (
    <li data-place={place} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2">
      {icon}
      <div className="min-w-[min(9rem,100%)] flex-1">
        <Clamped text={text} lines={3} />
        {note && <p className="flex flex-wrap gap-x-3 text-small text-quiet">{note}</p>}
      </div>
      {children}
    </li>
  );
}
