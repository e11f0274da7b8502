// What the backend refused for good: readable, to be written anew where that is possible, to copy, to discard; what was discarded can come back for a while. Shown in the panel and in the options.
import { CircleCheck, Copy, Pencil, Trash2 } from "lucide-react";
import type { DiscardedItem, RefusedItem } from "#lib/messaging/outbox-view.ts";
import { ago, date, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { BringBackList } from "../parts/bring-back-list.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { useCopy } from "../surface/use-copy.ts";
import { useRun } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";
import { SaveUnsent } from "./save-unsent.tsx";

type OnCorrect = (item: RefusedItem) => Promise<void>;

function RefusedRow({
  item,
  onCorrect,
  onDiscarded,
}: {
  item: RefusedItem;
  onCorrect: OnCorrect | null;
  onDiscarded(): void;
}) {
  const surface = useSurface();
  const { now } = usePlatform();
  const { copy, copied, failure: copyFailure } = useCopy();
  const { run, busy, failure } = useRun();
  const discard = async () => {
    const { mutationId } = item;
    if (await run(() => surface.run("outbox.discard", { mutationId }))) onDiscarded();
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
      {item.again && !onCorrect && <p className="text-small text-quiet">{t("again.inPanel")}</p>}
      <div className="flex flex-wrap gap-2">
        {item.again && onCorrect && (
          <Button busy={busy} onPress={() => void run(() => onCorrect(item))}>
            <Pencil aria-hidden="true" className="size-3.5" />
            {t(item.again.as === "deal" ? "again.openDeal" : "again.correct")}
          </Button>
        )}
        <Button onPress={() => void copy(item.copyText)}>
          <Copy aria-hidden="true" className="size-3.5" />
          {copied ? t("common.copied") : t("common.copy")}
        </Button>
        <Button busy={busy} onPress={() => void discard()}>
          <Trash2 aria-hidden="true" className="size-3.5" />
          {t("refused.discard")}
        </Button>
      </div>
      <Failure reason={failure ?? copyFailure} />
    </li>
  );
}

/** Everything at once, for somebody with many. */
function CopyAll({ items }: { items: readonly RefusedItem[] }) {
  const { copy, copied, failure } = useCopy();
  const text = items.map(({ copyText }) => copyText).join("\n\n");
  return (
    <div className="flex flex-col items-start gap-2">
      <Button onPress={() => void copy(text)}>
        <Copy aria-hidden="true" className="size-3.5" />
        {copied ? t("common.copied") : t("refused.copyAll")}
      </Button>
      <Failure reason={failure} />
    </div>
  );
}

/** What was put away, and the way back. */
function Discarded({ items, onBack }: { items: readonly DiscardedItem[]; onBack(mutationId: number): void }) {
  const { now } = usePlatform();
  return (
    <BringBackList
      title={t("removed.count.refused", { count: items.length })}
      items={items.map(({ mutationId, summary, discardedAt, until }) => ({
        id: String(mutationId),
        what: summary,
        by: t("removed.refusedAt", { when: ago(discardedAt, now()) }),
        until: t("removed.until", { when: date(until, now()) }),
        onBack: () => onBack(mutationId),
      }))}
    />
  );
}

/** `say`: where there is a toast. `onCorrect`: where an item can be written anew. */
export function RefusedItems({ say, onCorrect = null }: { say?: Say; onCorrect?: OnCorrect | null }) {
  const surface = useSurface();
  const { run, failure } = useRun();
  const outbox = useView("outbox", {});
  if (!outbox) return <Placeholder label={t("app.starting")} />;
  const { refused, discarded, waiting } = outbox;
  const back = async (mutationId: number) => {
    if (await run(() => surface.run("outbox.keep", { mutationId }))) say?.(t("refused.back"), null);
  };
  const sayDiscarded = (mutationId: number) => say?.(t("refused.discarded"), () => void back(mutationId));
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
              <RefusedRow
                key={item.mutationId}
                item={item}
                onCorrect={onCorrect}
                onDiscarded={() => sayDiscarded(item.mutationId)}
              />
            ))}
          </ul>
        </>
      )}
      <Discarded items={discarded} onBack={(mutationId) => void back(mutationId)} />
      <Failure reason={failure && t("removal.notBack", { reason: failure })} />
      {waiting.length > 0 && (
        <p className="text-small text-quiet">{t("refused.waiting", { count: waiting.length })}</p>
      )}
      {refused.length + waiting.length > 0 && <SaveUnsent />}
    </div>
  );
}
