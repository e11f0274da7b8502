// The panel's list of what waits for this member, over all deals, requests and partnerships, by deadline. A press opens what
// it is about at the very place that closes it.
import { ChevronRight, CircleCheck, EyeOff } from "lucide-react";
import { Button } from "react-aria-components/Button";
import type { NoticePlace } from "#lib/domain/notice.ts";
import type { InboxItem } from "#lib/messaging/waiting.ts";
import { serviceWords } from "../credit/service-words.ts";
import { t } from "../messages/t.ts";
import { groupAddress } from "../options/shown-group.ts";
import { Clamped } from "../parts/clamped.tsx";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useMinute } from "../surface/use-minute.ts";
import { useView } from "../surface/use-view.ts";
import { DueLine } from "./due-line.tsx";
import { noticeText } from "./notice-words.ts";

type Open = (item: InboxItem & { accountId: string }) => void;

const press =
  "cursor-default text-left font-semibold text-ink outline-none after:absolute after:inset-0 data-focus-visible:after:outline-2 data-focus-visible:after:-outline-offset-2 data-focus-visible:after:outline-accent";
const link =
  "font-semibold text-ink no-underline outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent";

/** Of what is answered in the options; null: of what is answered on a record. */
function optionsAddress(options: string, place: NoticePlace): string | null {
  if (place.at === "policy") return groupAddress(options, "credit-policies", place.offerId);
  return place.at === "co_sell_owner" ? groupAddress(options, "co-sell-plans", place.partnershipId) : null;
}

function Title({ item, onOpen }: { item: InboxItem; onOpen: Open }) {
  const { pageUrl } = usePlatform();
  const { accountId, place } = item;
  const text = <Clamped text={noticeText(item)} lines={3} />;
  const href = optionsAddress(pageUrl("options"), place);
  if (href !== null) {
    return (
      <a href={href} target="_blank" rel="noreferrer" className={link}>
        {text}
      </a>
    );
  }
  if (accountId === null) return <p className="font-semibold">{text}</p>;
  return (
    <Button onPress={() => onOpen({ ...item, accountId })} className={press}>
      {text}
    </Button>
  );
}

function Row({ item, now, onOpen }: { item: InboxItem; now: number; onOpen: Open }) {
  const { accountId, customer, place } = item;
  const opens = accountId !== null || optionsAddress("", place) !== null;
  return (
    <li className="relative flex items-center gap-2 p-3 hover:bg-hover">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <Title item={item} onOpen={onOpen} />
        <p className="flex flex-wrap items-center gap-x-3 text-small text-quiet">
          {customer !== null && <Clamped text={customer} />}
          <DueLine item={item} now={now} />
        </p>
        {item.because?.map((held) => (
          <p key={held.service} className="text-small text-quiet">
            <Clamped text={serviceWords(held, held.name)} lines={2} />
          </p>
        ))}
        {!opens && <p className="text-small text-quiet">{t("inbox.openRecord")}</p>}
      </div>
      {opens && <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-quiet" />}
    </li>
  );
}

export function InboxPage({ onOpen }: { onOpen: Open }) {
  const { now } = usePlatform();
  const view = useView("inbox", {});
  useMinute();
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
