// Pending mutations run again over what was pulled, with the same rules as on the server: what a person did stays
// in view while it travels (I5). Computed anew after each change, never stored. Called by readings.

import type { AccountLink } from "../contract/account-link.ts";
import type { OverlapCorrection } from "../contract/correction.ts";
import { isConfirmed } from "../contract/mutations.ts";
import type { Entity, Partnership } from "../contract/records.ts";
import type { Removal } from "../contract/removal.ts";
import { dealScope, partnershipScope } from "../contract/scope.ts";
import { type DealEntity, dealIdOf, isDealEntity } from "../contract/shared-rows.ts";
import { accountLinksAfter } from "../domain/account-links.ts";
import { type CoSellHeld, coSellAfter, nothingHeld } from "../domain/co-sell/co-sell-held.ts";
import { correctionsAfter } from "../domain/corrections.ts";
import { type PolicyVersion, policyVersionIn } from "../domain/deal/next-statement.ts";
import { type DealWhole, emptyDeal, gatherDeal, putDealRow, removeDealRow } from "../domain/deal-whole.ts";
import type {
  Actor,
  KnownPartner,
  MutatorResult,
  MutatorState,
  OwnSettings,
  PolicyRows,
  RivalRows,
  RowChange,
  TouchpointWhole,
} from "../domain/mutators/mutator.ts";
import { type PreparedMutation, prepareMutation } from "../domain/mutators/registry.ts";
import { settingsAfter, startingOwnSettings } from "../domain/own-settings.ts";
import type { PlayRows } from "../domain/play/play-standing.ts";
import { needsOfRemoval, removalsAfter } from "../domain/removed-rows.ts";
import type { OutboxEntry, RefusedEntry, TandemDatabase } from "./database.ts";
import { coSellIn } from "./held-co-sell.ts";
import {
  accountLinksIn,
  allOf,
  correctionsIn,
  ownSettingsIn,
  partnersAmong,
  playsAmong,
  policyRowsOf,
  removalsIn,
  rivalsIn,
  rowsOf,
  rowsOfScope,
  sharesOf,
} from "./held-rows.ts";
import { byTouchpoint, entityKey } from "./row-keys.ts";
import { getMeta } from "./store.ts";

export type PutChange = RowChange & { op: "put" };
/** By `entity/id`: the row as it will be, or null where it will be gone. */
export type Overlay = Map<string, PutChange | null>;

export const overlayKey = (entity: Entity, id: string): string => `${entity}/${id}`;

export const isDealRow = <R extends { entity: Entity }>(each: R): each is R & { entity: DealEntity } =>
  isDealEntity(each.entity);

type Loaded = {
  touchpoints: Map<string, TouchpointWhole>;
  partnerships: Map<string, Partnership>;
  deals: Map<string, DealWhole>;
  policies: Map<string, PolicyRows>;
  partners: Map<string, KnownPartner>;
  plays: Map<string, PlayRows>;
  policyVersion: PolicyVersion;
  rivals: RivalRows;
  settings: OwnSettings;
  coSell: CoSellHeld;
  removals: Removal[];
  corrections: OverlapCorrection[];
  accountLinks: AccountLink[];
  /** Whether this device has pulled at all: else what it lacks may exist. */
  pulled: boolean;
};

