// A range of a policy: the least, the usual and the most that may be chosen in a deal.
import type { Range } from "#lib/contract/credit-policy.ts";
import { t } from "../messages/t.ts";
import { PercentField } from "../parts/percent-field.tsx";

const parts = ["min", "default", "max"] as const;
const labels = { min: t("policy.least"), default: t("policy.usual"), max: t("policy.most") };

export function RangeFields({
  what,
  value,
  onChange,
  className = "",
}: {
  /** Names it whole, for who cannot see what stands around it. */
  what: string;
  value: Range;
  onChange(range: Range): void;
  className?: string;
}) {
  return (
    <div className={`flex min-w-0 flex-wrap gap-2 ${className}`}>
      {parts.map((part) => (
        <PercentField
          key={part}
          label={labels[part]}
          ariaLabel={t("policy.rangeOf", { part: labels[part], what })}
          value={value[part]}
          onChange={(bp) => onChange({ ...value, [part]: bp })}
          className="w-18 min-w-0"
        />
      ))}
    </div>
  );
}
