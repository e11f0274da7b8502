// Which amount a deal counts for our own sellers: what somebody typed, else what our CRM page shows, else what we pay by. Called
// by the credit view. Never the basis of what another organisation pays by: that is its booking, not ours.
import type { Money } from "#lib/contract/money.ts";
import type { BookedAmount } from "#lib/contract/quota.ts";
import type { DealView, RecordView } from "#lib/messaging/surface-port.ts";
import { pageAmount, pageCurrency } from "../deal/money.ts";

export type Booked = { amount: Money; from: "typed" | "page" | "deal" };

/** As far as the page says it exactly. */
export function amountOnPage(record: RecordView["record"]): Money | null {
  const { amount, currency } = record?.fields ?? {};
  const code = amount ? pageCurrency(amount.value, currency?.value) : null;
  const minor = amount && code ? pageAmount(amount.value, code) : null;
  return code && minor !== null && !minor.startsWith("-") ? { minor, currency: code } : null;
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
