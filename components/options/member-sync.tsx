// How a member's devices are, in one line under the name: for admins, as far as the backend can know. What a device has not sent
// only that device knows, and nothing of what it shows or holds is told here.
import type { DeviceHealth } from "#lib/contract/sync-health.ts";
import { ago } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { usePlatform } from "../surface/surface-context.tsx";

const lastHeard = ({ syncedAt, sentAt }: DeviceHealth) => Math.max(syncedAt ?? 0, sentAt ?? 0);

export function MemberSync({ devices }: { devices: readonly DeviceHealth[] }) {
  const { now } = usePlatform();
  const [latest] = devices;
  const refused = devices.reduce((sum, device) => sum + device.refused, 0);
  const parts =
    latest === undefined
      ? [t("options.neverSynced")]
      : [
          t("options.lastSynced", { when: ago(lastHeard(latest), now()) }),
          ...(devices.length > 1 ? [t("options.devices", { count: devices.length })] : []),
          ...(latest.isBehind ? [t("options.syncBehind")] : []),
          ...(refused > 0 ? [t("options.syncRefused", { count: refused })] : []),
        ];
  return <p className="text-small text-quiet">{parts.join(" · ")}</p>;
}
