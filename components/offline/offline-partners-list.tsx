// Partners that do not use Tandem, with whom to call there: nobody can know whether they are in an account, and nobody there
// can be asked here. Called by the partners view of a record.
import { Phone } from "lucide-react";
import type { Partnership } from "#lib/contract/records.ts";
import { t } from "../messages/t.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { OfflineBadge } from "./offline-badge.tsx";

export function OfflinePartnersList({ partnerships }: { partnerships: readonly Partnership[] }) {
  if (partnerships.length === 0) return null;
  return (
    <Section title={t("offline.title", { count: partnerships.length })}>
      <ul className={listLook}>
        {partnerships.map(({ id, partner, partnerType, offline }) => (
          <li key={id} className="flex items-start gap-3 p-3">
            <Avatar id={partner.id} name={partner.name} />
            <div className="flex min-w-0 flex-1 flex-col gap-0.5">
              <div className="flex flex-wrap items-center gap-x-2">
                <span className="min-w-0 font-semibold">
                  <Clamped text={partner.name} />
                </span>
                <OfflineBadge />
              </div>
              <span className="flex items-start gap-1.5">
                <Phone aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-quiet" />
                {offline?.contact ? (
                  <Clamped
                    text={[t("offline.call", { name: offline.contact.name }), offline.contact.title]
                      .filter(Boolean)
                      .join(", ")}
                    lines={2}
                  />
                ) : (
                  <span className="text-quiet">{t("offline.noContact")}</span>
                )}
              </span>
              <span className="text-small text-quiet">
                {partnerType ? t(`partnerType.${partnerType}`) : ""}
                {partnerType && offline?.website ? " · " : ""}
                {offline?.website}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p className="text-small text-quiet">{t("offline.notHere")}</p>
    </Section>
  );
}
