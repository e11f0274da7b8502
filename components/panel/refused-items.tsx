// What the backend refused for good: readable, to copy, then to discard. Shown in the panel and in the options.
import { CircleCheck, Copy, Trash2 } from "lucide-react";
import { useState } from "react";
import type { RefusedItem } from "#lib/messaging/surface-port.ts";
import { ago, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook } from "../parts/section.tsx";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";

function RefusedRow({ item }: { item: RefusedItem }) {
  const surface = useSurface();
  const { copy, now } = usePlatform();
  const [copied, setCopied] = useState(false);
  const [sure, setSure] = useState(false);
  const { run, busy, failure } = useRun();
  const discard = () => {
    // What a person wrote is never lost to one click.
    if (!sure) return setSure(true);
    void run(() => surface.run("outbox.discard", { mutationId: item.mutationId }));
  };
  return (
    <li className="flex flex-col gap-2 p-3">
      <div className="flex flex-col gap-0.5">
        <p className="font-semibold">
          <Clamped text={item.summary} lines={3} />
        </p>
        <p className="text-bad">{item.reason}</p>
        <p className="text-small text-quiet" title={fullMoment(item.at)}>
          {t("refused.at", { when: ago(item.at, now()) })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => void run(() => copy(item.copyText)).then(() => setCopied(true))}>
          <Copy aria-hidden="true" className="size-3.5" />
          {copied && !failure ? t("common.copied") : t("common.copy")}
        </Button>
        <Button look={sure ? "danger" : "plain"} busy={busy} onPress={discard}>
          <Trash2 aria-hidden="true" className="size-3.5" />
          {sure ? t("refused.discardSure") : t("refused.discard")}
        </Button>
      </div>
      <Failure reason={failure} />
    </li>
  );
}

/** Everything at once, for somebody with many. */
function CopyAll({ items }: { items: readonly RefusedItem[] }) {
  const { copy } = usePlatform();
  const [copied, setCopied] = useState(false);
  const { run, failure } = useRun();
  const text = items.map(({ copyText }) => copyText).join("\n\n");
  return (
    <div className="flex flex-col items-start gap-2">
      <Button onPress={() => void run(() => copy(text)).then(() => setCopied(true))}>
        <Copy aria-hidden="true" className="size-3.5" />
        {copied && !failure ? t("common.copied") : t("refused.copyAll")}
      </Button>
      <Failure reason={failure} />
    </div>
  );
}

export function RefusedItems() {
  const outbox = useView("outbox", {});
  if (!outbox) return <Placeholder label={t("app.starting")} />;
  const { refused, waiting } = outbox;
  return (
    <div className="flex flex-col gap-3">
      {refused.length === 0 ? (
        <Notice icon={CircleCheck} title={t("refused.none")} level={3}>
          {t("refused.noneBody")}
        </Notice>
      ) : (
        <>
          <p className="text-quiet">{t("refused.lead")}</p>
          {refused.length > 1 && <CopyAll items={refused} />}
          <ul className={listLook}>
            {refused.map((item) => (
              <RefusedRow key={item.mutationId} item={item} />
            ))}
          </ul>
        </>
      )}
      {waiting.length > 0 && (
        <p className="text-small text-quiet">{t("refused.waiting", { count: waiting.length })}</p>
      )}
    </div>
  );
}
