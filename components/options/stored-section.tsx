// What is stored where, in plain words.
import { t } from "../messages/t.ts";

export function StoredSection({ backendUrl }: { backendUrl: string }) {
  const places = [
    [t("stored.device"), t("stored.deviceBody")],
    [t("stored.backend", { backend: backendUrl }), t("stored.backendBody")],
    [t("stored.page"), t("stored.pageBody")],
  ] as const;
  return (
    <dl className="flex flex-col gap-2">
      {places.map(([where, what]) => (
        <div key={where}>
          <dt className="font-semibold">{where}</dt>
          <dd className="text-quiet">{what}</dd>
        </div>
      ))}
    </dl>
  );
}