async function load(db: TandemDatabase, prepared: readonly PreparedMutation[]): Promise<Loaded> {
  const removals = prepared.some(({ needs }) => needs.removals) ? await removalsIn(db) : [];
  const undone = prepared.flatMap(({ needs }) => removals.filter(({ id }) => id === needs.undoes));
  const all = [...prepared.map(({ needs }) => needs), ...undone.map(needsOfRemoval)];
  const touchpointIds = [...new Set(all.flatMap((needs) => needs.touchpoints ?? []))];
  // What is removed here and brought back before it was sent meets what it was shared in.
  const sharedIn = prepared.some(({ needs }) => needs.undoes) ? await sharesOf(db, touchpointIds) : [];
  const partnershipIds = [...new Set([...all.flatMap((needs) => needs.partnerships ?? []), ...sharedIn])];
  const hanging = (entity: "touchpoint_share" | "note") =>
    touchpointIds.map((id) => entityKey(entity, byTouchpoint(id)));
  const [touchpoints, subjects, partnerships, hung, cursor] = await Promise.all([
    rowsOf(db, "touchpoint", touchpointIds),
    rowsOf(db, "touchpoint_subject", touchpointIds),
    rowsOf(db, "partnership", partnershipIds),
    db.rows
      .where("keys")
      .anyOf([...hanging("touchpoint_share"), ...hanging("note")])
      .toArray(),
    getMeta(db, "cursor"),
  ]);
  const wholes = new Map<string, TouchpointWhole>();
  for (const [id, touchpoint] of touchpoints) {
    wholes.set(id, { touchpoint, shares: [], notes: [], subject: subjects.get(id) ?? null });
  }
  const seen = new Set<string>();
  for (const each of hung) {
    const key = overlayKey(each.entity, each.id);
    if (seen.has(key)) continue;
    seen.add(key);
    if (each.entity === "touchpoint_share") wholes.get(each.row.touchpointId)?.shares.push(each.row);
    if (each.entity === "note") wholes.get(each.row.touchpointId)?.notes.push(each.row);
  }
  const deals = new Map<string, DealWhole>();
  const ofTouchpoints = [...wholes.values()].flatMap(({ subject }) => subject?.deal?.dealId ?? []);
  for (const id of new Set([...all.flatMap((needs) => needs.deals ?? []), ...ofTouchpoints])) {
    const whole = gatherDeal((await rowsOfScope(db, dealScope(id))).filter(isDealRow));
    if (whole) deals.set(id, whole);
  }
  const policies = new Map<string, PolicyRows>();
  for (const id of new Set(prepared.flatMap(({ needs }) => needs.policies ?? []))) {
    policies.set(id, policyRowsOf(await rowsOfScope(db, partnershipScope(id))));
  }
  const asked = prepared.flatMap(({ needs }) => needs.partners ?? []);
  const inDeals = prepared
    .flatMap(({ needs }) => needs.partnersOfDeals ?? [])
    .flatMap((id) => deals.get(id)?.deal_participant ?? [])
    .map(({ organisation }) => organisation.id);
  const partners = await partnersAmong(db, new Set([...asked, ...inDeals]));
  const plays = await playsAmong(
    db,
    all.flatMap((needs) => needs.plays ?? []).map(({ requestId }) => requestId),
  );
  const isPinned = prepared.some(({ needs }) => (needs.policiesOfDeals ?? []).length > 0);
  const policyVersion = policyVersionIn(isPinned ? policyRowsOf(await allOf(db, "policy_offer")).offers : []);
  const rivals = prepared.some(({ needs }) => needs.rivals) ? await rivalsIn(db) : { marks: [], pairs: [] };
  const settings = prepared.some(({ needs }) => needs.settings)
    ? await ownSettingsIn(db)
    : startingOwnSettings;
  const coSell = prepared.some(({ needs }) => needs.coSell) ? await coSellIn(db) : nothingHeld;
  const corrections = prepared.some(({ needs }) => needs.corrections) ? await correctionsIn(db) : [];
  const accountLinks = prepared.some(({ needs }) => needs.accountLinks) ? await accountLinksIn(db) : [];
  const pulled = cursor !== null;
  return {
    touchpoints: wholes,
    partnerships,
    deals,
    policies,
    partners,
    plays,
    policyVersion,
    rivals,
    settings,
    coSell,
    removals,
    corrections,
    accountLinks,
    pulled,
  };
}

/** Keeps what later mutations of the same replay will read in step with what earlier ones did. */
function remember(loaded: Loaded, change: RowChange): void {
  if (isDealRow(change)) {
    rememberDealRow(loaded, change);
    return;
  }
  loaded.settings = settingsAfter(loaded.settings, change);
  loaded.coSell = coSellAfter(loaded.coSell, change);
  loaded.removals = removalsAfter(loaded.removals, change);
  loaded.corrections = correctionsAfter(loaded.corrections, change);
  loaded.accountLinks = accountLinksAfter(loaded.accountLinks, change);
  if (change.op === "remove") {
    if (change.entity === "touchpoint") loaded.touchpoints.delete(change.id);
    if (change.entity === "play_request") loaded.plays.delete(change.id);
    return;
  }
  if (change.entity === "play_request") {
    loaded.plays.set(change.row.id, { request: change.row, answers: [] });
  } else if (change.entity === "touchpoint") {
    loaded.touchpoints.set(change.row.id, { touchpoint: change.row, shares: [], notes: [], subject: null });
  } else if (change.entity === "touchpoint_share") {
    loaded.touchpoints.get(change.row.touchpointId)?.shares.push(change.row);
  } else if (change.entity === "note") {
    loaded.touchpoints.get(change.row.touchpointId)?.notes.push(change.row);
  } else if (change.entity === "touchpoint_subject") {
    const whole = loaded.touchpoints.get(change.row.id);
    if (whole) whole.subject = change.row;
  }
}

