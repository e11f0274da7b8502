// From the rows of our programme and of co-sell plans to what surfaces see. Pure; called by the view.
import type { PolicyAcceptance, PolicyOffer } from "../../contract/policy-offer.ts";
import type { Organisation, Partnership } from "../../contract/records.ts";
import { type CoSellHeld, noPlan } from "../../domain/co-sell/co-sell-held.ts";
import { deviationsOf } from "../../domain/co-sell/deviations.ts";
import { progressOf } from "../../domain/co-sell/progress.ts";
import { inOrder } from "../../domain/deal/order-key.ts";
import { policyInForce } from "../../domain/deal/policy-in-force.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { CoSellItem, CreditRules, Playbook, ProgrammeItem } from "../../messaging/co-sell-view.ts";

export type CoSellFacts = {
  us: Organisation;
  offers: readonly PolicyOffer[];
  acceptances: readonly PolicyAcceptance[];
  /** Those of which something was reported in the quarter that runs. */
  deals: readonly DealWhole[];
  /** Milliseconds UTC. */
  now: number;
};

type Removable = { id: string; removed: unknown; order: { value: string } };
const playbookOf = <S extends Removable>(steps: readonly S[]): Playbook<S> => ({
  steps: inOrder(steps.filter(({ removed }) => !removed)),
  removed: inOrder(steps.filter(({ removed }) => removed)),
});

export function programmeItem({ programme }: CoSellHeld, { us, offers }: CoSellFacts): ProgrammeItem {
  const ours = offers.filter(({ organisation }) => organisation.id === us.id);
  const versions = new Map(ours.map(({ policyId, version }) => [policyId, { policyId, version }]));
  return {
    rules: programme.rules,
    playbook: playbookOf(programme.steps),
    policies: [...versions.values()].sort((a, b) => b.version - a.version),
  };
}

function creditOf({ id, partner }: Partnership, facts: CoSellFacts): CreditRules[] {
  const here = <R extends { partnershipId: string }>(rows: readonly R[]) =>
    rows.filter(({ partnershipId }) => partnershipId === id);
  const rows = { offers: here(facts.offers), acceptances: here(facts.acceptances) };
  return [facts.us, partner].flatMap((payer) => {
    const offer = policyInForce(rows, payer.id, [facts.us.id, partner.id]);
    if (!offer) return [];
    const accepted = rows.acceptances.filter(({ policyId }) => policyId === offer.policyId);
    return [{ payer, offer, accepted }];
  });
}

/** `askedAccounts`: of ours, that the server was asked to name. */
export function coSellItem(
  partnership: Partnership,
  held: CoSellHeld,
  facts: CoSellFacts,
  askedAccounts: string[],
): CoSellItem {
  const plan = held.plans.get(partnership.id) ?? noPlan;
  const credit = creditOf(partnership, facts);
  const inForce = credit.find(({ payer }) => payer.id === facts.us.id)?.offer.policyId ?? null;
  const { compare } = new Intl.Collator();
  const accounts = plan.accounts.toSorted((a, b) => compare(a.customer.name, b.customer.name));
  return {
    partnership,
    rules: plan.rules,
    playbook: playbookOf(plan.steps),
    accounts: accounts.filter(({ removed }) => !removed),
    removedAccounts: accounts.filter(({ removed }) => removed),
    askedAccounts,
    owners: plan.owners,
    credit,
    deviations: deviationsOf(plan, held.programme, inForce),
    progress: progressOf(facts.deals, [facts.us.id, partnership.partner.id], facts.now),
  };
}
