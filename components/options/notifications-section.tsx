// Which kinds of things count as waiting for this member, and whether the browser tells of them: off until asked for, with the
// browser's permission asked in that very press.
import { useState } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import { noticeKind } from "#lib/contract/words.ts";
import type { NotifySettings } from "#lib/messaging/waiting.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { Ticks } from "../parts/ticks.tsx";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";
import { Tick } from "../touchpoint/tick.tsx";

function Row({
  label,
  hint,
  on,
  onChange,
}: {
  label: string;
  hint?: string;
  on: boolean;
  onChange(on: boolean): void;
}) {
  return (
    <Checkbox
      isSelected={on}
      onChange={onChange}
      className="flex min-h-6 items-start gap-2 py-1 data-focus-visible:outline-2 data-hovered:bg-hover"
    >
      {({ isSelected }) => (
        <>
          <Tick on={isSelected} />
          <span className="flex min-w-0 flex-col">
            <span>{label}</span>
            {hint && <span className="text-small text-quiet">{hint}</span>}
          </span>
        </>
      )}
    </Checkbox>
  );
}

export function NotificationsSection() {
  const { askNotifications } = usePlatform();
  const surface = useSurface();
  const view = useView("inbox", {});
  const { run, failure } = useRun();
  const [denied, setDenied] = useState(false);
  if (!view) return <Placeholder label={t("app.starting")} blocks={1} />;
  const { settings } = view;
  const set = (next: NotifySettings) => void run(() => surface.run("notify.set", next));
  const setBrowser = async (on: boolean) => {
    setDenied(false);
    if (on && !(await askNotifications?.())) return setDenied(true);
    set({ ...settings, browser: on });
  };
  return (
    <div className="flex flex-col gap-2">
      <Ticks
        aligned
        legend={t("notify.lead")}
        options={noticeKind.options.map((value) => ({ value, label: t(`noticeKind.${value}`) }))}
        chosen={noticeKind.options.filter((kind) => !settings.off.includes(kind))}
        onChange={(chosen) =>
          set({ ...settings, off: noticeKind.options.filter((kind) => !chosen.includes(kind)) })
        }
      />
      {askNotifications && (
        <Row
          label={t("notify.browser")}
          hint={t("notify.browserHint")}
          on={settings.browser}
          onChange={(on) => void setBrowser(on)}
        />
      )}
      <Failure reason={denied ? t("notify.denied") : failure} />
    </div>
  );
}
