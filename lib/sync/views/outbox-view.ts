// What waits for the server and what it refused, in words. Called by the background for the panel's sync details.
import { mutationArgs } from "../../contract/mutations.ts";
import type { OutboxView, RefusedItem } from "../../messaging/outbox-view.ts";
import type { RefusedEntry } from "../../store/database.ts";
import { discardedEntries, KEPT_DISCARDED_MS } from "../../store/discarded.ts";
import { openReading, type Reading } from "../../store/reading.ts";
import type { Store } from "../../store/store.ts";
import { againOf } from "./again-of.ts";
import { summarise } from "./summarise.ts";
import type { Names } from "./told.ts";

/** Also of drafts that no pull has brought. */
async function namesIn(reading: Reading, queued: readonly { name: string; args: unknown }[]): Promise<Names> {
  const [deals, partnerships] = await Promise.all([reading.all("deal"), reading.all("partnership")]);
  const named = new Map(deals.map(({ id, name }) => [id, name]));
  for (const { name, args } of queued) {
    const draft = name === "deal.draft" ? mutationArgs[name].safeParse(args).data : undefined;
    if (draft) named.set(draft.dealId, draft.name);
  }
  const partners = new Map(partnerships.map(({ id, partner }) => [id, partner.name]));
  return {
    deal: (dealId) => named.get(dealId) ?? null,
    partner: (partnershipId) => partners.get(partnershipId) ?? null,
    // A line of the outbox names the deal; what is in it the history tells.
    organisation: () => null,
    row: () => null,
  };
}

function itemOf(
  { refusedId, name, args, at, message }: RefusedEntry,
  names: Names,
): Omit<RefusedItem, "again"> {
  const { line, text } = summarise(name, args, names);
  return { mutationId: refusedId, name, summary: line, reason: message, at, copyText: text };
}

export async function outboxView(store: Store, now: number = Date.now()): Promise<OutboxView> {
  const [waiting, refused, discarded] = await Promise.all([
    store.db.outbox.orderBy("mutationId").toArray(),
    store.db.refused.orderBy("refusedId").reverse().toArray(),
    discardedEntries(store, now),
  ]);
  const reading = await openReading(store, null);
  const names = await namesIn(reading, [...waiting, ...refused, ...discarded]);
  return {
    waiting: waiting.map(({ mutationId, name, args, at }) => {
      const { line, text } = summarise(name, args, names);
      return { mutationId, summary: line, at, copyText: text };
    }),
    refused: await Promise.all(
      refused.map(async (entry) => ({
        ...itemOf(entry, names),
        again: await againOf(store, reading, entry),
      })),
    ),
    discarded: discarded.map((entry) => ({
      ...itemOf(entry, names),
      discardedAt: entry.discardedAt,
      until: entry.discardedAt + KEPT_DISCARDED_MS,
    })),
  };
}
