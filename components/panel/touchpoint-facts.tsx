// What makes a touchpoint evidence, below what was said: who was there, what it ended in, the link, the credit role, and how
// it stands in the deal that everyone sees it in. Used by the row of a touchpoint.
import { ArrowRight, BadgeCheck, CircleAlert, ExternalLink, Hourglass, Users } from "lucide-react";
import type { ReactNode } from "react";
import { detailsOf } from "#lib/domain/touchpoint-details.ts";
import type { TouchpointItem } from "#lib/messaging/surface-port.ts";
import { calendarDay, listed, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { leftText } from "../parts/holder-left.tsx";
import { LongText } from "../parts/long-text.tsx";
import { useSession } from "../surface/surface-context.tsx";

/** `ourId` null: for readers elsewhere, to whom we have a name. */
function nameIn({ named }: TouchpointItem, id: string, ourId: string | null): string {
  if (id === ourId) return t("deal.us");
  return named.find((each) => each.id === id)?.name.slice(0, 60) ?? t("common.unknownCompany");
}

/** "Ann Chu, VP Operations, Zapier". */
export const personLine = (each: {
  name: string;
  title: string | null;
  organisation: string | null;
}): string => [each.name, each.title, each.organisation].filter((part) => part !== null).join(", ");

/** Who owns the next step and by when, as far as it was said. `ourId` null: in a text for readers elsewhere. */
export function nextLine(item: TouchpointItem, now: number, ourId: string | null): string | null {
  const { nextStep } = detailsOf(item.touchpoint);
  if (!nextStep) return null;
  const { text, owner, date } = nextStep;
  const of = owner && nameIn(item, owner.organisationId, ourId);
  const who = owner && [owner.person?.name, of].filter(Boolean).join(", ");
  const left = of && item.deal?.ownerLeft ? leftText(of) : null;
  return [text, who, left, date && t("touch.nextBy", { date: calendarDay(date, now) })]
    .filter(Boolean)
    .join(" · ");
}

function Fact({ icon, tone = "", children }: { icon: ReactNode; tone?: string; children: ReactNode }) {
  return (
    <div className={`flex items-start gap-1.5 [&>svg]:mt-0.5 [&>svg]:size-3.5 [&>svg]:shrink-0 ${tone}`}>
      {icon}
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** What the other sides said of it, and what that means. */
function Standing({ item, ourId }: { item: TouchpointItem; ourId: string | null }) {
  const { deal } = item;
  if (!deal) return null;
  const confirmed = deal.verdicts.filter(({ verdict }) => verdict === "confirmed");
  const names = confirmed.map(({ organisationId }) => nameIn(item, organisationId, ourId));
  return (
    <>
      {deal.state === "waits" && (
        <Fact icon={<Hourglass aria-hidden="true" />} tone="text-warn">
          {deal.lateBy === null
            ? t("offline.waits", { name: detailsOf(item.touchpoint).actedFor?.name ?? "" })
            : t("touch.waits", { days: span(deal.lateBy) })}
        </Fact>
      )}
      {deal.verdicts.map(
        ({ id, verdict, organisationId, judgedBy, reason }) =>
          verdict === "contested" && (
            <Fact key={id} icon={<CircleAlert aria-hidden="true" />} tone="text-bad">
              <LongText
                text={t("touch.contested", {
                  person: judgedBy.name,
                  company: nameIn(item, organisationId, ourId),
                  reason: reason ?? "",
                })}
              />
            </Fact>
          ),
      )}
      {confirmed.length > 0 && (
        <Fact icon={<BadgeCheck aria-hidden="true" />} tone="text-good">
          {t("touch.confirmed", { names: listed(names) })}
        </Fact>
      )}
    </>
  );
}

export function TouchpointFacts({ item, now }: { item: TouchpointItem; now: number }) {
  const { link, people, creditRole } = detailsOf(item.touchpoint);
  const ourId = useSession()?.organisation?.id ?? null;
  const next = nextLine(item, now, ourId);
  return (
    <>
      {people.length > 0 && (
        <Fact icon={<Users aria-hidden="true" className="text-quiet" />}>
          <Clamped text={t("touch.with", { people: people.map(personLine).join("; ") })} lines={3} />
        </Fact>
      )}
      {next && (
        <Fact icon={<ArrowRight aria-hidden="true" className="text-quiet" />}>
          <Clamped text={t("touch.next", { step: next })} lines={3} />
        </Fact>
      )}
      {(link || creditRole) && (
        <p className="flex flex-wrap items-center gap-x-3">
          {creditRole && <Badge tone="accent">{t(`creditRole.${creditRole}`)}</Badge>}
          {link && (
            <a
              href={link}
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-w-0 items-center gap-1 font-semibold text-accent"
            >
              <ExternalLink aria-hidden="true" className="size-3 shrink-0" />
              <Clamped text={t("touch.link", { host: new URL(link).host })} />
            </a>
          )}
        </p>
      )}
      <Standing item={item} ourId={ourId} />
    </>
  );
}
