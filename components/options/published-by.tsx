// Who published a CRM and when. Beside a CRM of one's own and in the list of published ones.
import type { PublishedCrm } from "#lib/messaging/crms-view.ts";
import { date, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { usePlatform } from "../surface/surface-context.tsx";

export function PublishedBy({ published: { by, at } }: { published: PublishedCrm }) {
  const { now } = usePlatform();
  return (
    <p className="text-small text-quiet" title={fullMoment(at)}>
      <Clamped text={t("pubCrm.by", { person: by, date: date(at, now()) })} />
    </p>
  );
}
