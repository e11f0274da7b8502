// Every entity's store, and the order in which a whole scope is sent: what others refer to comes first.
import { sql, type Transaction } from "kysely";
import type { Entity, Row } from "../../../lib/contract/records.ts";
import { dealEntities, isDealEntity } from "../../../lib/contract/shared-rows.ts";
import type { AccessChange, RowChange } from "../../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../../db/tables.ts";
import type { Viewer } from "../viewer.ts";
import { competitorMarkStore } from "./competitor-mark.ts";
import type { EntityStore, Pick, RowScope } from "./entity-store.ts";
import { memberStore } from "./member.ts";
import { noteStore } from "./note.ts";
import { organisationStore } from "./organisation.ts";
import { overlapMatrixStore } from "./overlap-matrix.ts";
import { partnershipStore } from "./partnership.ts";
import { quotaSettingStore } from "./quota-setting.ts";
import { dealRowStore, findKeptAlike, isKeptAlike, ownRowStore, partnershipRowStore } from "./scope-row.ts";
import { touchpointStore } from "./touchpoint.ts";
import { touchpointShareStore } from "./touchpoint-share.ts";
import { touchpointSubjectStore } from "./touchpoint-subject.ts";

const stores: { [E in Entity]: EntityStore<E> } = {
  organisation: organisationStore,
  member: memberStore,
  partnership: partnershipStore,
  overlap_matrix: overlapMatrixStore,
  touchpoint: touchpointStore,
  touchpoint_share: touchpointShareStore,
  touchpoint_subject: touchpointSubjectStore,
  note: noteStore,
  deal: dealRowStore("deal"),
  deal_participant: dealRowStore("deal_participant"),
  registration_revision: dealRowStore("registration_revision"),
  registration_answer: dealRowStore("registration_answer"),
  registration_decision: dealRowStore("registration_decision"),
  review_reason: dealRowStore("review_reason"),
  deal_link: dealRowStore("deal_link"),
  plan_text: dealRowStore("plan_text"),
  contribution: dealRowStore("contribution"),
  stakeholder: dealRowStore("stakeholder"),
  stakeholder_stance: dealRowStore("stakeholder_stance"),
  milestone: dealRowStore("milestone"),
  assignment: dealRowStore("assignment"),
  commitment: dealRowStore("commitment"),
  next_review: dealRowStore("next_review"),
  stage_report: dealRowStore("stage_report"),
  check_mark: dealRowStore("check_mark"),
  deal_checks: dealRowStore("deal_checks"),
  departure: dealRowStore("departure"),
  deal_touchpoint: dealRowStore("deal_touchpoint"),
  touchpoint_verdict: dealRowStore("touchpoint_verdict"),
  attribution_ruling: dealRowStore("attribution_ruling"),
  conflict: dealRowStore("conflict"),
  conflict_notice: dealRowStore("conflict_notice"),
  deal_event: dealRowStore("deal_event"),
  deal_event_own: dealRowStore("deal_event_own"),
  outcome_report: dealRowStore("outcome_report"),
  statement: dealRowStore("statement"),
  payout: dealRowStore("payout"),
  dispute: dealRowStore("dispute"),
  dispute_resolution: dealRowStore("dispute_resolution"),
  hand_over: dealRowStore("hand_over"),
  booked_amount: dealRowStore("booked_amount"),
  competitor_mark: competitorMarkStore,
  quota_setting: quotaSettingStore,
  check_settings: ownRowStore("check_settings"),
  outreach_setting: ownRowStore("outreach_setting"),
  crm_stage: ownRowStore("crm_stage"),
  removal: ownRowStore("removal"),
  overlap_correction: ownRowStore("overlap_correction"),
  account_link: ownRowStore("account_link"),
  crm_table: ownRowStore("crm_table"),
  own_event: ownRowStore("own_event"),
  partnership_event: partnershipRowStore("partnership_event"),
  policy_offer: partnershipRowStore("policy_offer"),
  policy_acceptance: partnershipRowStore("policy_acceptance"),
  programme: ownRowStore("programme"),
  programme_step: ownRowStore("programme_step"),
  co_sell_plan: partnershipRowStore("co_sell_plan"),
  co_sell_step: partnershipRowStore("co_sell_step"),
  co_sell_account: partnershipRowStore("co_sell_account"),
  co_sell_owner: partnershipRowStore("co_sell_owner"),
  play_request: partnershipRowStore("play_request"),
  play_answer: partnershipRowStore("play_answer"),
  bonus_entry: partnershipRowStore("bonus_entry"),
};

