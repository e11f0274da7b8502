// Every key Tandem listens to, and where those that open the panel are set.
import { Fragment } from "react";
import { t } from "../messages/t.ts";
import { usePanelShortcut } from "../setup/use-panel-shortcut.ts";
import { usePlatform } from "../surface/surface-context.tsx";

/** Pressed together: "Alt+Shift+D", "Alt T". A Mac's signs come as one. */
function Keys({ keys }: { keys: string }) {
  return (
    <kbd className="inline-flex gap-1 font-sans">
      {keys.split(/[+ ]/).map((key, at) => (
        <Fragment key={key}>
          {at > 0 && " "}
          <kbd className="min-w-5 rounded-control border border-edge bg-raised px-1.5 text-center font-sans text-small">
            {key}
          </kbd>
        </Fragment>
      ))}
    </kbd>
  );
}

export function KeyboardSection() {
  const { browser } = usePlatform();
  const panel = usePanelShortcut();
  const others = [
    [t("footer.shortcut"), t("keys.new")],
    [t("keys.presenter"), t("keys.presents")],
    [t("form.shortcut"), t("keys.save")],
    [t("keys.escape"), t("keys.leave")],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
      <dt>{panel ? <Keys keys={panel} /> : panel === null && t("keys.notSet")}</dt>
      <dd>
        <p>{t("keys.panel")}</p>
        <p className="text-small text-quiet">{t(`keys.where.${browser}`)}</p>
      </dd>
      {others.map(([keys, what]) => (
        <Fragment key={what}>
          <dt>
            <Keys keys={keys} />
          </dt>
          <dd>{what}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
