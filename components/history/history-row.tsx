// One thing that was done: who, what, when, from which surface. Used by lists of a history and by timelines that hold more.
import { HardDrive, Lock } from "lucide-react";
import { useState } from "react";
import type { HistoryItem } from "#lib/messaging/history-view.ts";
import { ago, fullMoment, moment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { usePlatform } from "../surface/surface-context.tsx";

const factLook = "inline-flex items-start gap-1 [&>svg]:mt-0.5";
/** A device that was away this long acted on another day than the server heard of it. */
const LATE = 3_600_000;

function What({ lines }: { lines: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const text = lines.join("\n").trim();
  // It may hold amounts and what is ours alone.
  if (text === "" || isPresenting()) return null;
  const isLong = lines.length > 2 || text.length > 160;
  return (
    <div className="flex flex-col items-start">
      <p dir="auto" className={`whitespace-pre-wrap text-quiet ${isLong && !open ? "line-clamp-2" : ""}`}>
        {text}
      </p>
      {isLong && (
        <Button look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? t("common.less") : t("common.more")}
        </Button>
      )}
    </div>
  );
}

export function HistoryRow({ item }: { item: HistoryItem }) {
  const { now } = usePlatform();
  const { at, madeAt, organisation, ours, person, surface, isPrivate, isPending } = item;
  const who = ours
    ? t("touch.byUs", { person: person.name })
    : t("touch.by", { person: person.name, organisation: organisation.name });
  return (
    <li className="flex items-start gap-3 p-3" data-history={item.id}>
      <Avatar id={organisation.id} name={organisation.name} ours={ours} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex items-start justify-between gap-3">
          <p className="min-w-0 font-semibold">
            <Clamped text={who} />
          </p>
          <time
            dateTime={new Date(at).toISOString()}
            title={fullMoment(at)}
            className="shrink-0 text-quiet tabular-nums"
          >
            {moment(at, now())}
          </time>
        </div>
        <p>
          <Clamped text={item.did} lines={3} />
        </p>
        <What lines={item.more} />
        <div className="flex flex-wrap items-center gap-x-3 text-small text-quiet">
          {surface && <span>{t(`history.from.${surface}`)}</span>}
          {at - madeAt > LATE && (
            <span title={fullMoment(madeAt)}>{t("history.made", { ago: ago(madeAt, now()) })}</span>
          )}
          {isPrivate && (
            <span className={factLook}>
              <Lock aria-hidden="true" className="size-3 shrink-0" />
              {t("history.private")}
            </span>
          )}
          {isPending && (
            <span className={`${factLook} text-warn`}>
              <HardDrive aria-hidden="true" className="size-3 shrink-0" />
              {t("touch.saved")}
            </span>
          )}
        </div>
      </div>
    </li>
  );
}
