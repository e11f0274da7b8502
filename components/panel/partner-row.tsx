// One partner in this account: what meets what, whom to call, how we know.
import { Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";
import type { Segment } from "#lib/contract/words.ts";
import type { CorrectionItem } from "#lib/messaging/correction-view.ts";
import type { PartnerInAccount } from "#lib/messaging/surface-port.ts";
import { ago, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import type { DealWay } from "../partners/deal-way.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Badge } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { usePlatform } from "../surface/surface-context.tsx";

const contactLook =
  "inline-flex min-h-6 items-center gap-1 font-semibold text-accent no-underline hover:underline";

/** Characters that could end an address and begin headers of a letter are written out. */
const mailto = (address: string): string => `mailto:${encodeURIComponent(address).replaceAll("%40", "@")}`;
const tel = (number: string): string => `tel:${number.replace(/[^+\d]/g, "")}`;

function Contact({ theirs }: { theirs: PartnerInAccount["overlap"]["theirs"] }) {
  if (!theirs.ownerName) return <span>{t("partners.noOwner")}</span>;
  const { ownerName, ownerTitle, ownerEmail, ownerPhone } = theirs;
  const label = ownerTitle ? `${ownerName}, ${ownerTitle}` : ownerName;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <Clamped text={label} />
      {(ownerEmail || ownerPhone) && (
        // Beside the name or below it, and never one here and one there.
        <span className="inline-flex gap-x-3">
          {ownerEmail && (
            <a
              href={mailto(ownerEmail)}
              className={contactLook}
              title={ownerEmail.slice(0, 320)}
              aria-label={t("partners.emailTo", { name: ownerName.slice(0, 100) })}
            >
              <Mail aria-hidden="true" className="size-3.5 shrink-0" />
              {t("partners.email")}
            </a>
          )}
          {ownerPhone && (
            <a
              href={tel(ownerPhone)}
              className={contactLook}
              title={ownerPhone}
              aria-label={t("partners.callTo", { name: ownerName.slice(0, 100) })}
            >
              <Phone aria-hidden="true" className="size-3.5 shrink-0" />
              {t("partners.call")}
            </a>
          )}
        </span>
      )}
    </span>
  );
}

export function PartnerRow({
  item,
  ours,
  onLog,
  onAsk,
  way,
  onDeal,
  namedBy,
  aside,
}: {
  item: PartnerInAccount;
  /** The segment our account is in. */
  ours: Segment;
  onLog(): void;
  onAsk(): void;
  /** How it comes into the deal in view, where that is offered. */
  way?: DealWay | undefined;
  onDeal?: (() => void) | undefined;
  /** Who of ours named it; undefined: matching found it. */
  namedBy?: CorrectionItem | undefined;
  /** Below how it was found. */
  aside?: ReactNode;
}) {
  const { now } = usePlatform();
  const { partnership, overlap } = item;
  const { partner, investmentTier } = partnership;
  const hides = isPresenting();
  const when = ago(overlap.sharedAt, now());
  const provenance = [
    overlap.sharedByName
      ? t("partners.sharedBy", { when, name: overlap.sharedByName })
      : t("partners.shared", { when }),
    overlap.matchedOn === "domain"
      ? t("partners.matchedDomain", { value: overlap.matchedValue })
      : t("partners.matchedName", { value: overlap.matchedValue }),
    ...(namedBy
      ? [t("correct.provenance", { person: namedBy.said.person.name, when: ago(namedBy.said.at, now()) })]
      : []),
  ].join(" · ");
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 p-3">
      <div className="flex min-w-[min(11rem,100%)] flex-1 items-start gap-3">
        <Avatar id={partner.id} name={partner.name} />
        <div className="flex min-w-0 flex-col gap-0.5">
          <div className="flex flex-wrap items-center gap-x-2">
            <span className="min-w-0 font-semibold">
              <Clamped text={partner.name} />
            </span>
            {way === "in" && <Badge>{t("addTo.in")}</Badge>}
            {investmentTier && !hides && (
              <Badge tone={investmentTier === "strategic" ? "accent" : "neutral"}>
                {t(`tier.${investmentTier}`)}
              </Badge>
            )}
          </div>
          {!hides && (
            <>
              <p className="text-quiet">
                {t("partners.overlap", {
                  ours: t(`segment.${ours}`),
                  theirs: t(`segment.${overlap.theirs.segment}`),
                })}
              </p>
              <Contact theirs={overlap.theirs} />
              <p className="text-small text-quiet" title={fullMoment(overlap.sharedAt)}>
                <Clamped text={provenance} lines={3} />
              </p>
              {aside}
            </>
          )}
        </div>
      </div>
      <div className={way === undefined ? "flex flex-col gap-2" : "flex basis-full flex-wrap gap-2"}>
        <Button onPress={onAsk} aria-label={t("ask.buttonNamed", { partner: partner.name.slice(0, 100) })}>
          {t("ask.button")}
        </Button>
        <Button onPress={onLog} aria-label={t("partners.logWith", { partner: partner.name.slice(0, 100) })}>
          {t("partners.log")}
        </Button>
        {onDeal && (way === "add" || way === "begin") && (
          <Button
            onPress={onDeal}
            aria-label={t(`addTo.${way}Named`, { partner: partner.name.slice(0, 100) })}
          >
            {t(`addTo.${way}`)}
          </Button>
        )}
      </div>
    </li>
  );
}
