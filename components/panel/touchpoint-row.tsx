// One touchpoint in the timeline: who did what when, what was said, who sees it, and where it is stored.
import { CircleAlert, CloudCheck, Ellipsis, HardDrive, Lock, Undo2, Users } from "lucide-react";
import { useState } from "react";
import type { TouchpointItem } from "#lib/messaging/surface-port.ts";
import { date, fullMoment, listed, moment, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Menu } from "../parts/menu.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { touchpointIcon } from "./touchpoint-icon.ts";

const LATE = 7 * 86_400_000;
const LONG_NOTE = 180;
const factLook = "inline-flex items-start gap-1 [&>svg]:mt-0.5";

function NoteText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > LONG_NOTE || text.split("\n").length > 3;
  return (
    <div className="flex flex-col items-start">
      <p dir="auto" className={`whitespace-pre-wrap ${long && !open ? "line-clamp-3" : ""}`}>
        {text}
      </p>
      {long && (
        <Button look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? t("common.less") : t("common.more")}
        </Button>
      )}
    </div>
  );
}

function StateFact({ item, onReview }: { item: TouchpointItem; onReview(): void }) {
  if (!item.ours) return null;
  if (item.state === "refused") {
    return (
      <span className="inline-flex flex-wrap items-center gap-x-2 text-bad">
        <span className={factLook}>
          <CircleAlert aria-hidden="true" className="size-3 shrink-0" />
          {t("touch.refused", { reason: item.refusal?.message ?? t("common.unknown") })}
        </span>
        <Button look="link" className="text-small" onPress={onReview}>
          {t("touch.review")}
        </Button>
      </span>
    );
  }
  const saved = item.state === "saved";
  const Icon = saved ? HardDrive : CloudCheck;
  return (
    <span className={`${factLook} ${saved ? "text-warn" : "text-good"}`}>
      <Icon aria-hidden="true" className="size-3 shrink-0" />
      {saved ? t("touch.saved") : t("touch.synced")}
    </span>
  );
}

function audience(item: TouchpointItem): string {
  if (!item.ours) return t("touch.theirs");
  if (item.sharedWith.length === 0) return t("touch.internal");
  return t("touch.visibleTo", { partners: listed(item.sharedWith.map(({ name }) => name.slice(0, 60))) });
}

export function TouchpointRow({
  item,
  onTakeBack,
  onReview,
}: {
  item: TouchpointItem;
  /** null: this person may not. */
  onTakeBack: (() => void) | null;
  onReview(): void;
}) {
  const { now } = usePlatform();
  const { touchpoint, notes, ours } = item;
  const { person, type, occurredAt, recordedAt } = touchpoint;
  const TypeIcon = touchpointIcon[type];
  const AudienceIcon = ours && item.sharedWith.length === 0 ? Lock : Users;
  const who = ours
    ? t("touch.byUs", { person: person.name })
    : t("touch.by", { person: person.name, organisation: touchpoint.organisationName });
  const late = recordedAt !== null && recordedAt - occurredAt > LATE;
  return (
    <li className="flex items-start gap-3 p-3" data-touchpoint-state={item.state}>
      <Avatar id={touchpoint.organisationId} name={touchpoint.organisationName} ours={ours} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex items-start justify-between gap-3">
          <div className="flex min-w-0 flex-wrap items-center gap-x-1.5">
            <TypeIcon aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />
            <span className="font-semibold">{t(`type.${type}`)}</span>
            <span className="min-w-0 text-quiet">
              <Clamped text={who} />
            </span>
          </div>
          <time
            dateTime={new Date(occurredAt).toISOString()}
            title={fullMoment(occurredAt)}
            className="shrink-0 text-quiet tabular-nums"
          >
            {moment(occurredAt, now())}
          </time>
        </div>
        {notes.map((note) =>
          note.visibility === "internal" && isPresenting() ? (
            <p key={note.id} className="text-quiet">
              {t("presenter.note")}
            </p>
          ) : (
            <NoteText key={note.id} text={note.text} />
          ),
        )}
        <div className="flex flex-wrap items-center gap-x-3 text-small text-quiet">
          <span className={factLook}>
            <AudienceIcon aria-hidden="true" className="size-3 shrink-0" />
            {audience(item)}
          </span>
          {item.sharedWith.length > 0 && ours && notes.some((note) => note.visibility === "internal") && (
            <span className={factLook}>
              <Lock aria-hidden="true" className="size-3 shrink-0" />
              {t("touch.noteInternal")}
            </span>
          )}
          {late && (
            <span title={date(recordedAt, now())}>
              {t("touch.late", { days: span(recordedAt - occurredAt) })}
            </span>
          )}
          <StateFact item={item} onReview={onReview} />
        </div>
      </div>
      {onTakeBack && item.state !== "refused" && (
        <Menu
          label={t("touch.actions", { type: t(`type.${type}`) })}
          trigger={<Ellipsis aria-hidden="true" className="size-4" />}
          commands={[{ id: "take-back", label: t("touch.takeBack"), icon: Undo2, onAction: onTakeBack }]}
        />
      )}
    </li>
  );
}
