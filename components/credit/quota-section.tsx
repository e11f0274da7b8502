// What this deal counts for our own sellers: the booked amount, quota credit and accelerator. A layer of its own, never added to
// commission, shown to our members alone and not while presenting. Called by the credit view.
import { useState } from "react";
import { sellerOutcome } from "#lib/domain/credit/outcome.ts";
import { moneyText, percent } from "../deal/money.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Section } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import type { Say } from "../record/deal-view-props.ts";
import { BookForm } from "./book-form.tsx";
import type { Booked } from "./booked.ts";
import { useCredit } from "./credit-context.tsx";
import type { Quota } from "./finding.ts";

function Row({
  label,
  note,
  amount,
  strong,
}: {
  label: string;
  note?: string;
  amount: string;
  strong?: true;
}) {
  return (
    <div className={`flex flex-wrap items-baseline gap-x-3 px-3 py-1.5 ${strong ? "font-semibold" : ""}`}>
      <dt className="min-w-0">
        {label}
        {note && (
          <span className="block text-small font-normal text-quiet">
            <Clamped text={note} />
          </span>
        )}
      </dt>
      <dd className="ml-auto tabular-nums">{amount}</dd>
    </div>
  );
}

export function QuotaSection({ booked, quota, say }: { booked: Booked | null; quota: Quota; say: Say }) {
  const { deal, now, why } = useCredit();
  const [isOpen, setOpen] = useState(false);
  if (isPresenting()) return null;
  const row = deal.booked;
  const source = (from: Booked["from"]): string => {
    if (from === "page") return t("quota.bookedPage");
    if (from === "deal" || !row) return t("quota.bookedDeal");
    const { person, at } = row.booked;
    return t("quota.bookedTyped", { name: person.name, date: date(at, now) });
  };
  const own = booked && sellerOutcome(booked.amount.minor, quota);
  const currency = booked?.amount.currency ?? "USD";
  const total = own ? moneyText(own.total, currency) : "";
  return (
    <Section title={own ? t("quota.title", { total }) : t("quota.titleNone")} aside={t("quota.private")}>
      {booked && own ? (
        <dl className="divide-y divide-line rounded-list border border-line">
          <Row
            label={t("quota.booked")}
            note={source(booked.from)}
            amount={moneyText(booked.amount.minor, currency)}
          />
          <Row
            label={t("quota.credit", { rate: percent(quota.quotaBp) })}
            amount={moneyText(own.quotaCredit, currency)}
          />
          <Row
            label={t("quota.accelerator", { rate: percent(quota.acceleratorBp) })}
            amount={moneyText(own.accelerator, currency)}
          />
          <Row label={t("quota.total")} amount={total} strong />
        </dl>
      ) : (
        <p className="text-quiet">{t("quota.bookedNone")}</p>
      )}
      {isOpen ? (
        <BookForm begun={booked?.amount ?? null} say={say} onClose={() => setOpen(false)} />
      ) : (
        <div className="flex flex-wrap items-baseline gap-x-3">
          <p className="min-w-0 flex-1 text-small text-quiet">{t("quota.apart")}</p>
          {why("quota.book") === null && (
            <Button
              look="link"
              {...(booked ? { "aria-label": t("quota.changeBooked") } : {})}
              onPress={() => setOpen(true)}
            >
              {t(booked ? "quota.change" : "quota.book")}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
