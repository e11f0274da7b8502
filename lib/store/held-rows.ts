// Reads pulled rows of this device by what they are: by id, by scope, of a kind, or gathered for a rule that needs more of
// them. Called by the replay of pending mutations and by readings; never looks at what is pending.
import type { AccountLink } from "../contract/account-link.ts";
import type { OverlapCorrection } from "../contract/correction.ts";
import type { CrmTable } from "../contract/crm-table/crm-table.ts";
import type { Entity, Row } from "../contract/records.ts";
import type { Removal } from "../contract/removal.ts";
import { partnershipScope, type Scope } from "../contract/scope.ts";
import { rivalRowsOf } from "../domain/deal/conflicts.ts";
import type { KnownPartner, OwnSettings, PolicyRows, RivalRows } from "../domain/mutators/mutator.ts";
import type { PlayRows } from "../domain/play/play-standing.ts";
import type { StoredRow, TandemDatabase } from "./database.ts";
import { byRequest, byTouchpoint, entityKey } from "./row-keys.ts";

export async function rowsOf<E extends Entity>(
  db: TandemDatabase,
  entity: E,
  ids: readonly string[],
): Promise<Map<string, Row<E>>> {
  const found = new Map<string, Row<E>>();
  const stored = await db.rows
    .where("[entity+id]")
    .anyOf(ids.map((id) => [entity, id]))
    .toArray();
  for (const each of stored) {
    // Found under this entity, so it is one of its rows.
    if (!found.has(each.id)) found.set(each.id, each.row as Row<E>);
  }
  return found;
}

/** Every row a scope carries. */
export function rowsOfScope(db: TandemDatabase, scope: Scope): Promise<StoredRow[]> {
  return Promise.resolve(db.rows.where(":id").between([scope], [scope, []]).toArray());
}

export function policyRowsOf(rows: readonly StoredRow[]): PolicyRows {
  return {
    offers: rows.flatMap((each) => (each.entity === "policy_offer" ? [each.row] : [])),
    acceptances: rows.flatMap((each) => (each.entity === "policy_acceptance" ? [each.row] : [])),
  };
}

/** Every row of one kind that is held here. */
export function allOf(db: TandemDatabase, entity: Entity): Promise<StoredRow[]> {
  return Promise.resolve(db.rows.where("[entity+id]").between([entity, ""], [entity, "\uffff"]).toArray());
}

/** Our latest partnership with each of these organisations, as pulled. */
export async function partnersAmong(
  db: TandemDatabase,
  organisationIds: ReadonlySet<string>,
): Promise<Map<string, KnownPartner>> {
  const found = new Map<string, KnownPartner>();
  if (organisationIds.size === 0) return found;
  const stored = await allOf(db, "partnership");
  const partnerships = stored.flatMap((each) => (each.entity === "partnership" ? [each.row] : []));
  for (const partnership of partnerships.sort((a, b) => a.startedAt - b.startedAt)) {
    if (!organisationIds.has(partnership.partner.id)) continue;
    const rows = await rowsOfScope(db, partnershipScope(partnership.id));
    const earned = rows.flatMap((each) => (each.entity === "bonus_entry" ? [each.row] : []));
    found.set(partnership.partner.id, { partnership, policies: policyRowsOf(rows), earned });
  }
  return found;
}

export async function playsAmong(db: TandemDatabase, ids: readonly string[]): Promise<Map<string, PlayRows>> {
  const found = new Map<string, PlayRows>();
  for (const [id, request] of await rowsOf(db, "play_request", [...new Set(ids)])) {
    const rows = await db.rows
      .where("keys")
      .equals(entityKey("play_answer", byRequest(id)))
      .toArray();
    const answers = rows.flatMap((each) => (each.entity === "play_answer" ? [each.row] : []));
    found.set(id, { request, answers });
  }
  return found;
}

/** Whom our organisation keeps apart, by its marks. */
export async function rivalsIn(db: TandemDatabase): Promise<RivalRows> {
  const marks = (await allOf(db, "competitor_mark")).flatMap((each) =>
    each.entity === "competitor_mark" ? [each.row] : [],
  );
  const partnershipIds = marks.flatMap((mark) => mark.partnershipIds);
  return rivalRowsOf(marks, await rowsOf(db, "partnership", partnershipIds));
}

/** The partnerships that these touchpoints are shared in. */
export async function sharesOf(db: TandemDatabase, touchpointIds: readonly string[]): Promise<string[]> {
  const keys = touchpointIds.map((id) => entityKey("touchpoint_share", byTouchpoint(id)));
  const stored = await db.rows.where("keys").anyOf(keys).toArray();
  return stored.flatMap((each) => (each.entity === "touchpoint_share" ? [each.row.partnershipId] : []));
}

/** What our organisation removed and keeps. */
export async function removalsIn(db: TandemDatabase): Promise<Removal[]> {
  const stored = await allOf(db, "removal");
  return stored.flatMap((each) => (each.entity === "removal" ? [each.row] : []));
}

/** What our organisation says of overlaps. */
export async function correctionsIn(db: TandemDatabase): Promise<OverlapCorrection[]> {
  const stored = await allOf(db, "overlap_correction");
  return stored.flatMap((each) => (each.entity === "overlap_correction" ? [each.row] : []));
}

/** Which of our accounts records of our CRM were said to be. */
export async function accountLinksIn(db: TandemDatabase): Promise<AccountLink[]> {
  const stored = await allOf(db, "account_link");
  return stored.flatMap((each) => (each.entity === "account_link" ? [each.row] : []));
}

/** CRMs that our organisation published. */
export async function crmTablesIn(db: TandemDatabase): Promise<CrmTable[]> {
  const stored = await allOf(db, "crm_table");
  return stored.flatMap((each) => (each.entity === "crm_table" ? [each.row] : []));
}

/** What our organisation set for itself. */
export async function ownSettingsIn(db: TandemDatabase): Promise<OwnSettings> {
  const [checks, outreach, stages] = await Promise.all([
    allOf(db, "check_settings"),
    allOf(db, "outreach_setting"),
    allOf(db, "crm_stage"),
  ]);
  return {
    outreach: outreach.flatMap((each) => (each.entity === "outreach_setting" ? [each.row] : []))[0] ?? null,
    checks: checks.flatMap((each) => (each.entity === "check_settings" ? [each.row] : []))[0] ?? null,
    stages: stages.flatMap((each) => (each.entity === "crm_stage" ? [each.row] : [])),
  };
}
