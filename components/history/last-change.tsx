// Who changed a row last and when, by what the row says of itself: for rows changed before their history was told. The fallback of
// `row-history.tsx`.
import { date, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { usePlatform } from "../surface/surface-context.tsx";

export function LastChange({ by, at }: { by: { name: string }; at: number }) {
  const { now } = usePlatform();
  return (
    <p className="text-small text-quiet" title={fullMoment(at)}>
      <Clamped text={t("checks.last", { name: by.name, date: date(at, now()) })} />
    </p>
  );
}
