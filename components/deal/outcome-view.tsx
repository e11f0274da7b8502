// What the deal means for the reader, before anything else of its credit: a partner's amount beside selling alone, or
// what partners earn and we keep. The pool is never shown as anyone's own.
import type { CreditStatement } from "#lib/contract/credit-statement.ts";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import { type PartnerOutcome, partnerOutcome } from "#lib/domain/credit/outcome.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { moneyText, percent } from "./money.ts";
import { nameIn } from "./terms-lines.ts";

function Row({ label, amount, strong = false }: { label: string; amount: string; strong?: boolean }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-3 py-2">
      <dt className={strong ? "font-semibold" : "text-quiet"}>
        <Clamped text={label} />
      </dt>
      <dd className={`ml-auto tabular-nums ${strong ? "font-semibold" : "text-quiet"}`}>{amount}</dd>
    </div>
  );
}

function compared({ verdict, difference }: PartnerOutcome, currency: string): string {
  const amount = moneyText(difference.replace("-", ""), currency);
  if (verdict === "same") return t("deal.outcome.same");
  return verdict === "more" ? t("deal.outcome.more", { amount }) : t("deal.outcome.less", { amount });
}

/** How much more often it must win together: 14,815 reads "1.49", rounded up. */
const times = (bp: string): string => (Math.ceil(Number(bp) / 100) / 100).toFixed(2);

function PartnerRows({
  statement,
  offer,
  ourId,
  isToldAbove,
}: {
  statement: CreditStatement;
  offer: PolicyOffer;
  ourId: string;
  isToldAbove: boolean;
}) {
  const { currency } = statement;
  const directBp = offer.terms.directRate.default;
  const own = partnerOutcome(statement, ourId, directBp);
  return (
    <>
      <Row strong label={t("deal.outcome.here")} amount={moneyText(own.here, currency)} />
      <Row
        label={t("deal.outcome.alone", { rate: percent(directBp) })}
        amount={moneyText(own.alone, currency)}
      />
      {(!isToldAbove || own.breakEven) && (
        <div className="px-3 py-2 text-small text-quiet">
          <dt className="sr-only">{t("deal.outcome.compared")}</dt>
          {!isToldAbove && (
            <dd className={own.verdict === "less" ? "text-warn" : own.verdict === "more" ? "text-good" : ""}>
              {compared(own, currency)}
            </dd>
          )}
          {own.breakEven?.basis && (
            <dd>{t("deal.outcome.breakEven", { amount: moneyText(own.breakEven.basis, currency) })}</dd>
          )}
          {own.breakEven?.winFactorBp && (
            <dd>{t("deal.outcome.winMore", { times: times(own.breakEven.winFactorBp) })}</dd>
          )}
        </div>
      )}
    </>
  );
}

function PayerRows({ terms, statement }: { terms: RegistrationTerms; statement: CreditStatement }) {
  const { currency, payerId } = statement;
  const own = statement.participants.find(({ organisationId }) => organisationId === payerId);
  return (
    <>
      {terms.participants.map(({ organisationId, name }) => {
        const sums = statement.participants.find((each) => each.organisationId === organisationId);
        if (!sums || organisationId === payerId) return null;
        return (
          <Row
            key={organisationId}
            strong
            label={t("deal.outcome.earns", { name })}
            amount={moneyText(sums.amount, currency)}
          />
        );
      })}
      {own && <Row label={t("deal.outcome.keep")} amount={moneyText(own.amount, currency)} />}
    </>
  );
}

export function OutcomeView({
  terms,
  statement,
  offer,
  ourId,
  isToldAbove = false,
}: {
  terms: RegistrationTerms;
  statement: CreditStatement;
  offer: PolicyOffer;
  ourId: string;
  /** Whether the comparison with alone is said already. */
  isToldAbove?: boolean;
}) {
  const isPayer = terms.payerId === ourId;
  const { basis, currency, rateBp } = statement;
  return (
    <div className="flex flex-col gap-1">
      <dl className="divide-y divide-line rounded-list border border-line">
        {isPayer ? (
          <PayerRows terms={terms} statement={statement} />
        ) : (
          <PartnerRows statement={statement} offer={offer} ourId={ourId} isToldAbove={isToldAbove} />
        )}
      </dl>
      <p className="text-small text-quiet">
        {[
          t("deal.outcome.basis", {
            rate: percent(rateBp),
            amount: moneyText(basis, currency),
          }),
          t("deal.outcome.payer", { name: nameIn(terms, terms.payerId, ourId) }),
          t("deal.outcome.policy", { version: offer.version }),
        ].join(" · ")}
      </p>
    </div>
  );
}
