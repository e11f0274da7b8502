// Our programme and the co-sell plan of every active partnership, with where each deviates and how near its target is. Called by
// the background for the options and the panel. Counts only deals that this device holds: those both are in.
import { type MutationArgs, mutationArgs } from "../../contract/mutations.ts";
import {
  type CoSellHeld,
  coSellAfter,
  coSellEntities,
  nothingHeld,
} from "../../domain/co-sell/co-sell-held.ts";
import { quarterAt } from "../../domain/credit/promises.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { RowChange } from "../../domain/mutators/mutator.ts";
import type { CoSellAccountsView, CoSellView } from "../../messaging/co-sell-view.ts";
import { type AccountList, fold } from "../../store/account-list.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import { coSellItem, programmeItem } from "./co-sell-items.ts";
import type { ViewContext } from "./view-context.ts";

export const noCoSell: CoSellView = {
  programme: { rules: null, playbook: { steps: [], removed: [] }, policies: [] },
  plans: [],
  pending: [],
};

type CoSellRow = Extract<RowChange, { op: "put"; entity: (typeof coSellEntities)[number] }>;

async function heldIn(reading: Reading): Promise<{ held: CoSellHeld; pending: string[] }> {
  const rows = await Promise.all(
    coSellEntities.map(async (entity) =>
      // A row found under its entity is one of its rows.
      (await reading.all(entity)).map((row) => ({ op: "put", entity, row, scopes: [] }) as CoSellRow),
    ),
  );
  const changes = rows.flat();
  return {
    held: changes.reduce(coSellAfter, nothingHeld),
    pending: changes.flatMap(({ entity, row }) => (reading.isPending(entity, row.id) ? [row.id] : [])),
  };
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
  const us = { id: organisation.id, name: organisation.name };
  const facts = { us, offers, acceptances, deals, now: now() };
  const { compare } = new Intl.Collator();
  const plans = partnerships
    .filter(({ status }) => status === "active")
    .sort((a, b) => compare(a.partner.name, b.partner.name))
    .map((each) => coSellItem(each, held, facts, askedAccounts(reading, each.id)));
  return { programme: programmeItem(held, facts), plans, pending };
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
