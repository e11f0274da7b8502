// How much of the joint plan holds, as a ring with its numbers. The number says what the colour repeats.
import { t } from "../messages/t.ts";

const RADIUS = 19;
const ROUND = 2 * Math.PI * RADIUS;

export function CompletenessRing({ held, of }: { held: number; of: number }) {
  const share = of === 0 ? 0 : held / of;
  return (
    <span className="relative inline-flex size-12 shrink-0 items-center justify-center">
      <svg viewBox="0 0 44 44" role="img" aria-label={t("brief.ring", { held, of })} className="size-12">
        <circle cx="22" cy="22" r={RADIUS} fill="none" strokeWidth="4" className="stroke-line" />
        {share > 0 && (
          <circle
            cx="22"
            cy="22"
            r={RADIUS}
            fill="none"
            strokeWidth="4"
            strokeLinecap="round"
            strokeDasharray={`${share * ROUND} ${ROUND}`}
            transform="rotate(-90 22 22)"
            className={share === 1 ? "stroke-good" : "stroke-accent"}
          />
        )}
      </svg>
      <span aria-hidden="true" className="absolute text-small font-semibold tabular-nums">
        {held}/{of}
      </span>
    </span>
  );
}
