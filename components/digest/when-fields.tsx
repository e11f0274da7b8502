// When a digest goes out and what it tells: hour, time zone, kinds. Of time zones the one that is set and the device's own are
// offered. Used by the letter and by channels.
import type { DigestKind } from "#lib/contract/digest.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";
import { Ticks } from "../parts/ticks.tsx";
import { deviceZone, hourOptions, kindOptions } from "./digest-words.ts";

export type WhenValue = { hour: number; timeZone: string; off: DigestKind[] };

export function WhenFields({ value, onChange }: { value: WhenValue; onChange(value: WhenValue): void }) {
  const zones = [...new Set([value.timeZone, deviceZone()])];
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <Choice
          label={t("digest.hour")}
          value={String(value.hour)}
          options={hourOptions}
          onChange={(hour) => onChange({ ...value, hour: Number(hour) })}
          className="w-24"
        />
        <Choice
          label={t("digest.timeZone")}
          value={value.timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          onChange={(timeZone) => onChange({ ...value, timeZone })}
          className="w-56 max-w-full"
        />
      </div>
      <Ticks
        legend={t("digest.kinds")}
        aligned
        options={kindOptions}
        chosen={kindOptions.map((kind) => kind.value).filter((kind) => !value.off.includes(kind))}
        onChange={(on) =>
          onChange({
            ...value,
            off: kindOptions.map((kind) => kind.value).filter((kind) => !on.includes(kind)),
          })
        }
      />
    </div>
  );
}
