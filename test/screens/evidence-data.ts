// A deal with touchpoints that everyone in it sees, for pictures and tests: the deal and the items of its record are made from
// the same rows, as the background makes them.
import type { DealTouchpoint, TouchpointVerdict } from "#lib/contract/evidence.ts";
import type { Organisation } from "#lib/contract/records.ts";
import { noDetails } from "#lib/domain/touchpoint-details.ts";
import type { DealView, TouchpointItem } from "#lib/messaging/surface-port.ts";
import { partnersItem, touchpointsInDeals } from "#lib/sync/views/deal-touchpoints.ts";
import { cobalt, DAY, dana, id, lumen, NOW, touchpoint, us } from "./data.ts";
import { accepted, deal, dealId, type Told, terms, wholeOf } from "./deal-data.ts";

const people = { [us.id]: dana.name, [lumen.id]: "Priya Nair", [cobalt.id]: "Tom Weiss" };
let made = 0;

/** `days`: from now, when it happened; recorded at once unless said otherwise. */
export function seenByAll(
  by: Organisation,
  days: number,
  change: Partial<DealTouchpoint> = {},
): DealTouchpoint {
  made += 1;
  const at = NOW + days * DAY;
  return {
    id: id(9000 + made),
    dealId,
    touchpointId: id(9500 + made),
    organisationId: by.id,
    person: { name: people[by.id] ?? "Somebody", title: "AE" },
    type: "meeting",
    occurredAt: at,
    recordedAt: at,
    ...noDetails,
    note: null,
    ...change,
  };
}

export function judged(of: DealTouchpoint, by: Organisation, reason: string | null): TouchpointVerdict {
  made += 1;
  return {
    id: id(9700 + made),
    dealId,
    dealTouchpointId: of.id,
    organisationId: by.id,
    verdict: reason === null ? "confirmed" : "contested",
    reason,
    judgedBy: { name: people[by.id] ?? "Somebody", title: null },
    judgedAt: NOW - DAY,
  };
}

/** The deal and its touchpoints, newest first. All have accepted unless said otherwise. */
export function dealWith(
  rows: readonly DealTouchpoint[],
  { evidence, ...told }: Told = {},
  rest: Partial<DealView> = {},
): { deal: DealView; touchpoints: TouchpointItem[] } {
  const all: Told = {
    terms: terms({ opportunityCreatedOn: "2026-11-09" }),
    answers: [accepted(lumen), accepted(cobalt)],
    decision: {},
    ...told,
    evidence: { deal_touchpoint: [...rows], touchpoint_verdict: [], attribution_ruling: [], ...evidence },
  };
  const companies = [us, lumen, cobalt];
  const found = touchpointsInDeals({ asked: () => [] }, [wholeOf(all)], NOW);
  const items = [...found.values()].map((each): TouchpointItem => {
    const { row, standing, readers } = each;
    const {
      touchpointId,
      type,
      person,
      occurredAt,
      recordedAt,
      link,
      people: to,
      creditRole,
      nextStep,
    } = row;
    const details = { link, people: to, creditRole, nextStep };
    const ours = touchpoint(
      us,
      { id: touchpointId, type, person, occurredAt, recordedAt, details, visibility: "shared" },
      {
        deal: standing,
        sharedWith: readers,
        ...(row.note ? { note: row.note, noteVisibility: "shared" } : {}),
      },
    );
    const item = row.organisationId === us.id ? ours : { ...partnersItem(each, us), named: [] };
    return { ...item, named: companies };
  });
  return {
    deal: deal(all, rest),
    touchpoints: items.sort((a, b) => b.touchpoint.occurredAt - a.touchpoint.occurredAt),
  };
}
