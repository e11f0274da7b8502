// Terms field by field, as they are accepted or as partners will see them. None in presenter mode.
import { Clamped } from "../parts/clamped.tsx";
import { HIDDEN, isPresenting } from "../presenter/presenting.ts";
import type { TermsLine } from "./terms-lines.ts";

export function TermsList({ lines }: { lines: readonly TermsLine[] }) {
  // What they are called says shares, too.
  if (isPresenting()) return <p className="text-quiet">{HIDDEN}</p>;
  return (
    <dl className="flex flex-col gap-1">
      {lines.map(({ label, value }) => (
        <div key={label} className="flex flex-wrap gap-x-3">
          <dt className="min-w-[min(10.5rem,100%)] text-quiet">{label}</dt>
          <dd className="min-w-[min(8rem,100%)] flex-1">
            <Clamped text={value} lines={3} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
