// Sends whole scopes, page by page: everything on the first pull (organisation, partnerships, deals, then buckets that
// hold accounts, with their overlaps), or one scope after `enter`. Where a page ends, the position says where the next goes on.
import type { Transaction } from "kysely";
import { BUCKETS } from "../../lib/contract/records.ts";
import {
  accountsScope,
  dealScope,
  orgScope,
  overlapsScope,
  partnershipScope,
} from "../../lib/contract/scope.ts";
import type { Tables } from "../db/tables.ts";
import type { Position } from "./cursor.ts";
import type { RowScope } from "./entities/entity-store.ts";
import { findNextRows, placeInScope } from "./entities/registry.ts";
import type { PackReader } from "./packs.ts";
import type { Page } from "./page.ts";
import { parseScope, type Viewer } from "./viewer.ts";

export type Reading = { trx: Transaction<Tables>; viewer: Viewer; packs: PackReader };

const ROWS_AT_ONCE = 200;

export const walkAll: Position = { walk: "all", scope: orgScope, entity: 0, after: null };
export const walkOne = (scope: string): Position => ({ walk: "one", scope, entity: 0, after: null });

/** Fills the page from `start` on; answers where to go on, or null when all was sent. */
export async function walk(reading: Reading, start: Position, page: Page): Promise<Position | null> {
  let at: Position | null = start;
  while (at !== null && !page.full) {
    const rest = await sendScope(reading, at, page);
    at = rest ?? (at.walk === "one" ? null : await nextScope(reading, at.scope));
  }
  return at;
}

/** Sends one scope from `at` on; answers where to go on within it, or null when it is complete. */
async function sendScope(reading: Reading, at: Position, page: Page): Promise<Position | null> {
  const scope = parseScope(at.scope);
  if (scope === null) return null;
  if (scope.kind === "accounts") return await sendBuckets(reading, scope.bucket, page);
  if (scope.kind === "overlaps") return null;
  return await sendRows(reading, scope, at, page);
}

async function sendRows(
  { trx, viewer }: Reading,
  scope: RowScope,
  at: Position,
  page: Page,
): Promise<Position | null> {
  let { entity: index, after } = at;
  while (!page.full) {
    const found = await findNextRows(trx, viewer, scope, { index, after, limit: ROWS_AT_ONCE });
    if (found === null) return null;
    for (const { entity, row } of found.rows) {
      page.add({ op: "put", scope: at.scope, entity, id: row.id, row });
      index = placeInScope(scope, entity);
      after = row.id;
      if (page.full) break;
    }
    if (found.rows.length < ROWS_AT_ONCE && !page.full) {
      index = found.next;
      after = null;
    }
  }
  return { ...at, entity: index, after };
}

/** Buckets come last: when all from this one on were sent, everything was. */
async function sendBuckets({ packs }: Reading, from: number, page: Page): Promise<Position | null> {
  let next = from;
  while (!page.full) {
    const read = await packs.next(next);
    if (read.length === 0) return null;
    for (const { bucket, accounts, overlaps } of read) {
      if (page.full) break;
      page.add({ op: "accounts", scope: accountsScope(bucket), rows: accounts });
      for (const { partnershipId, rows } of overlaps) {
        page.add({ op: "overlaps", scope: overlapsScope(partnershipId, bucket), rows });
      }
      next = bucket + 1;
    }
  }
  return next < BUCKETS ? { ...walkAll, scope: accountsScope(next) } : null;
}

async function nextScope({ trx, viewer }: Reading, current: string): Promise<Position | null> {
  const scope = parseScope(current);
  if (scope === null) return null;
  const start = (next: string): Position => ({ ...walkAll, scope: next });
  if (scope.kind === "accounts") return null;
  if (scope.kind !== "deal") {
    const query = trx.selectFrom("partnership").select("id").orderBy("id").limit(1);
    const next = await (scope.kind === "partnership"
      ? query.where("id", ">", scope.partnershipId)
      : query
    ).executeTakeFirst();
    if (next !== undefined) return start(partnershipScope(next.id));
  }
  const deals = trx
    .selectFrom("deal_access")
    .select("deal_id")
    .where("organisation_id", "=", viewer.organisationId)
    .where("level", "!=", "left")
    .orderBy("deal_id")
    .limit(1);
  const deal = await (scope.kind === "deal"
    ? deals.where("deal_id", ">", scope.dealId)
    : deals
  ).executeTakeFirst();
  return start(deal === undefined ? accountsScope(0) : dealScope(deal.deal_id));
}
