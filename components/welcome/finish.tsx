// The end of the guided page: where Tandem shows from now on, and how to open it there.
import type { Ref } from "react";
import { t } from "../messages/t.ts";
import { usePanelShortcut } from "../setup/use-panel-shortcut.ts";
import { usePlatform } from "../surface/surface-context.tsx";

export function Finish({
  ready,
  canTry,
  title,
}: {
  /** Every step is done. */
  ready: boolean;
  canTry: boolean;
  /** Takes the keyboard after the last step. */
  title: Ref<HTMLHeadingElement>;
}) {
  const { browser, pageUrl } = usePlatform();
  const keys = usePanelShortcut();
  return (
    <section className="mt-4 rounded-list border border-line bg-raised p-4">
      {(ready || canTry) && (
        <p className="text-small font-semibold text-quiet">
          {ready ? t("finish.ready") : t("finish.notReady")}
        </p>
      )}
      <h2 ref={title} tabIndex={-1} className="rounded-control text-title font-semibold">
        {t("finish.title")}
      </h2>
      <p className="mt-1 text-quiet">{t("finish.lead")}</p>
      <p className="min-h-4.5 text-quiet">
        {keys && t("keys.opens", { keys })}
        {keys === null && `${t("keys.none")} ${t(`keys.where.${browser}`)}`}
      </p>
      <a href={pageUrl("options")} className="mt-2 inline-block font-semibold text-accent">
        {t("finish.options")}
      </a>
    </section>
  );
}
