// Tiers and bonuses of a policy: what partners who win often earn besides. Apart from the pool, and private to who earns it
// and who pays it. Part of the policy editor.
import { Plus } from "lucide-react";
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";
import { type Bonus, BonusRow } from "./bonus-row.tsx";
import { type Tier, TierRow } from "./tier-row.tsx";

const MOST_TIERS = 10;
const MOST_BONUSES = 20;
/** Three wins in a quarter pay 5,000: the usual beginning. */
const newBonus: Bonus = {
  wins: 3,
  creditRoles: ["sourcing", "selling"],
  reward: { kind: "amount", amount: { minor: "500000", currency: "USD" } },
};
const newTier: Tier = { name: "", wins: 5, rates: {}, rewards: [] };

const replaced = <T,>(items: readonly T[], at: number, item: T): T[] =>
  items.map((each, index) => (index === at ? item : each));
const without = <T,>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at);

export function RewardsEditor({
  terms,
  onChange,
}: {
  terms: CreditTerms;
  onChange(rewards: Pick<CreditTerms, "tiers" | "bonuses">): void;
}) {
  const { tiers, bonuses } = terms;
  return (
    <>
      <Section title={t("policy.tiers")} level={3}>
        <p className="text-quiet">{t("policy.tiersLead")}</p>
        {tiers.map((tier, at) => (
          <TierRow
            // They have no id: another number of them draws all anew.
            key={`${tiers.length} ${at}`}
            tier={tier}
            number={at + 1}
            models={terms.models}
            onChange={(next) => onChange({ bonuses, tiers: replaced(tiers, at, next) })}
            onRemove={() => onChange({ bonuses, tiers: without(tiers, at) })}
          />
        ))}
        {tiers.length < MOST_TIERS && (
          <Button className="self-start" onPress={() => onChange({ bonuses, tiers: [...tiers, newTier] })}>
            <Plus aria-hidden="true" className="size-3.5" />
            {t("policy.addTier")}
          </Button>
        )}
      </Section>
      <Section title={t("policy.bonuses")} level={3}>
        <p className="text-quiet">{t("policy.bonusesLead")}</p>
        {bonuses.map((bonus, at) => (
          <BonusRow
            key={`${bonuses.length} ${at}`}
            bonus={bonus}
            number={at + 1}
            onChange={(next) => onChange({ tiers, bonuses: replaced(bonuses, at, next) })}
            onRemove={() => onChange({ tiers, bonuses: without(bonuses, at) })}
          />
        ))}
        {bonuses.length < MOST_BONUSES && (
          <Button className="self-start" onPress={() => onChange({ tiers, bonuses: [...bonuses, newBonus] })}>
            <Plus aria-hidden="true" className="size-3.5" />
            {t("policy.addBonus")}
          </Button>
        )}
      </Section>
    </>
  );
}
