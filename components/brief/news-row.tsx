// What happened to a deal and asks for nothing: ticked off here by an explicit word, on this device alone. Whether a page was
// opened is never recorded. Called by the list of what waits.
import { CircleX, RotateCcw, TriangleAlert } from "lucide-react";
import type { InboxItem } from "#lib/messaging/waiting.ts";
import { DueLine } from "../inbox/due-line.tsx";
import { noticeText } from "../inbox/notice-words.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { placeName } from "../record/place-name.ts";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";
import { WaitingRow } from "./waiting-row.tsx";

type ChangePlace = Extract<InboxItem["place"], { at: "change" }>;
export type News = Omit<InboxItem, "place"> & { place: ChangePlace };

/** Of this deal, what was not ticked off yet. */
export function useNews(dealId: string): News[] {
  const inbox = useView("inbox", {});
  return (inbox?.items ?? []).flatMap((item): News[] => {
    const { place } = item;
    return item.dealId === dealId && place.at === "change" ? [{ ...item, place }] : [];
  });
}

function Sign({ kind }: Pick<News, "kind">) {
  if (kind === "deal_lost") return <CircleX aria-hidden="true" className="size-3.5 shrink-0 text-bad" />;
  const Icon = kind === "deal_reopened" ? RotateCcw : TriangleAlert;
  return <Icon aria-hidden="true" className="size-3.5 shrink-0 text-warn" />;
}

export function NewsRow({ item, now }: { item: News; now: number }) {
  const surface = useSurface();
  const { run, busy, failure } = useRun();
  const { key, kind, place, dealId } = item;
  const text = noticeText(item);
  return (
    <WaitingRow
      icon={<Sign kind={kind} />}
      text={text}
      note={<DueLine item={item} now={now} />}
      place={placeName(place, dealId)}
    >
      <Button
        busy={busy}
        aria-label={`${t("brief.seen")}: ${text.slice(0, 100)}`}
        onPress={() => void run(() => surface.run("notify.seen", { key }))}
      >
        {t("brief.seen")}
      </Button>
      <Failure reason={failure} />
    </WaitingRow>
  );
}
