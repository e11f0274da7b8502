// The reader's own outcome, before anything else: for the payer's seller quota credit, and the commission that is paid; for
// a partner what it earns here beside selling alone. The pool is never shown as anyone's own.

import { toMinor, toUnits } from "#lib/domain/credit/money.ts";
import { partnerOutcome, sellerOutcome } from "#lib/domain/credit/outcome.ts";
import { moneyText, percent } from "../deal/money.ts";
import { OutcomeView } from "../deal/outcome-view.tsx";
import { t } from "../messages/t.ts";
import type { Booked } from "./booked.ts";
import { useCredit } from "./credit-context.tsx";
import type { Quota } from "./finding.ts";
import type { Shown } from "./shown-statement.ts";

type Shows = Extract<Shown, { state: "shown" }>;

function Cell({
  label,
  amount,
  note,
  tone = "text-quiet",
}: {
  label: string;
  amount: string;
  note: string;
  tone?: string;
}) {
  return (
    <div className="flex min-w-[min(7.5rem,100%)] flex-1 flex-col gap-0.5 bg-ground px-3 py-2">
      <dt className="text-small font-semibold text-quiet">{label}</dt>
      <dd className="text-title font-semibold tabular-nums">{amount}</dd>
      <dd className={`text-small font-semibold ${tone}`}>{note}</dd>
    </div>
  );
}

function PayerCells({
  statement,
  quota,
  booked,
}: {
  statement: Shows["statement"];
  quota: Quota;
  booked: Booked | null;
}) {
  const { currency, basis, participants, payerId, rateBp } = statement;
  const counts = booked?.amount ?? { minor: basis, currency };
  const own = sellerOutcome(counts.minor, quota);
  const paid = participants
    .filter(({ organisationId }) => organisationId !== payerId)
    .reduce((sum, { amount }) => sum + toUnits(amount), 0n);
  return (
    <dl className="flex flex-wrap gap-px overflow-hidden rounded-list border border-line bg-line">
      <Cell
        label={t("credit.quota")}
        amount={moneyText(own.quotaCredit, counts.currency)}
        note={
          quota.acceleratorBp === 0
            ? t("credit.noAccelerator")
            : t("credit.accelerator", {
                rate: percent(quota.acceleratorBp),
                amount: moneyText(own.accelerator, counts.currency),
              })
        }
        {...(quota.acceleratorBp === 0 ? {} : { tone: "text-good" })}
      />
      <Cell
        label={t("credit.paid", { rate: percent(rateBp) })}
        amount={moneyText(toMinor(paid), currency)}
        note={t("credit.paidDirect")}
      />
    </dl>
  );
}

export function OutcomeBox({
  shown,
  quota,
  booked,
}: {
  shown: Shows;
  quota: Quota;
  /** What this deal counts for our own sellers. */
  booked: Booked | null;
}) {
  const { ourId } = useCredit();
  const { statement, offer, terms } = shown;
  const isPayer = statement.payerId === ourId;
  const isIn = statement.participants.some(({ organisationId }) => organisationId === ourId);
  const own =
    !isPayer && isIn && offer ? partnerOutcome(statement, ourId, offer.terms.directRate.default) : null;
  return (
    <div className="flex flex-col gap-2">
      {isPayer && <PayerCells statement={statement} quota={quota} booked={booked} />}
      {offer && isIn && (
        <OutcomeView terms={terms} statement={statement} offer={offer} ourId={ourId} isToldAbove />
      )}
      {own && own.held !== "0" && (
        <p className="text-small text-warn">
          {t("credit.heldOfIt", { amount: moneyText(own.held, statement.currency) })}
        </p>
      )}
      {!offer && <p className="text-small text-quiet">{t("deal.outcome.unknown")}</p>}
    </div>
  );
}
