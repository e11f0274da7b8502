// Loads what a rule about programmes and co-sell plans needs, as the actor's organisation sees it. Called by `loadState`.
import { sql, type Transaction } from "kysely";
import type { Customer } from "../../lib/contract/shapes.ts";
import {
  type CoSellHeld,
  type CoSellNeed,
  type CoSellRows,
  nothingHeld,
} from "../../lib/domain/co-sell/co-sell-held.ts";
import type { Tables } from "../db/tables.ts";
import { findRows } from "./entities/registry.ts";
import type { Viewer } from "./viewer.ts";

const ALL = { after: null, limit: 10_000 };
const keyOf = ({ partnershipId, accountId }: CoSellNeed) => `${partnershipId} ${accountId}`;

/** Of partnerships, and of our programme, which is named by our organisation. */
export async function lockPlans(trx: Transaction<Tables>, places: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('co-sell:' || place, 0))
    from unnest(${sql.val([...places].sort())}::text[]) as place`.execute(trx);
}

export async function loadCoSell(
  trx: Transaction<Tables>,
  viewer: Viewer,
  needs: readonly CoSellNeed[],
): Promise<CoSellHeld> {
  if (needs.length === 0) return nothingHeld;
  const org = { kind: "org" } as const;
  const places = new Set(needs.map(({ partnershipId }) => partnershipId));
  // Locked until the commit: of two first edits the second sees the first.
  await lockPlans(
    trx,
    [...places].map((each) => each ?? viewer.organisationId),
  );
  const [rules = null] = await findRows(trx, viewer, "programme", org, ALL);
  const plans = new Map<string, CoSellRows>();
  for (const partnershipId of places) {
    if (partnershipId === null) continue;
    const scope = { kind: "partnership", partnershipId } as const;
    const [plan = null] = await findRows(trx, viewer, "co_sell_plan", scope, ALL);
    plans.set(partnershipId, {
      rules: plan,
      steps: await findRows(trx, viewer, "co_sell_step", scope, ALL),
      accounts: await findRows(trx, viewer, "co_sell_account", scope, ALL),
      owners: await findRows(trx, viewer, "co_sell_owner", scope, ALL),
    });
  }
  const customers = new Map<string, Customer>();
  for (const need of needs) {
    const customer = await namable(trx, need);
    if (customer) customers.set(keyOf(need), customer);
  }
  return {
    programme: { rules, steps: await findRows(trx, viewer, "programme_step", org, ALL) },
    plans,
    customer: (need) => customers.get(keyOf(need)) ?? "absent",
    people: await trx
      .selectFrom("member")
      .select(["id", "name", "title"])
      .where("organisation_id", "=", viewer.organisationId)
      .where("status", "=", "active")
      .execute(),
  };
}

/** Of an account of ours: the company, if both show it to each other in full, or the partner is a placeholder of ours. */
async function namable(
  trx: Transaction<Tables>,
  { partnershipId, accountId }: CoSellNeed,
): Promise<Customer | null> {
  if (partnershipId === null || accountId === undefined) return null;
  const { rows } = await sql<Customer>`
    select name, domain from co_sell_customer(${partnershipId}::uuid, ${accountId}::uuid)`.execute(trx);
  return rows[0] ?? null;
}