const SCOPE_ENTITIES: Record<RowScope["kind"], readonly Entity[]> = {
  org: [
    "organisation",
    "member",
    "touchpoint",
    "touchpoint_subject",
    "note",
    "competitor_mark",
    "quota_setting",
    "check_settings",
    "outreach_setting",
    "crm_stage",
    "programme",
    "programme_step",
    "removal",
    "overlap_correction",
    "account_link",
    "crm_table",
    "own_event",
  ],
  partnership: [
    "partnership",
    "overlap_matrix",
    "touchpoint",
    "touchpoint_share",
    "note",
    "policy_offer",
    "policy_acceptance",
    "play_request",
    "play_answer",
    "bonus_entry",
    "co_sell_plan",
    "co_sell_step",
    "co_sell_account",
    "co_sell_owner",
    "partnership_event",
  ],
  deal: Object.keys(dealEntities).filter(isDealEntity),
};

export async function findRows<E extends Entity>(
  trx: Transaction<Tables>,
  viewer: Viewer,
  entity: E,
  scope: RowScope,
  pick: Pick,
): Promise<Row<E>[]> {
  if ("ids" in pick && pick.ids.length === 0) return [];
  const store: EntityStore<E> = stores[entity];
  return await store.find(trx, viewer, scope, pick);
}

/**
 * The next rows of a whole scope from its entity `index` on, after the row `after` of that. Fewer than `limit`: of the entities
 * before `next` there are no more.
 */
export async function findNextRows(
  trx: Transaction<Tables>,
  viewer: Viewer,
  scope: RowScope,
  { index, after, limit }: { index: number; after: string | null; limit: number },
): Promise<{ rows: { entity: Entity; row: Row<Entity> }[]; next: number } | null> {
  const entities = SCOPE_ENTITIES[scope.kind];
  const entity = entities[index];
  if (entity === undefined) return null;
  // One that is begun is finished by its own index, however long it is.
  if (!isKeptAlike(entity) || after !== null) {
    const rows = await findRows(trx, viewer, entity, scope, { after, limit });
    return { rows: rows.map((row) => ({ entity, row })), next: index + 1 };
  }
  const alike = entities.slice(index);
  const end = alike.findIndex((each) => !isKeptAlike(each));
  const run = end === -1 ? alike : alike.slice(0, end);
  return {
    rows: await findKeptAlike(trx, viewer, scope, run, limit),
    next: index + run.length,
  };
}

/** Where an entity stands in the order of its scope. */
export const placeInScope = (scope: RowScope, entity: Entity): number =>
  SCOPE_ENTITIES[scope.kind].indexOf(entity);

async function writeRow<E extends Entity>(trx: Transaction<Tables>, viewer: Viewer, entity: E, row: Row<E>) {
  const store: EntityStore<E> = stores[entity];
  if (store.write === undefined) throw new Error(`No mutator may write ${entity}.`);
  await store.write(trx, viewer, row);
}

/** Throws where the database finds that the organisation in action may not change it (42501). */
export async function setDealAccess(
  trx: Transaction<Tables>,
  { dealId, organisationId, level, since }: AccessChange,
): Promise<void> {
  await sql`select set_deal_access(${dealId}, ${organisationId}, ${level}, ${since})`.execute(trx);
}

/** Writes what a mutator returned, in its order. Throws the database's error, which ends the transaction. */
export async function applyRowChange(
  trx: Transaction<Tables>,
  viewer: Viewer,
  change: RowChange,
): Promise<void> {
  if (change.op === "put") return await writeRow(trx, viewer, change.entity, change.row);
  const store: EntityStore<Entity> = stores[change.entity];
  if (store.remove === undefined) throw new Error(`No mutator may remove ${change.entity}.`);
  await store.remove(trx, viewer, change.id);
}
