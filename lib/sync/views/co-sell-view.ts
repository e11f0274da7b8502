// Our programme and the co-sell plan of every active partnership, with where each deviates and how near its target is. Called by
// the background for the options and the panel. Counts only deals that this device holds: those both are in.
import { type MutationArgs, mutationArgs } from "../../contract/mutations.ts";
import type { Partnership } from "../../contract/records.ts";
import { type CoSellHeld, coSellAfter, noPlan, nothingHeld } from "../../domain/co-sell/co-sell-held.ts";
import { deviationsOf } from "../../domain/co-sell/deviations.ts";
import { progressOf } from "../../domain/co-sell/progress.ts";
import { quarterAt } from "../../domain/credit/promises.ts";
import { inOrder } from "../../domain/deal/order-key.ts";
import { policyInForce } from "../../domain/deal/policy-in-force.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { PolicyRows } from "../../domain/mutators/mutator.ts";
import type {
  CoSellAccountsView,
  CoSellItem,
  CoSellView,
  CreditRules,
  Playbook,
  ProgrammeItem,
} from "../../messaging/co-sell-view.ts";
import { type AccountList, fold } from "../../store/account-list.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

export const noCoSell: CoSellView = {
  programme: { rules: null, playbook: { steps: [], removed: [] }, policies: [] },
  plans: [],
  pending: [],
};

const entities = [
  "programme",
  "programme_step",
  "co_sell_plan",
  "co_sell_step",
  "co_sell_account",
  "co_sell_owner",
] as const;

async function heldIn(reading: Reading): Promise<{ held: CoSellHeld; pending: string[] }> {
  let held = nothingHeld;
  const pending: string[] = [];
  for (const entity of entities) {
    for (const row of await reading.all(entity)) {
      held = coSellAfter(held, { op: "put", entity, row, scopes: [] } as Parameters<typeof coSellAfter>[1]);
      if (reading.isPending(entity, row.id)) pending.push(row.id);
    }
  }
  return { held, pending };
}

/** Deals of which somebody reported something in the quarter that runs. */
async function dealsReported(reading: Reading, now: number): Promise<DealWhole[]> {
  const quarter = quarterAt(now);
  const reports = await reading.all("outcome_report");
  const ids = reports
    .filter(({ reported }) => quarterAt(reported.at) === quarter)
    .map(({ dealId }) => dealId);
  const deals: DealWhole[] = [];
  for (const dealId of new Set(ids)) {
    const whole = await reading.deal(dealId);
    if (whole) deals.push(whole);
  }
  return deals;
}

type Removable = { id: string; removed: unknown; order: { value: string } };
const playbookOf = <S extends Removable>(steps: readonly S[]): Playbook<S> => ({
  steps: inOrder(steps.filter(({ removed }) => !removed)),
  removed: inOrder(steps.filter(({ removed }) => removed)),
});

function creditOf({ partner }: Partnership, us: CreditRules["payer"], rows: PolicyRows): CreditRules[] {
  return [us, partner].flatMap((payer) => {
    const offer = policyInForce(rows, payer.id, [us.id, partner.id]);
    if (!offer) return [];
    return [
      { payer, offer, accepted: rows.acceptances.filter(({ policyId }) => policyId === offer.policyId) },
    ];
  });
}

function askedAccounts(reading: Reading, partnershipId: string): string[] {
  return reading.asked().flatMap(({ name, args }) => {
    if (name !== "co-sell.account.name") return [];
    const { data }: { data?: MutationArgs<typeof name> | undefined } = mutationArgs[name].safeParse(args);
    return data?.partnershipId === partnershipId ? [data.accountId] : [];
  });
}

export async function coSellView({ store, actor, organisation, now }: ViewContext): Promise<CoSellView> {
  const reading = await currentReading(store, actor);
  const [partnerships, offers, acceptances, { held, pending }, deals] = await Promise.all([
    reading.all("partnership"),
    reading.all("policy_offer"),
    reading.all("policy_acceptance"),
    heldIn(reading),
    dealsReported(reading, now()),
  ]);
  const collator = new Intl.Collator();
  const us = { id: organisation.id, name: organisation.name };
  const ours = offers.filter(({ organisation: publisher }) => publisher.id === us.id);
  const policies: ProgrammeItem["policies"] = [...new Map(ours.map((each) => [each.policyId, each])).values()]
    .map(({ policyId, version }) => ({ policyId, version }))
    .sort((a, b) => b.version - a.version);
  const plans = partnerships
    .filter(({ status }) => status === "active")
    .sort((a, b) => collator.compare(a.partner.name, b.partner.name))
    .map((partnership): CoSellItem => {
      const here = <R extends { partnershipId: string }>(rows: readonly R[]) =>
        rows.filter(({ partnershipId }) => partnershipId === partnership.id);
      const plan = held.plans.get(partnership.id) ?? noPlan;
      const credit = creditOf(partnership, us, { offers: here(offers), acceptances: here(acceptances) });
      const inForce = credit.find(({ payer }) => payer.id === us.id)?.offer.policyId ?? null;
      const accounts = plan.accounts.toSorted((a, b) => collator.compare(a.customer.name, b.customer.name));
      return {
        partnership,
        rules: plan.rules,
        playbook: playbookOf(plan.steps),
        accounts: accounts.filter(({ removed }) => !removed),
        removedAccounts: accounts.filter(({ removed }) => removed),
        askedAccounts: askedAccounts(reading, partnership.id),
        owners: plan.owners,
        credit,
        deviations: deviationsOf(plan, held.programme, inForce),
        progress: progressOf(deals, [us.id, partnership.partner.id], now()),
      };
    });
  const { rules, steps } = held.programme;
  return { programme: { rules, playbook: playbookOf(steps), policies }, plans, pending };
}

/** Of a placeholder, which shows nobody anything: our whole list. */
export async function coSellAccountsView(
  { store, actor }: ViewContext,
  list: AccountList,
  { partnershipId, query, limit }: { partnershipId: string; query: string; limit: number },
): Promise<CoSellAccountsView> {
  const reading = await currentReading(store, actor);
  const [all, found] = await Promise.all([list.read(), reading.byId("partnership", [partnershipId])]);
  const isPlaceholder = found.get(partnershipId)?.offline != null;
  const words = fold(query).split(/\s+/).filter(Boolean);
  const fitting = all.filter(
    ({ text, partnershipIds }) =>
      (isPlaceholder || partnershipIds.includes(partnershipId)) && words.every((word) => text.includes(word)),
  );
  return { query, total: fitting.length, accounts: fitting.slice(0, limit).map(({ account }) => account) };
}
