// What we reveal, per pair of our segment and theirs: three by three, each hidden, counted or in full.
import type { Sharing } from "#lib/contract/api.ts";
import { type Reveal, reveal, segments } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Choice } from "../parts/choice.tsx";

const options = reveal.options.map((value) => ({ value, label: t(`reveal.${value}`) }));
const headLook = "text-small font-semibold text-quiet max-[639px]:hidden";

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export function SharingMatrix({
  settings,
  readOnly,
  onChange,
}: {
  settings: Sharing["settings"];
  readOnly: boolean;
  onChange(settings: Sharing["settings"]): void;
}) {
  const set = (at: number, value: Reveal) =>
    onChange(settings.map((setting, index) => (index === at ? { ...setting, reveal: value } : setting)));
  return (
    <div className="grid items-center gap-2 rounded-list border border-line p-3 min-[640px]:grid-cols-[minmax(8rem,1fr)_repeat(3,minmax(0,1fr))]">
      <span className={headLook}>{t("sharing.ours")}</span>
      {segments.map((theirs) => (
        <span key={theirs} aria-hidden="true" className={headLook}>
          {t("sharing.theirs", { segments: t(`segments.${theirs}`) })}
        </span>
      ))}
      {segments.map((ours) => [
        <h4 key={ours} className="font-semibold max-[639px]:mt-2">
          {capital(t(`segments.${ours}`))}
        </h4>,
        ...segments.map((theirs) => {
          const at = settings.findIndex((setting) => setting.ours === ours && setting.theirs === theirs);
          const label = t("sharing.cell", { ours: t(`segments.${ours}`), theirs: t(`segments.${theirs}`) });
          return (
            <div key={`${ours} ${theirs}`} className="flex min-w-0 items-center gap-2">
              <span aria-hidden="true" className="flex-1 text-quiet min-[640px]:hidden">
                {t("sharing.theirs", { segments: t(`segments.${theirs}`) })}
              </span>
              <Choice<Reveal>
                label={label}
                labelHidden
                value={settings[at]?.reveal ?? "hidden"}
                options={options}
                readOnly={readOnly}
                onChange={(value) => set(at, value)}
                className="w-28 max-w-full min-[640px]:w-full"
              />
            </div>
          );
        }),
      ])}
    </div>
  );
}
