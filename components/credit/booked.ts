// Which amount a deal counts for our own sellers: what somebody typed, else what our CRM page shows, else what we pay by. Called
// by the credit view. Never the basis of what another organisation pays by: that is its booking, not ours.
import type { Money } from "#lib/contract/money.ts";
import type { BookedAmount } from "#lib/contract/quota.ts";
import { pageAmount } from "#lib/domain/page-text/page-amount.ts";
import type { DealView, RecordView } from "#lib/messaging/surface-port.ts";

export type Booked = { amount: Money; from: "typed" | "page" | "deal" };

/** As far as the page says it exactly; `given`: what the deal is counted in. */
export function amountOnPage(record: RecordView["record"], given: string | null): Money | null {
  const { amount, currency: named } = record?.fields ?? {};
  if (!amount) return null;
  const { currency, minor } = pageAmount(amount.value, record?.lang, { named: named?.value, given });
  return currency !== null && minor !== null && !minor.startsWith("-") ? { minor, currency } : null;
}

export function bookedFor(
  { booked, isThisRecord }: { booked: BookedAmount | null } & Pick<DealView, "isThisRecord">,
  onPage: Money | null,
  paid: Money | null,
): Booked | null {
  if (booked?.amount) return { amount: booked.amount, from: "typed" };
  if (onPage && isThisRecord) return { amount: onPage, from: "page" };
  return paid ? { amount: paid, from: "deal" } : null;
}
