// What a partner that does not use Tandem was called before, who changed it and when, and the way back to it. Called by the form
// that edits it.
import type { OfflinePartner } from "#lib/contract/offline.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";

type Earlier = NonNullable<OfflinePartner["earlier"]>;

export function EarlierNames({
  earlier,
  onAgain,
}: {
  earlier: Earlier;
  /** Rejects in words for people. */
  onAgain(was: Earlier[number]): Promise<void>;
}) {
  const { now } = usePlatform();
  const { run, busy, failure } = useRun();
  if (earlier.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <ul aria-label={t("offline.earlier")} className={listLook}>
        {earlier.toReversed().map((was) => {
          const { name, website, changedBy, at } = was;
          return (
            <li key={at} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <div className="min-w-[min(12rem,100%)] flex-1">
                <Clamped text={[name, website].filter(Boolean).join(" · ")} />
                <p className="text-small text-quiet">
                  <Clamped text={t("offline.until", { date: date(at, now()), name: changedBy })} />
                </p>
              </div>
              <Button
                look="quiet"
                busy={busy}
                aria-label={t("offline.againNamed", { name })}
                onPress={() => void run(() => onAgain(was))}
              >
                {t("offline.again")}
              </Button>
            </li>
          );
        })}
      </ul>
      <Failure reason={failure} />
    </div>
  );
}
