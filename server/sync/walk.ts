// Sends whole scopes, page by page: everything on the first pull (organisation, partnerships, deals, then buckets with
// their overlaps), or one scope after `enter`. Where a page ends, the position says where the next goes on.
import type { Transaction } from "kysely";
import { type Account, BUCKETS } from "../../lib/contract/records.ts";
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
import { findRows, SCOPE_ENTITIES } from "./entities/registry.ts";
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
  if (scope.kind === "accounts") {
    await sendBucket(reading, scope.bucket, page);
    return null;
  }
  if (scope.kind === "overlaps") return null;
  return await sendRows(reading, scope, at, page);
}

async function sendRows(
  { trx, viewer }: Reading,
  scope: RowScope,
  at: Position,
  page: Page,
): Promise<Position | null> {
  const entities = SCOPE_ENTITIES[scope.kind];
  let { entity: index, after } = at;
  while (!page.full) {
    const entity = entities[index];
    if (entity === undefined) return null;
    const rows = await findRows(trx, viewer, entity, scope, { after, limit: ROWS_AT_ONCE });
    for (const row of rows) {
      page.add({ op: "put", scope: at.scope, entity, id: row.id, row });
      after = row.id;
      if (page.full) break;
    }
    if (rows.length < ROWS_AT_ONCE && !page.full) {
      index += 1;
      after = null;
    }
  }
  return { ...at, entity: index, after };
}

async function sendBucket({ packs }: Reading, bucket: number, page: Page): Promise<void> {
  const rows: Account[] = await packs.accounts(bucket);
  if (rows.length === 0) return;
  page.add({ op: "accounts", scope: accountsScope(bucket), rows });
  for (const partnershipId of await packs.partnershipsIn(bucket)) {
    const overlaps = await packs.overlaps(partnershipId, bucket);
    page.add({ op: "overlaps", scope: overlapsScope(partnershipId, bucket), rows: overlaps });
  }
}

async function nextScope({ trx, viewer }: Reading, current: string): Promise<Position | null> {
  const scope = parseScope(current);
  if (scope === null) return null;
  const start = (next: string): Position => ({ ...walkAll, scope: next });
  if (scope.kind === "accounts") {
    return scope.bucket + 1 < BUCKETS ? start(accountsScope(scope.bucket + 1)) : null;
  }
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
