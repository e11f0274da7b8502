// What was done in a deal, in words, newest first: who, what, when, from which surface. Called by the view of deals and by
// the view of a history. Events are read as they are; the words are made anew, so that names are those of today.
import type { DealEvent } from "../../contract/history.ts";
import { historyEntities } from "../../contract/shared-rows.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { HistoryItem, HistoryQuery, HistoryView } from "../../messaging/history-view.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import { outsideHistory } from "./outside-history.ts";
import { describeDeed } from "./summarise.ts";
import type { Names } from "./told.ts";
import type { ViewContext } from "./view-context.ts";

/** As many as a deal shows of itself; the view of its history shows more. */
export const RECENT = 50;

function namesIn(whole: DealWhole): Names {
  const rows = new Map([
    ...whole.milestone.map(({ id, title }) => [id, title.value] as const),
    ...whole.stakeholder.map(({ id, name }) => [id, name.value] as const),
  ]);
  const organisations = new Map(
    whole.deal_participant.map(({ organisation }) => [organisation.id, organisation.name]),
  );
  return {
    deal: () => whole.deal[0]?.name ?? null,
    partner: () => null,
    organisation: (id) => organisations.get(id) ?? null,
    row: (id) => rows.get(id) ?? null,
  };
}

const newestFirst = (a: DealEvent, b: DealEvent) => b.at - a.at || (a.id < b.id ? 1 : -1);

/** `rowId`: of that record alone. */
export function historyOf(
  reading: Pick<Reading, "isPending">,
  whole: DealWhole,
  ourId: string,
  { rowId, limit }: { rowId: string | null; limit: number },
): HistoryView {
  const events = historyEntities
    .flatMap((entity) => whole[entity].map((event) => ({ entity, event })))
    .filter(({ event }) => rowId === null || event.rowIds.includes(rowId))
    .sort((a, b) => newestFirst(a.event, b.event));
  const names = namesIn(whole);
  const items = events.slice(0, limit).map(({ entity, event }): HistoryItem => {
    const { id, at, madeAt, person, surface, organisationId, organisationName, rowIds } = event;
    return {
      id,
      at,
      madeAt,
      person,
      organisation: { id: organisationId, name: organisationName },
      ours: organisationId === ourId,
      surface,
      ...describeDeed(event.command, event.args, names),
      rowIds,
      isPrivate: entity === "deal_event_own",
      isPending: reading.isPending(entity, id),
    };
  });
  return { items, total: events.length };
}

export async function historyView(
  { store, actor }: ViewContext,
  { dealId, rowId, about = null, limit }: HistoryQuery,
): Promise<HistoryView> {
  const reading = await currentReading(store, actor);
  if (dealId === null) return outsideHistory(reading, actor.organisationId, { rowId, about, limit });
  const whole = await reading.deal(dealId);
  return whole ? historyOf(reading, whole, actor.organisationId, { rowId, limit }) : { items: [], total: 0 };
}
