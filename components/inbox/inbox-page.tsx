// The panel's list of what waits for this member, over all deals and requests. A press opens the account it is about.
import { CircleCheck, Clock, EyeOff } from "lucide-react";
import { Button } from "react-aria-components/Button";
import type { InboxItem } from "#lib/messaging/waiting.ts";
import { date, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useView } from "../surface/use-view.ts";
import { noticeText } from "./notice-words.ts";

function Row({ item, now, onOpen }: { item: InboxItem; now: number; onOpen(accountId: string): void }) {
  const { accountId, dueAt, at, customer } = item;
  const text = noticeText(item);
  const isLate = dueAt !== null && dueAt < now;
  return (
    <li className="relative flex flex-col gap-0.5 p-3 has-data-hovered:bg-hover">
      {accountId ? (
        <Button
          onPress={() => onOpen(accountId)}
          className="cursor-default text-left font-semibold text-accent outline-none after:absolute after:inset-0 data-focus-visible:after:outline-2 data-focus-visible:after:-outline-offset-2 data-focus-visible:after:outline-accent"
        >
          <Clamped text={text} lines={3} />
        </Button>
      ) : (
        <p className="font-semibold">
          <Clamped text={text} lines={3} />
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-3 text-small text-quiet">
        <Clamped text={customer} />
        <span
          title={fullMoment(dueAt ?? at)}
          className={`inline-flex items-center gap-1 ${isLate ? "text-bad" : ""}`}
        >
          <Clock aria-hidden="true" className="size-3 shrink-0" />
          {dueAt === null
            ? t("inbox.since", { when: date(at, now) })
            : t("inbox.due", { when: date(dueAt, now) })}
        </span>
      </p>
      {!accountId && <p className="text-small text-quiet">{t("inbox.openRecord")}</p>}
    </li>
  );
}

export function InboxPage({ onOpen }: { onOpen(accountId: string): void }) {
  const { now } = usePlatform();
  const view = useView("inbox", {});
  if (!view) return <Placeholder label={t("state.looking")} blocks={2} />;
  if (view.items.length === 0) {
    return (
      <Notice icon={CircleCheck} title={t("inbox.none")}>
        {t("inbox.noneBody")}
      </Notice>
    );
  }
  // They name other customers and deals than those of who looks on.
  if (isPresenting()) {
    return (
      <Notice icon={EyeOff} title={t("presenter.waiting", { count: view.items.length })}>
        {t("presenter.waitingBody")}
      </Notice>
    );
  }
  return (
    <ul aria-label={t("inbox.title")} className={listLook}>
      {view.items.map((item) => (
        <Row key={item.key} item={item} now={now()} onOpen={onOpen} />
      ))}
    </ul>
  );
}
