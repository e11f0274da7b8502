// What a partner sees of a deal, field by field: when it is invited, and once it has accepted. Shown before anything is sent,
// by the registration form and where a partner is added.
import { Handshake } from "lucide-react";
import { t } from "../messages/t.ts";
import { Section } from "../parts/section.tsx";
import type { TermsLine } from "./terms-lines.ts";
import { TermsList } from "./terms-list.tsx";

export function WhatPartnersSee({
  lines,
  touchpoints,
  level,
}: {
  lines: readonly TermsLine[];
  /** Shared in the deal so far. */
  touchpoints: number;
  level?: 3;
}) {
  const later = [
    t("sees.plan"),
    t("sees.credit"),
    touchpoints === 0 ? t("sees.touchpointsNone") : t("sees.touchpoints", { count: touchpoints }),
    t("sees.history"),
  ];
  return (
    <>
      <Section title={t("register.sees")} {...(level ? { level } : {})}>
        <TermsList lines={lines} />
      </Section>
      <Section title={t("sees.accepted")} {...(level ? { level } : {})}>
        <ul className="flex list-none flex-col gap-1">
          {later.map((each) => (
            <li key={each} className="flex items-start gap-1.5">
              <Handshake aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-quiet" />
              <span className="min-w-0">{each}</span>
            </li>
          ))}
        </ul>
        <p className="text-small text-quiet">{t("register.seesNot")}</p>
      </Section>
    </>
  );
}
