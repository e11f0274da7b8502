// What waited for somebody who is no longer with us waits for our managers: one notice for each of them in a deal, which leads
// to what they hold, one after the other. Called by `notices-of.ts`.
import { isSenior } from "../../contract/roles.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { Notice, NoticePlace, Viewer } from "../notice.ts";
import { departureOf } from "./departures.ts";
import { type Held, heldBy, placeOfHeld } from "./held-by.ts";

const placeOf = (held: Held): NoticePlace =>
  placeOfHeld(held) ??
  (held.kind === "dispute"
    ? { at: "dispute", disputeId: held.disputeId }
    : { at: "touchpoint", creditRole: null, type: null });

export function departureNotices(whole: DealWhole, viewer: Viewer, now: number): Notice[] {
  if (!isSenior(viewer.role)) return [];
  return whole.departure
    .filter(({ organisationId }) => organisationId === viewer.organisationId)
    .flatMap((departure): Notice[] => {
      const held = heldBy(whole, (named) => departureOf(whole, named)?.id === departure.id, now);
      const [first] = held;
      if (!first) return [];
      const { id, name, at } = departure;
      return [
        { kind: "holder_left", key: `left/${id}`, at, dueAt: null, subject: name, place: placeOf(first) },
      ];
    });
}
