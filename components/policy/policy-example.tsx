// What a policy would pay on a round amount: the partner sources, validates and influences, we sell.
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import type { Organisation } from "#lib/contract/records.ts";
import { type CoSellModel, coSellModel } from "#lib/contract/words.ts";
import { partnerOutcome } from "#lib/domain/credit/outcome.ts";
import { calculateStatement } from "#lib/domain/credit/statement.ts";
import { moneyText, percent } from "../deal/money.ts";
import { t } from "../messages/t.ts";
import { Section } from "../parts/section.tsx";

const BASIS = { minor: "1000000", currency: "USD" };

function exampleOf(terms: CreditTerms, model: CoSellModel, us: Organisation, partner: Organisation) {
  const result = calculateStatement({
    policy: { ...terms, id: us.id, version: 1 },
    agreement: {
      model,
      participants: [{ organisationId: us.id }, { organisationId: partner.id }],
      payerId: us.id,
      basis: BASIS,
      roles: (terms.models[model]?.roles ?? []).map(({ creditRole }) => ({
        creditRole,
        organisationId: creditRole === "selling" ? us.id : partner.id,
        partBp: 10_000,
      })),
    },
    evidence: [],
    kind: "preview",
    previous: null,
  });
  return result.outcome === "calculated" ? result.statement : null;
}

export function PolicyExample({
  terms,
  us,
  partner,
}: {
  /** null: the numbers do not fit together yet. */
  terms: CreditTerms | null;
  us: Organisation;
  partner: Organisation;
}) {
  const title = t("policy.example", { amount: moneyText(BASIS.minor, BASIS.currency) });
  if (!terms) {
    return (
      <Section title={title} level={3}>
        <p className="text-quiet">{t("policy.exampleNone")}</p>
      </Section>
    );
  }
  return (
    <Section title={title} level={3}>
      <p className="text-quiet">{t("policy.exampleLead")}</p>
      {coSellModel.options.map((model) => {
        const statement = exampleOf(terms, model, us, partner);
        if (!statement) return null;
        const own = partnerOutcome(statement, partner.id, terms.directRate.default);
        const kept = statement.participants.find(({ organisationId }) => organisationId === us.id);
        const rows = [
          [t("deal.outcome.earns", { name: partner.name.slice(0, 60) }), own.here],
          [t("deal.outcome.alone", { rate: percent(terms.directRate.default) }), own.alone],
          [t("deal.outcome.keep"), kept?.amount ?? "0"],
        ] as const;
        return (
          <div key={model} className="flex flex-col gap-1">
            <p className="text-small font-semibold text-quiet">{t(`model.${model}`)}</p>
            <dl className="divide-y divide-line rounded-list border border-line">
              {rows.map(([label, minor]) => (
                <div key={label} className="flex flex-wrap justify-between gap-x-3 px-3 py-1.5">
                  <dt>{label}</dt>
                  <dd className="ml-auto tabular-nums">{moneyText(minor, BASIS.currency)}</dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
    </Section>
  );
}