function rememberDealRow({ deals }: Loaded, change: RowChange & { entity: DealEntity }): void {
  if (change.op === "remove") {
    for (const whole of deals.values()) removeDealRow(whole, change.entity, change.id);
    return;
  }
  const dealId = dealIdOf(change.row);
  const whole = deals.get(dealId) ?? emptyDeal();
  putDealRow(whole, change);
  deals.set(dealId, whole);
}

function stateOf(loaded: Loaded): MutatorState {
  const missing = loaded.pulled ? ("absent" as const) : ("unknown" as const);
  return {
    touchpoint: (id) => loaded.touchpoints.get(id) ?? missing,
    partnership: (id) => loaded.partnerships.get(id) ?? missing,
    deal: (id) => loaded.deals.get(id) ?? missing,
    policies: (id) => loaded.policies.get(id) ?? missing,
    partner: (id) => loaded.partners.get(id) ?? missing,
    play: (id) => loaded.plays.get(id) ?? missing,
    policyVersion: (id, publisherId) => loaded.policyVersion(id, publisherId) ?? missing,
    rivals: () => (loaded.pulled ? loaded.rivals : "unknown"),
    settings: () => loaded.settings,
    coSell: () => loaded.coSell,
    removals: () => (loaded.pulled || loaded.removals.length > 0 ? loaded.removals : "unknown"),
    corrections: () => (loaded.pulled || loaded.corrections.length > 0 ? loaded.corrections : "unknown"),
    accountLinks: () => (loaded.pulled || loaded.accountLinks.length > 0 ? loaded.accountLinks : "unknown"),
    // What changes them is sent at once, and is never replayed.
    crmTables: () => "unknown",
  };
}

type Act = Pick<OutboxEntry, "name" | "args" | "at" | "eventId" | "surface">;
type Run = { overlay: Overlay; results: Map<Act, MutatorResult> };

async function runAll(db: TandemDatabase, entries: readonly Act[], actor: Actor): Promise<Run> {
  const overlay: Overlay = new Map();
  const results = new Map<Act, MutatorResult>();
  if (entries.length === 0) return { overlay, results };
  const runnable = entries.flatMap((entry) => {
    const prepared = prepareMutation(entry.name, entry.args);
    return "run" in prepared ? [{ entry, prepared }] : [];
  });
  const loaded = await load(
    db,
    runnable.map(({ prepared }) => prepared),
  );
  const state = stateOf(loaded);
  for (const { entry, prepared } of runnable) {
    // By the time of the act, not of the replay: the same rows each time.
    const { at, eventId, surface = null } = entry;
    const event = eventId === undefined ? null : { id: eventId, surface, madeAt: at };
    const result = prepared.run(state, { actor, now: at, skew: 0, onServer: false, event });
    results.set(entry, result);
    if (result.outcome === "refused") continue;
    for (const change of result.changes) {
      remember(loaded, change);
      const id = change.op === "put" ? change.row.id : change.id;
      overlay.set(overlayKey(change.entity, id), change.op === "put" ? change : null);
    }
  }
  return { overlay, results };
}

/** What waits for the server's word is not drawn as done. */
const isDrawn = ({ name }: OutboxEntry): boolean => !isConfirmed(name);

export async function replay(
  db: TandemDatabase,
  entries: readonly OutboxEntry[],
  actor: Actor,
): Promise<Overlay> {
  return (await runAll(db, entries.filter(isDrawn), actor)).overlay;
}

/**
 * What the rules say here of an act that is not queued yet, after all that is. null: this version does not know it.
 * The server has the last word.
 */
export async function rehearse(db: TandemDatabase, act: Act, actor: Actor): Promise<MutatorResult | null> {
  const queued = await db.outbox.orderBy("mutationId").toArray();
  return (await runAll(db, [...queued.filter(isDrawn), act], actor)).results.get(act) ?? null;
}

/** What a refused act would have made, to show its content; nothing where the rules refuse it here too. */
export function rowsOfRefused(entry: RefusedEntry, actor: Actor): PutChange[] {
  const prepared = prepareMutation(entry.name, entry.args);
  if (!("run" in prepared)) return [];
  const nothingKnown: MutatorState = {
    touchpoint: () => "absent",
    partnership: () => "unknown",
    deal: () => "unknown",
    policies: () => "unknown",
    partner: () => "unknown",
    play: () => "unknown",
    policyVersion: () => "unknown",
    rivals: () => "unknown",
    settings: () => "unknown",
    coSell: () => "unknown",
    removals: () => "unknown",
    corrections: () => "unknown",
    accountLinks: () => "unknown",
    crmTables: () => "unknown",
  };
  const result = prepared.run(nothingKnown, { actor, now: entry.at, skew: 0, onServer: false, event: null });
  if (result.outcome === "refused") return [];
  return result.changes.filter((change): change is PutChange => change.op === "put");
}
