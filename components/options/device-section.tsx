// What a person decides for this device alone: when it locks by itself, and that it forgets everything.
import { LEASE_DAYS } from "#lib/domain/lease.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { OneOf } from "../parts/one-of.tsx";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { ForgetDevice } from "./forget-device.tsx";

const offered = [5, 15, 60];
const NEVER = "never";

function LockAfter({ session: { idleMinutes } }: { session: SessionView }) {
  const surface = useSurface();
  const { run, failure } = useRun();
  const answers = [...new Set([...offered, ...(idleMinutes === null ? [] : [idleMinutes])])]
    .sort((a, b) => a - b)
    .map((count) => ({ value: String(count), label: t("device.lockMinutes", { count }) }));
  const choose = (value: string) =>
    void run(() => surface.run("session.lockAfter", { minutes: value === NEVER ? null : Number(value) }));
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{t("device.lock")}</h3>
      <p className="max-w-prose text-quiet">{t("device.lockBody")}</p>
      <OneOf
        label={t("device.lockAfter")}
        value={idleMinutes === null ? NEVER : String(idleMinutes)}
        answers={[{ value: NEVER, label: t("device.lockNever") }, ...answers]}
        onChange={choose}
      />
      <Failure reason={failure} />
      <p className="text-small text-quiet">{t("device.lease", { days: LEASE_DAYS })}</p>
    </div>
  );
}

export function DeviceSection({ session }: { session: SessionView }) {
  const canSave = session.state === "ready" || session.state === "no_organisation";
  return (
    <div className="flex flex-col gap-6">
      {session.state === "ready" && <LockAfter session={session} />}
      <ForgetDevice canSave={canSave} />
    </div>
  );
}
