// What was done outside of deals, in words, newest first: to one row, or to our own settings of one kind. Called by the view of a
// history. A device holds what its organisation reads, so nothing is sifted here.
import type { OwnEvent } from "../../contract/history.ts";
import type { HistoryItem, HistoryView } from "../../messaging/history-view.ts";
import type { Reading } from "../../store/reading.ts";
import { describeDeed } from "./summarise.ts";
import type { Names } from "./told.ts";

type Entity = "own_event" | "partnership_event";
type Event = OwnEvent & { partnershipId?: string };

export type OutsideQuery = {
  /** The row; of a partnership also what happened in it. null: rows of ours alone. */
  rowId: string | null;
  /** How the commands begin that are told ("sharing."); null: all of them. */
  about: string | null;
  limit: number;
};

export async function outsideHistory(
  reading: Pick<Reading, "all" | "isPending">,
  ourId: string,
  { rowId, about, limit }: OutsideQuery,
): Promise<HistoryView> {
  const [own, shared, partnerships] = await Promise.all([
    reading.all("own_event"),
    reading.all("partnership_event"),
    reading.all("partnership"),
  ]);
  const all: { entity: Entity; event: Event }[] = [
    ...own.map((event) => ({ entity: "own_event" as const, event })),
    ...(rowId === null ? [] : shared.map((event) => ({ entity: "partnership_event" as const, event }))),
  ];
  const events = all
    .filter(({ event }) => about === null || event.command.startsWith(about))
    .filter(({ event }) => rowId === null || event.rowIds.includes(rowId) || event.partnershipId === rowId)
    .sort((a, b) => b.event.at - a.event.at || (a.event.id < b.event.id ? 1 : -1));
  const partners = new Map(partnerships.map(({ id, partner }) => [id, partner.name]));
  const names: Names = {
    deal: () => null,
    partner: (id) => partners.get(id) ?? null,
    organisation: (id) => partnerships.find(({ partner }) => partner.id === id)?.partner.name ?? null,
    row: () => null,
  };
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
      isPrivate: entity === "own_event",
      isPending: reading.isPending(entity, id),
    };
  });
  return { items, total: events.length };
}
