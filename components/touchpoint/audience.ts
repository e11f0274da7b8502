// Who may see a touchpoint: partners by name, or everyone in a deal of the record in view. Called by the form and its picker.
import type { Organisation, Partnership } from "#lib/contract/records.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";

export type Chosen = { dealId: string | null; partnershipIds: readonly string[] };

/** Deals this member may record in now. */
export const openDeals = (deals: readonly DealView[]): DealView[] =>
  deals.filter(({ may }) => may["touchpoint.record"].allowed);

/** "Everyone in this deal", by name where the record has several. */
export const dealLabel = (deals: readonly DealView[], { deal }: DealView): string =>
  deals.length === 1 ? t("form.everyone") : t("form.everyoneIn", { deal: deal.name.slice(0, 60) });

/** The other companies that have accepted it: who sees it now. */
export const acceptedOthers = ({ participants }: DealView, ourId: string): Organisation[] =>
  participants.flatMap(({ organisation, level }) =>
    level === "accepted" && organisation.id !== ourId ? [organisation] : [],
  );

/** Ours first; the companies that may own its next step. */
export function readersOf(
  { dealId, partnershipIds }: Chosen,
  deals: readonly DealView[],
  partnerships: readonly Partnership[],
  us: Organisation,
): Organisation[] {
  const deal = deals.find((each) => each.deal.id === dealId);
  if (deal) {
    const others = deal.participants.filter(
      ({ organisation, level }) => level !== "left" && organisation.id !== us.id,
    );
    return [us, ...others.map(({ organisation }) => organisation)];
  }
  const partners = partnerships.filter(({ id }) => partnershipIds.includes(id));
  return [us, ...partners.map(({ partner }) => partner)];
}
