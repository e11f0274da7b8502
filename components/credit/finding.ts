// The heading of the credit view: what the deal means for its reader, in one sentence. Never the pool.
import { partnerOutcome } from "#lib/domain/credit/outcome.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { moneyText, percent } from "../deal/money.ts";
import { t } from "../messages/t.ts";
import type { Shown } from "./shown-statement.ts";

export type Quota = { quotaBp: number; acceleratorBp: number };

function quotaFinding({ quotaBp, acceleratorBp }: Quota): string {
  const full = quotaBp === 10_000;
  const rate = percent(quotaBp);
  if (acceleratorBp === 0) return full ? t("credit.fullQuota") : t("credit.partQuota", { rate });
  const plus = percent(acceleratorBp);
  return full ? t("credit.fullQuotaPlus", { plus }) : t("credit.partQuotaPlus", { rate, plus });
}

function partnerFinding({ statement, offer }: Extract<Shown, { state: "shown" }>, ourId: string): string {
  const { currency, participants } = statement;
  const own = participants.find(({ organisationId }) => organisationId === ourId);
  const here = moneyText(own?.amount ?? "0", currency);
  if (!own || !offer) return t("credit.earn", { here });
  const { verdict, difference } = partnerOutcome(statement, ourId, offer.terms.directRate.default);
  if (verdict === "same") return t("credit.earnSame", { here });
  const by = moneyText(difference.replace("-", ""), currency);
  return verdict === "more" ? t("credit.earnMore", { here, by }) : t("credit.earnLess", { here, by });
}

export function finding(deal: DealView, shown: Shown, ourId: string, quota: Quota): string {
  const { outcome, versions } = deal.credit;
  const [last] = versions;
  if (outcome === "lost") return t("credit.lost");
  if (last?.kept.cause === "taken_back") return t("credit.takenBack");
  switch (shown.state) {
    case "loading":
      return t("credit.looking");
    case "no_terms":
      return t("credit.noTerms");
    case "no_commission":
      return t("credit.noCommission");
    case "no_policy":
      return t("credit.noPolicy");
    case "refused":
      return t("credit.refused");
    case "shown":
      return shown.statement.payerId === ourId ? quotaFinding(quota) : partnerFinding(shown, ourId);
  }
}
