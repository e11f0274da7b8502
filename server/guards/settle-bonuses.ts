// What a win, a loss or a new version of a statement changes about bonuses, in its own transaction and as the payer: under its
// row-level security it sees the deals it pays, and the partnership with who earns. Called by push after the rows of the act
// are written. Of two wins at once the second waits for the first, and counts it.
import { sql, type Transaction } from "kysely";
import { v7 as newId } from "uuid";
import type { BonusEntry } from "../../lib/contract/bonus-entry.ts";
import type { PolicyOffer } from "../../lib/contract/policy-offer.ts";
import { partnershipScope } from "../../lib/contract/scope.ts";
import { bonusesAfter } from "../../lib/domain/credit/bonuses.ts";
import { boundsOf, quarterAfter, quarterAt } from "../../lib/domain/credit/promises.ts";
import { agreedRevision, reportsOf } from "../../lib/domain/deal/deal-outcome.ts";
import { versionsOf } from "../../lib/domain/deal/next-statement.ts";
import { winOf } from "../../lib/domain/deal/wins.ts";
import { type DealWhole, gatherDeal } from "../../lib/domain/deal-whole.ts";
import type { RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import { applyRowChange, findRows } from "../sync/entities/registry.ts";
import { findDealRows } from "../sync/entities/scope-row.ts";
import type { Viewer } from "../sync/viewer.ts";

const ALL = { after: null, limit: 10_000 };

/** The rows it wrote. */
export async function settleBonuses(
  trx: Transaction<Tables>,
  payer: Viewer,
  changes: readonly RowChange[],
  now: number,
): Promise<RowChange[]> {
  const dealIds = new Set(
    changes.flatMap((change) =>
      change.op === "put" && (change.entity === "outcome_report" || change.entity === "statement")
        ? [change.row.dealId]
        : [],
    ),
  );
  const made: RowChange[] = [];
  for (const dealId of dealIds) made.push(...(await settleDeal(trx, payer, dealId, now)));
  return made;
}

async function settleDeal(
  trx: Transaction<Tables>,
  payer: Viewer,
  dealId: string,
  now: number,
): Promise<RowChange[]> {
  const payerId = payer.organisationId;
  const whole = await readDeal(trx, dealId);
  // Without a statement there never was a win that counted.
  if (!whole || agreedRevision(whole)?.terms.payerId !== payerId || versionsOf(whole).length === 0) return [];
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bonuses ${payerId}`}, 0))`.execute(trx);
  const quarters = [...new Set(reportsOf(whole, payerId).map(({ reported }) => quarterAt(reported.at)))];
  const deals = await wonAround(trx, payerId, quarters);
  const companies = new Set(
    versionsOf(whole).flatMap(({ statement }) => statement.participants.map((each) => each.organisationId)),
  );
  companies.delete(payerId);
  const made: RowChange[] = [];
  for (const beneficiaryId of [...companies].sort()) {
    const between = await partnershipsWith(trx, payer, beneficiaryId);
    const [partnershipId] = between.ids;
    // Between companies that never agreed on a policy nothing is promised.
    if (partnershipId === undefined) continue;
    const rows = bonusesAfter({
      payerId,
      beneficiaryId,
      partnershipId,
      entries: between.entries.filter(
        (each) => each.organisationId === payerId && each.beneficiaryId === beneficiaryId,
      ),
      wins: deals.flatMap((deal) => winOf(deal, payerId, beneficiaryId) ?? []),
      quarters,
      dealId,
      termsOf: (policyId) =>
        between.offers.find((each) => each.policyId === policyId && each.organisation.id === payerId)
          ?.terms ?? null,
      now,
      newId,
    });
    for (const row of rows) {
      const scopes = [partnershipScope(partnershipId)];
      const change: RowChange = { op: "put", entity: "bonus_entry", scopes, row };
      await applyRowChange(trx, payer, change);
      made.push(change);
    }
  }
  return made;
}

const readDeal = async (trx: Transaction<Tables>, dealId: string): Promise<DealWhole | null> =>
  gatherDeal(await findDealRows(trx, dealId, { history: false }));

/** Deals of which the payer reported something in these quarters or the ones after. */
async function wonAround(
  trx: Transaction<Tables>,
  payerId: string,
  quarters: readonly string[],
): Promise<DealWhole[]> {
  const found = new Set<string>();
  for (const quarter of new Set(quarters.flatMap((each) => [each, quarterAfter(each)]))) {
    const { from, to } = boundsOf(quarter);
    const { rows } = await sql<{ deal_id: string }>`
      select distinct scope_id as deal_id from scope_row
      where organisation_id = ${payerId} and entity = 'outcome_report'
        and (row #>> '{reported,at}')::int8 >= ${from} and (row #>> '{reported,at}')::int8 < ${to}`.execute(
      trx,
    );
    for (const { deal_id } of rows) found.add(deal_id);
  }
  const deals: DealWhole[] = [];
  for (const dealId of [...found].sort()) {
    const whole = await readDeal(trx, dealId);
    if (whole) deals.push(whole);
  }
  return deals;
}

/** The latest first; what was promised and earned in an ended one stays. */
async function partnershipsWith(trx: Transaction<Tables>, payer: Viewer, beneficiaryId: string) {
  const found = await trx
    .selectFrom("partnership")
    .select("id")
    .where((where) =>
      where.or([where("inviting_id", "=", beneficiaryId), where("accepting_id", "=", beneficiaryId)]),
    )
    .orderBy("started_at", "desc")
    .execute();
  const ids = found.map(({ id }) => id);
  const entries: BonusEntry[] = [];
  const offers: PolicyOffer[] = [];
  for (const partnershipId of ids) {
    const scope = { kind: "partnership", partnershipId } as const;
    entries.push(...(await findRows(trx, payer, "bonus_entry", scope, ALL)));
    offers.push(...(await findRows(trx, payer, "policy_offer", scope, ALL)));
  }
  return { ids, entries, offers };
}
