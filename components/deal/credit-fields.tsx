// Rate, shares and credit roles, inside what the policy allows; deviations and equal splits are called out.
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import type { Organisation } from "#lib/contract/records.ts";
import { noticesOf } from "#lib/domain/credit/shares.ts";
import { t } from "../messages/t.ts";
import { PercentField } from "../parts/percent-field.tsx";
import { listLook, Section } from "../parts/section.tsx";
import type { DealValues } from "./deal-values.ts";
import { FieldPlace } from "./field-place.tsx";
import { Notices } from "./notices.tsx";
import { rateOf } from "./policy-for.ts";
import { RoleEditor, rangeInWords } from "./role-editor.tsx";
import { SameTypeWarnings } from "./same-type-warnings.tsx";

export function CreditFields({
  values,
  agreed,
  offer,
  tier,
  companies,
  ourId,
  onChange,
}: {
  values: DealValues;
  /** What the values become. */
  agreed: RegistrationTerms;
  offer: PolicyOffer;
  /** Reached by the partner, or by us where the partner pays; null: none. */
  tier: string | null;
  companies: readonly Organisation[];
  ourId: string;
  onChange(values: Partial<DealValues>): void;
}) {
  const terms = offer.terms.models[values.model];
  const rate = rateOf(offer.terms, values.model, tier);
  if (!terms || !rate) return null;
  return (
    <Section title={t("register.credit")} aside={t("deal.outcome.policy", { version: offer.version })}>
      <FieldPlace name="rateBp">
        <PercentField
          label={t("register.rate")}
          hint={
            tier
              ? t("register.rateOfTier", { tier: tier.slice(0, 60), range: rangeInWords(rate) })
              : rangeInWords(rate)
          }
          value={values.rateBp}
          disabled={terms.rate.min === terms.rate.max && offer.terms.tiers.length === 0}
          onChange={(rateBp) => onChange({ rateBp })}
          className="max-w-48"
        />
      </FieldPlace>
      <FieldPlace name="roles">
        <ul data-field="shares" className={listLook}>
          {terms.roles.map(({ creditRole, share }) => (
            <RoleEditor
              key={creditRole}
              creditRole={creditRole}
              range={share}
              shareBp={values.shares.find((each) => each.creditRole === creditRole)?.bp ?? 0}
              holders={values.roles.filter((each) => each.creditRole === creditRole)}
              companies={companies}
              ourId={ourId}
              onShare={(bp) =>
                onChange({
                  shares: terms.roles.map((each) => ({
                    creditRole: each.creditRole,
                    bp:
                      each.creditRole === creditRole
                        ? bp
                        : (values.shares.find((share) => share.creditRole === each.creditRole)?.bp ?? 0),
                  })),
                })
              }
              onHolders={(holders) =>
                onChange({
                  roles: [...values.roles.filter((each) => each.creditRole !== creditRole), ...holders],
                })
              }
            />
          ))}
        </ul>
      </FieldPlace>
      <Notices notices={noticesOf(terms, values)} />
      <SameTypeWarnings terms={agreed} />
    </Section>
  );
}
