// Who acted: we, or a partner that does not use Tandem, for which we record it. Shown where there is such a partner to choose.
import type { Organisation, Partnership } from "#lib/contract/records.ts";
import { isOffline, placeholdersOf } from "#lib/domain/deal/offline.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";

/** Of the deal it is for those that take part, else every one of ours. */
export function mayActFor(
  deal: DealView | null,
  partnerships: readonly Partnership[],
  ourId: string,
): Organisation[] {
  if (deal) {
    const ours = placeholdersOf({ deal_participant: deal.participants }, ourId);
    return ours.map(({ organisation }) => organisation);
  }
  return partnerships.filter(isOffline).map(({ partner }) => partner);
}

export function ActedFor({
  value,
  options,
  us,
  counts,
  onChange,
}: {
  value: Organisation | null;
  options: readonly Organisation[];
  us: Organisation;
  /** In a deal that somebody else pays it waits to be confirmed. */
  counts: boolean;
  onChange(value: Organisation | null): void;
}) {
  if (options.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <Choice
        label={t("offline.actedFor")}
        value={value?.id ?? us.id}
        options={[
          { value: us.id, label: t("offline.actedForUs", { name: us.name.slice(0, 60) }) },
          ...options.map(({ id, name }) => ({
            value: id,
            label: t("offline.actedForPartner", { name: name.slice(0, 60) }),
          })),
        ]}
        onChange={(id) => onChange(options.find((each) => each.id === id) ?? null)}
      />
      {value && !counts && (
        <p className="text-small text-quiet">
          {t("offline.actedForHint", { name: value.name.slice(0, 60) })}
        </p>
      )}
    </div>
  );
}
