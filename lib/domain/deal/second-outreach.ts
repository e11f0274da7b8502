// Whether another company reached out to a stakeholder, or will, so close to our own next contact that the customer would
// hear from two sides unawares. How close is the reader's organisation's own setting. Called by the map of stakeholders.
// Knows no clock: the caller gives it.
import type { Stakeholder } from "../../contract/plan.ts";

const DAY = 86_400_000;

export type SecondOutreach = {
  /** Who speaks, or spoke, to them. */
  organisationId: string;
  /** When, milliseconds UTC. */
  at: number;
  /** When we plan to; null: we plan nothing yet, and are warned before we do. */
  ours: number | null;
};

/** The contact of another side nearest to ours; null where none is near. */
export function secondOutreach(
  contacts: Stakeholder["contacts"],
  ourId: string,
  now: number,
  /** Two sides that reach out within fewer days than this have not agreed on it; 0: never warned. */
  days: number,
): SecondOutreach | null {
  const own = contacts.find(({ organisationId }) => organisationId === ourId)?.contact.value;
  const planned =
    own?.nextAt !== null && own?.nextAt !== undefined && own.nextAt >= now - DAY ? own.nextAt : null;
  const reference = planned ?? now;
  const near = contacts
    .filter(({ organisationId }) => organisationId !== ourId)
    .flatMap(({ organisationId, contact: { value } }) =>
      [value.lastAt, value.nextAt].flatMap((at) =>
        at === null ? [] : [{ organisationId, at, ours: planned }],
      ),
    )
    .filter(({ at }) => Math.abs(at - reference) < days * DAY)
    // Whoever has spoken to them since knows what was said.
    .filter(({ at }) => planned !== null || at > now || (own?.lastAt ?? 0) < at)
    .sort((a, b) => Math.abs(a.at - reference) - Math.abs(b.at - reference));
  return near[0] ?? null;
}
