// The touchpoints that everyone in a deal sees, as the panel lists them: how each stands there, who reads it, and those of
// other companies as items of their own. Called by `touchpoint-items.ts`.
import type { DealTouchpoint } from "../../contract/evidence.ts";
import { mutationArgs } from "../../contract/mutations.ts";
import type { Organisation } from "../../contract/records.ts";
import type { Customer } from "../../contract/shapes.ts";
import { departureOf } from "../../domain/deal/departures.ts";
import { evidenceIn } from "../../domain/deal/evidence.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { TouchpointItem } from "../../messaging/surface-port.ts";
import type { TouchpointInDeal } from "../../messaging/touchpoint-in-deal.ts";
import type { Reading } from "../../store/reading.ts";

type InDeal = {
  row: DealTouchpoint;
  standing: TouchpointInDeal;
  customer: Customer;
  author: Organisation;
  /** Others who have accepted the deal. */
  readers: Organisation[];
};

/** Deal touchpoints that we have judged, and the server has not answered. */
function askedAbout(reading: Pick<Reading, "asked">): ReadonlySet<string> {
  const asked = reading.asked().flatMap(({ name, args }) => {
    const judged = name === "evidence.judge" ? mutationArgs[name].safeParse(args).data : undefined;
    return judged ? [judged.dealTouchpointId] : [];
  });
  return new Set(asked);
}

/** By the touchpoint's id. `now`: milliseconds UTC. */
export function touchpointsInDeals(
  reading: Pick<Reading, "asked">,
  deals: readonly DealWhole[],
  now: number,
): Map<string, InDeal> {
  const asked = askedAbout(reading);
  const found = new Map<string, InDeal>();
  for (const whole of deals) {
    const [deal] = whole.deal;
    if (!deal) continue;
    for (const { touchpoint: row, state, lateBy, verdicts } of evidenceIn(whole, now)) {
      const { id: rowId, dealId, organisationId } = row;
      // Whoever ever took part is among them, also after leaving.
      const author = whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);
      if (!author) continue;
      const readers = whole.deal_participant.flatMap(({ organisation, level }) =>
        level === "accepted" && organisation.id !== organisationId ? [organisation] : [],
      );
      const ownerLeft = departureOf(whole, row.nextStep?.owner ?? null) !== null;
      found.set(row.touchpointId, {
        row,
        standing: { state, lateBy, verdicts, dealId, rowId, asked: asked.has(rowId), ownerLeft },
        customer: deal.customer,
        author: author.organisation,
        readers,
      });
    }
  }
  return found;
}

export function partnersItem(
  { row, standing, customer, author }: InDeal,
  own: Organisation,
): Omit<TouchpointItem, "named"> {
  const { link, people, creditRole, nextStep, actedFor, note } = row;
  return {
    touchpoint: {
      id: row.touchpointId,
      organisationId: author.id,
      organisationName: author.name,
      person: row.person,
      recordedBy: null,
      type: row.type,
      customer,
      visibility: "shared",
      occurredAt: row.occurredAt,
      recordedAt: row.recordedAt,
      details: { link, people, creditRole, nextStep, ...(actedFor ? { actedFor } : {}) },
    },
    notes: note === null ? [] : [{ id: row.id, text: note, visibility: "shared" }],
    deal: standing,
    sharedWith: [own],
    ours: false,
    state: "synced",
    refusal: null,
  };
}
