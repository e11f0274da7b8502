// How far something is, with its words beside it.
import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";

export function Progress({ label, part, whole }: { label: string; part: number; whole: number }) {
  const value = whole > 0 ? Math.min(100, (part / whole) * 100) : 0;
  return (
    <ProgressBar value={value} className="flex flex-col gap-1">
      {({ percentage, valueText }) => (
        <>
          <div className="flex justify-between gap-2 text-small">
            <Label>{label}</Label>
            <span className="tabular-nums text-quiet">{valueText}</span>
          </div>
          <div className="h-1.5 overflow-hidden rounded-pill bg-hover">
            <div className="h-full rounded-pill bg-accent" style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
