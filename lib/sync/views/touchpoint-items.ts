// The touchpoints of one customer as the panel lists them: ours and those shared with us, pending and refused ones
// included. Called by the record view.
import type { Note, Organisation, Partnership, Touchpoint } from "../../contract/records.ts";
import type { Customer } from "../../contract/shapes.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import { isSameCompany } from "../../domain/same-company.ts";
import { detailsOf } from "../../domain/touchpoint-details.ts";
import type { TouchpointItem } from "../../messaging/surface-port.ts";
import type { Reading, RefusedRows } from "../../store/reading.ts";
import { byAccount, byTouchpoint, companyKeys } from "../../store/row-keys.ts";
import { partnersItem, touchpointsInDeals } from "./deal-touchpoints.ts";

export type Company = Customer & { accountId: string | null };

type Companions = { own: Organisation; partnerships: ReadonlyMap<string, Partnership> };

function partnersOf(ids: readonly string[], { partnerships }: Companions): Organisation[] {
  const partners = ids.flatMap((id) => partnerships.get(id)?.partner ?? []);
  return [...new Map(partners.map((partner) => [partner.id, partner])).values()];
}

type Unnamed = Omit<TouchpointItem, "named">;

function refusedItem(refused: RefusedRows, companions: Companions): Unnamed | null {
  const made = refused.rows.find((change) => change.entity === "touchpoint");
  if (made?.entity !== "touchpoint") return null;
  const shares = refused.rows.flatMap((change) =>
    change.entity === "touchpoint_share" ? [change.row.partnershipId] : [],
  );
  const [inDeal] = refused.rows.flatMap((change) =>
    change.entity === "deal_touchpoint" ? [change.row] : [],
  );
  return {
    touchpoint: made.row,
    notes: refused.rows.flatMap((change) => (change.entity === "note" ? [change.row] : [])),
    deal: inDeal
      ? {
          dealId: inDeal.dealId,
          rowId: inDeal.id,
          state: null,
          lateBy: null,
          verdicts: [],
          ownerLeft: false,
          asked: false,
        }
      : null,
    sharedWith: partnersOf(shares, companions),
    ours: true,
    state: "refused",
    refusal: { mutationId: refused.refusedId, message: refused.message },
  };
}

/** Ours and those shared with us, in no order. */
export async function touchpointsOf(reading: Reading, company: Company): Promise<Touchpoint[]> {
  const [named, subjects] = await Promise.all([
    reading.byKeys("touchpoint", companyKeys(company)),
    reading.byKeys("touchpoint_subject", company.accountId ? [byAccount(company.accountId)] : []),
  ]);
  const found = new Map(
    named.filter((each) => isSameCompany(each.customer, company)).map((each) => [each.id, each]),
  );
  const missing = subjects.map((subject) => subject.id).filter((id) => !found.has(id));
  for (const [id, touchpoint] of await reading.byId("touchpoint", missing)) found.set(id, touchpoint);
  return [...found.values()];
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function namedIn({ touchpoint, deal }: Unnamed, known: readonly Organisation[]): Organisation[] {
  const ids = new Set([
    detailsOf(touchpoint).nextStep?.owner?.organisationId,
    ...(deal?.verdicts ?? []).map(({ organisationId }) => organisationId),
  ]);
  const found = new Map(known.filter(({ id }) => ids.has(id)).map((each) => [each.id, each]));
  return [...found.values()];
}

/** Newest first. `inView`: the deals in view, whose touchpoints belong to it. `now`: milliseconds UTC. */
export async function touchpointItems(
  reading: Reading,
  company: Company,
  companions: Companions,
  inView: Promise<readonly DealWhole[]>,
  now: number,
): Promise<TouchpointItem[]> {
  const [deals, touchpoints] = await Promise.all([inView, touchpointsOf(reading, company)]);
  const inDeals = touchpointsInDeals(reading, deals, now);
  const keys = touchpoints.map((each) => byTouchpoint(each.id));
  const [notes, shares] = await Promise.all([
    reading.byKeys("note", keys),
    reading.byKeys("touchpoint_share", keys),
  ]);
  const notesOf: Map<string, Note[]> = groupBy(notes, (note) => note.touchpointId);
  const sharesOf = groupBy(shares, (share) => share.touchpointId);
  const items = touchpoints.map((touchpoint): Unnamed => {
    const ours = touchpoint.organisationId === companions.own.id;
    const inDeal = ours ? inDeals.get(touchpoint.id) : undefined;
    const audience = (sharesOf.get(touchpoint.id) ?? []).map((share) => share.partnershipId);
    return {
      touchpoint,
      notes: (notesOf.get(touchpoint.id) ?? []).toSorted((a, b) => a.writtenAt - b.writtenAt),
      deal: inDeal?.standing ?? null,
      // Of a partner's touchpoint we know one reader: ourselves.
      sharedWith: ours ? (inDeal?.readers ?? partnersOf(audience, companions)) : [companions.own],
      ours,
      state: reading.isPending("touchpoint", touchpoint.id) ? "saved" : "synced",
      refusal: null,
    };
  });
  const theirs = [...inDeals.values()].flatMap((each) =>
    each.row.organisationId === companions.own.id ? [] : [partnersItem(each, companions.own)],
  );
  const refused = reading
    .refused()
    .flatMap((each) => refusedItem(each, companions) ?? [])
    .filter(({ touchpoint }) => isSameCompany(touchpoint.customer, company));
  const known = [
    companions.own,
    ...[...companions.partnerships.values()].map(({ partner }) => partner),
    ...deals.flatMap((whole) => whole.deal_participant.map(({ organisation }) => organisation)),
  ];
  return [...items, ...theirs, ...refused]
    .map((item) => ({ ...item, named: namedIn(item, known) }))
    .sort(
      (a, b) =>
        b.touchpoint.occurredAt - a.touchpoint.occurredAt || (a.touchpoint.id < b.touchpoint.id ? 1 : -1),
    );
}
