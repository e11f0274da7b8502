// What can be brought back after its toast is gone: read from what our organisation keeps of it. Called by the background.
import type { Partnership } from "../../contract/records.ts";
import type { Removal } from "../../contract/removal.ts";
import { mayTakeBack } from "../../domain/may-take-back.ts";
import type { Actor } from "../../domain/mutators/mutator.ts";
import { KEPT_MS } from "../../domain/mutators/removal-rows.ts";
import { removedDealRows, removedRows } from "../../domain/removed-rows.ts";
import type { RemovedItem, RemovedView } from "../../messaging/removed-view.ts";
import { currentReading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

type Partners = ReadonlyMap<string, Partnership>;

/** What it was, if it can still be read. As `removal.undo` decides it: what would be refused is not offered. */
function readRemoval(removal: Removal, partners: Partners, actor: Actor): RemovedItem[] {
  const { id, removed } = removal;
  const kept = { id, removed, until: removed.at + KEPT_MS, isPending: false };
  switch (removal.what) {
    case "touchpoint": {
      const [subject] = removedRows(removal, "touchpoint_subject");
      return removedRows(removal, "touchpoint").map((touchpoint) => ({
        ...kept,
        what: "touchpoint" as const,
        type: touchpoint.type,
        occurredAt: touchpoint.occurredAt,
        customer: touchpoint.customer,
        accountId: subject?.accountId ?? null,
        mayBringBack: mayTakeBack(touchpoint, actor),
      }));
    }
    case "request":
      return removedRows(removal, "play_request").map(({ play, customer, partnershipId }) => {
        const partnership = partners.get(partnershipId);
        return {
          ...kept,
          what: "request" as const,
          play,
          customer,
          partner: partnership?.partner ?? null,
          mayBringBack: partnership?.status === "active",
        };
      });
    case "draft":
      return removedDealRows(removal).flatMap(({ entity, row }) =>
        entity === "deal"
          ? [
              {
                ...kept,
                what: "draft" as const,
                name: row.name,
                customer: row.customer,
                mayBringBack: true,
              },
            ]
          : [],
      );
  }
}

export async function removedView({ store, actor, now }: ViewContext): Promise<RemovedView> {
  const reading = await currentReading(store, actor);
  const [removals, partnerships] = await Promise.all([reading.all("removal"), reading.all("partnership")]);
  const partners = new Map(partnerships.map((each) => [each.id, each]));
  const items = removals
    .filter(({ removed }) => now() - removed.at <= KEPT_MS)
    .sort((a, b) => b.removed.at - a.removed.at)
    .flatMap((removal) => readRemoval(removal, partners, actor))
    .map((item) => ({ ...item, isPending: reading.isPending("removal", item.id) }));
  return { items };
}
