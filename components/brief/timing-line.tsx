// Whether credit was agreed before the first customer conversation, and whether the deal looks like a referral.
import { TriangleAlert } from "lucide-react";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { date, span } from "../messages/format.ts";
import { t } from "../messages/t.ts";

const DAY = 86_400_000;

function timingText({ timing }: DealView["checks"], now: number): string | null {
  switch (timing.state) {
    case "open":
    case "agreed":
      return null;
    case "not_agreed":
      return t("brief.notAgreed", { when: date(timing.firstConversationAt, now) });
    case "before":
    case "after":
      if (timing.days === 0) return t("brief.agreedSameDay");
      return t(timing.state === "before" ? "brief.agreedBefore" : "brief.agreedAfter", {
        span: span(timing.days * DAY),
      });
  }
}

export function TimingLine({ deal, now }: { deal: DealView; now: number }) {
  const { timing, looksLikeReferral } = deal.checks;
  const text = timingText(deal.checks, now);
  const isLate = timing.state === "after" || timing.state === "not_agreed";
  const warn = "flex items-start gap-2 text-warn";
  return (
    <>
      {text && (
        <p className={isLate ? warn : "text-small text-quiet"}>
          {isLate && <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />}
          <span>{text}</span>
        </p>
      )}
      {looksLikeReferral && (
        <p className={warn}>
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          <span>{t("brief.referral")}</span>
        </p>
      )}
    </>
  );
}
