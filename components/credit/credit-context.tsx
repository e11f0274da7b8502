// What every part of the credit view needs of the deal: who takes part, what the reader may do, what the server was asked,
// and one way to act. Given by the credit view, read by its parts.
import { createContext, useContext } from "react";
import type { StatementCommand } from "#lib/contract/statement-mutations.ts";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { currentName } from "../deal/name-now.ts";
import { t } from "../messages/t.ts";
import type { DealViewProps } from "../record/deal-view-props.ts";

export type CreditHand = {
  deal: DealView;
  dealId: string;
  ourId: string;
  /** Milliseconds UTC. */
  now: number;
  offline: boolean;
  /** Whether our organisation pays this deal. */
  isPayer: boolean;
  /** Ours reads "us"; cut where it is longer than a name in a sentence may be. */
  nameOf(organisationId: string): string;
  /** Where a name stands alone, as in a column of names: "Us". */
  nameAlone(organisationId: string): string;
  /** Why it is not allowed, in words; null where it is. */
  why(command: StatementCommand | "quota.book"): string | null;
  isAsked(command: StatementCommand): boolean;
  /** Leads to the field that closes a gap; null where there is no way to it. */
  onFix: ((place: FixPlace) => void) | null;
};

const MAX_NAME = 60;

const Context = createContext<CreditHand | null>(null);
export const CreditProvider = Context;

export function useCredit(): CreditHand {
  const hand = useContext(Context);
  if (!hand) throw new Error("Wrap this part in CreditProvider");
  return hand;
}

export function creditHand(
  { deal, me, offline }: Pick<DealViewProps, "deal" | "me" | "offline">,
  now: number,
  onFix: CreditHand["onFix"],
): CreditHand {
  const ourId = me.organisation.id;
  const terms = deal.credit.agreed ?? deal.registration.terms;
  const nameOf = (organisationId: string): string => {
    if (organisationId === ourId) return t("deal.us");
    const name = currentName(deal, organisationId) ?? t("common.unknownCompany");
    return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name;
  };
  return {
    deal,
    dealId: deal.deal.id,
    ourId,
    now,
    offline,
    isPayer: terms?.payerId === ourId,
    nameOf,
    nameAlone: (organisationId) => (organisationId === ourId ? t("deal.usAlone") : nameOf(organisationId)),
    why(command) {
      const answer = deal.may[command];
      return answer.allowed ? null : t(`deal.not.${answer.reason}`);
    },
    onFix,
    isAsked: (command) => deal.asked.some((each) => each.command === command),
  };
}
