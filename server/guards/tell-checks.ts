// What our checks of a joint plan apply from is told to whoever is in a deal with us, and to nobody else: a copy in every deal
// that we have accepted, made when we accept it and again when we change something. Part of the transaction that did so.
// Called by push. Decision: docs/decisions/013-settings.md.
import type { Transaction } from "kysely";
import { v7 as newId } from "uuid";
import type { Row } from "../../lib/contract/records.ts";
import { dealScope } from "../../lib/contract/scope.ts";
import type { AccessChange, RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import { loadSettings } from "../sync/mutator-state.ts";
import type { Viewer } from "../sync/viewer.ts";

/** The rows to put beside `changes`; access that rises must have risen before. */
export async function tellChecks(
  trx: Transaction<Tables>,
  { organisationId }: Viewer,
  changes: readonly RowChange[],
  access: readonly AccessChange[],
): Promise<RowChange[]> {
  const set = changes.flatMap((change) =>
    change.op === "put" && change.entity === "check_settings" ? [change.row.from] : [],
  )[0];
  if (set) return putChecks(trx, organisationId, set, await acceptedDeals(trx, organisationId));
  const entered = access.flatMap(({ dealId, level, organisationId: who }) =>
    who === organisationId && level === "accepted" ? [dealId] : [],
  );
  if (entered.length === 0) return [];
  const { checks } = await loadSettings(trx, { organisationId });
  return checks ? putChecks(trx, organisationId, checks.from, entered) : [];
}

async function acceptedDeals(trx: Transaction<Tables>, organisationId: string): Promise<string[]> {
  const found = await trx
    .selectFrom("deal_access")
    .select("deal_id")
    .where("organisation_id", "=", organisationId)
    .where("level", "=", "accepted")
    .orderBy("deal_id")
    .execute();
  return found.map(({ deal_id }) => deal_id);
}

/** In the place of what we told a deal before. */
async function putChecks(
  trx: Transaction<Tables>,
  organisationId: string,
  from: Row<"deal_checks">["from"],
  dealIds: readonly string[],
): Promise<RowChange[]> {
  if (dealIds.length === 0) return [];
  const told = await trx
    .selectFrom("scope_row")
    .select(["scope_id", "id"])
    .where("scope_kind", "=", "deal")
    .where("scope_id", "in", [...dealIds])
    .where("entity", "=", "deal_checks")
    .where("organisation_id", "=", organisationId)
    .execute();
  const idIn = new Map(told.map(({ scope_id, id }) => [scope_id, id]));
  return dealIds.map((dealId) => ({
    op: "put",
    entity: "deal_checks",
    scopes: [dealScope(dealId)],
    row: { id: idIn.get(dealId) ?? newId(), dealId, organisationId, from },
  }));
}
