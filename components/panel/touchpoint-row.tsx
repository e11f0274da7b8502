// One touchpoint in the timeline: who did what when, what was said, who sees it, and where it is stored.
import { CircleAlert, CloudCheck, Ellipsis, Handshake, HardDrive, Lock, Undo2, Users } from "lucide-react";
import type { ReactNode } from "react";
import { detailsOf } from "#lib/domain/touchpoint-details.ts";
import type { TouchpointItem } from "#lib/messaging/surface-port.ts";
import { date, fullMoment, listed, moment, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { OfflineBadge } from "../offline/offline-badge.tsx";
import { Avatar } from "../parts/avatar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { LongText } from "../parts/long-text.tsx";
import { Menu, type MenuCommand } from "../parts/menu.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { TouchpointFacts } from "./touchpoint-facts.tsx";
import { touchpointIcon } from "./touchpoint-icon.ts";

const LATE = 7 * 86_400_000;
const factLook = "inline-flex items-start gap-1 [&>svg]:mt-0.5";

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

/** Ours alone, whoever else there is. */
export const isInternal = ({ ours, touchpoint }: TouchpointItem): boolean =>
  ours && touchpoint.visibility === "internal";

function audience(item: TouchpointItem): string {
  const partners = listed(item.sharedWith.map(({ name }) => name.slice(0, 60)));
  if (item.deal) {
    if (!item.ours || partners === "") return t("touch.everyone");
    return t("touch.everyoneNow", { partners });
  }
  if (!item.ours) return t("touch.theirs");
  if (isInternal(item)) return t("touch.internal");
  // Those of a deal that we have left, or that is shown elsewhere.
  return partners === "" ? t("touch.elsewhere") : t("touch.visibleTo", { partners });
}

export function TouchpointRow({
  item,
  onTakeBack,
  onReview,
  commands = [],
  children,
}: {
  item: TouchpointItem;
  /** null: this person may not. */
  onTakeBack: (() => void) | null;
  onReview(): void;
  /** What else can be done with it. */
  commands?: readonly MenuCommand[];
  /** Below all that is said of it. */
  children?: ReactNode;
}) {
  const { now } = usePlatform();
  const { touchpoint, notes, ours } = item;
  const { person, type, occurredAt, recordedAt } = touchpoint;
  const TypeIcon = touchpointIcon[type];
  const AudienceIcon = isInternal(item) ? Lock : item.deal ? Handshake : Users;
  const takeBack = { id: "take-back", label: t("touch.takeBack"), icon: Undo2 };
  const menu = [...commands, ...(onTakeBack ? [{ ...takeBack, onAction: onTakeBack }] : [])];
  const { actedFor } = detailsOf(touchpoint);
  const who = actedFor
    ? t("touch.by", { person: person.name, organisation: actedFor.name })
    : ours
      ? t("touch.byUs", { person: person.name })
      : t("touch.by", { person: person.name, organisation: touchpoint.organisationName });
  const late = recordedAt !== null && recordedAt - occurredAt > LATE;
  return (
    <li className="flex items-start gap-3 p-3" data-touchpoint-state={item.state}>
      <Avatar
        id={actedFor?.id ?? touchpoint.organisationId}
        name={actedFor?.name ?? touchpoint.organisationName}
        ours={ours && !actedFor}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <div className="flex items-start justify-between gap-3">
          <div className="flex min-w-0 flex-wrap items-center gap-x-1.5">
            <span className="flex items-start gap-1.5 font-semibold">
              <TypeIcon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-quiet" />
              {t(`type.${type}`)}
            </span>
            <span className="min-w-0 text-quiet">
              <Clamped text={who} />
            </span>
            {actedFor && <OfflineBadge />}
          </div>
          <div className="flex shrink-0 items-start gap-1">
            <time
              dateTime={new Date(occurredAt).toISOString()}
              title={fullMoment(occurredAt)}
              className="text-quiet tabular-nums"
            >
              {moment(occurredAt, now())}
            </time>
            {menu.length > 0 && item.state !== "refused" && (
              <div className="relative -my-1 -mr-1.5">
                <Menu
                  label={t("touch.actions", { type: t(`type.${type}`) })}
                  trigger={<Ellipsis aria-hidden="true" className="size-4" />}
                  commands={menu}
                />
              </div>
            )}
          </div>
        </div>
        {actedFor && (
          <p className="text-small text-quiet">
            <Clamped
              text={t("offline.touchpoint", {
                organisation: touchpoint.organisationName,
                name: actedFor.name,
              })}
              lines={2}
            />
          </p>
        )}
        {notes.map((note) =>
          note.visibility === "internal" && isPresenting() ? (
            <p key={note.id} className="text-quiet">
              {t("presenter.note")}
            </p>
          ) : (
            <LongText key={note.id} text={note.text} />
          ),
        )}
        <TouchpointFacts item={item} now={now()} />
        <div className="flex flex-wrap items-center gap-x-3 text-small text-quiet">
          <span className={factLook}>
            <AudienceIcon aria-hidden="true" className="size-3 shrink-0" />
            {audience(item)}
          </span>
          {!isInternal(item) && ours && notes.some((note) => note.visibility === "internal") && (
            <span className={factLook}>
              <Lock aria-hidden="true" className="size-3 shrink-0" />
              {t("touch.noteInternal")}
            </span>
          )}
          {late && item.deal?.state !== "waits" && (
            <span title={date(recordedAt, now())}>
              {t("touch.late", { days: span(recordedAt - occurredAt) })}
            </span>
          )}
          <StateFact item={item} onReview={onReview} />
        </div>
        {children}
      </div>
    </li>
  );
}
