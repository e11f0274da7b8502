// Calls out that the amount on the CRM's page is not the credit basis, which only a revision changes. Says nothing where the page
// rounds, or while somebody looks over the shoulder. Called by the Brief and the credit view.
import { Scale } from "lucide-react";
import { pageAmount } from "#lib/domain/page-text/page-amount.ts";
import type { DealView, RecordView } from "#lib/messaging/surface-port.ts";
import { moneyText } from "../deal/money.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { isPresenting } from "../presenter/presenting.ts";

/** Null: as the basis, or the page does not say it exactly. */
function otherAmount(
  record: NonNullable<RecordView["record"]>,
  basis: { minor: string; currency: string },
): { minor: string; currency: string } | null {
  const { amount, currency: named } = record.fields;
  if (!amount) return null;
  const given = basis.currency;
  const { currency, minor } = pageAmount(amount.value, record.lang, { named: named?.value, given });
  if (minor === null || currency === null) return null;
  return minor === basis.minor && currency === basis.currency ? null : { minor, currency };
}

export function PageAmount({
  record,
  deal,
  onRevise,
}: {
  record: RecordView["record"];
  deal: DealView;
  onRevise(deal: DealView): void;
}) {
  const { terms, status } = deal.registration;
  if (!record || !terms || !deal.isThisRecord || status === "draft" || isPresenting()) return null;
  const page = record.ref.kind === "opportunity" ? otherAmount(record, terms.basis) : null;
  if (!page) return null;
  return (
    <section className="flex flex-wrap items-start gap-2 rounded-list border border-line p-3">
      <Scale aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-quiet" />
      <div className="min-w-[min(11rem,100%)] flex-1">
        <p>
          {t("pageAmount.title", {
            page: moneyText(page.minor, page.currency),
            basis: moneyText(terms.basis.minor, terms.basis.currency),
          })}
        </p>
        <p className="text-small text-quiet">{t("pageAmount.body")}</p>
      </div>
      {deal.may["deal.submit"].allowed && (
        <Button onPress={() => onRevise(deal)}>{t("pageAmount.revise")}</Button>
      )}
    </section>
  );
}
