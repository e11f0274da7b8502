// Loads what a mutator needs, as the actor's organisation sees it, before it runs. On the server a row is there
// or absent, never unknown.
import { sql, type Transaction } from "kysely";
import type { AccountLink } from "../../lib/contract/account-link.ts";
import type { OverlapCorrection } from "../../lib/contract/correction.ts";
import type { CrmTable } from "../../lib/contract/crm-table/crm-table.ts";
import type { PolicyOffer } from "../../lib/contract/policy-offer.ts";
import type { Partnership } from "../../lib/contract/records.ts";
import type { Removal } from "../../lib/contract/removal.ts";
import { policyVersionIn } from "../../lib/domain/deal/next-statement.ts";
import { type DealWhole, gatherDeal, putDealRow } from "../../lib/domain/deal-whole.ts";
import type {
  KnownPartner,
  MutatorState,
  Needs,
  OwnSettings,
  PolicyRows,
  TouchpointWhole,
} from "../../lib/domain/mutators/mutator.ts";
import { startingOwnSettings } from "../../lib/domain/own-settings.ts";
import type { PlayRows } from "../../lib/domain/play/play-standing.ts";
import { needsOfRemoval } from "../../lib/domain/removed-rows.ts";
import type { Tables } from "../db/tables.ts";
import { loadRivals } from "../guards/rivals.ts";
import { loadCoSell } from "./co-sell-state.ts";
import { findRows } from "./entities/registry.ts";
import { findDealRows } from "./entities/scope-row.ts";
import type { Viewer } from "./viewer.ts";

export async function loadState(
  trx: Transaction<Tables>,
  viewer: Viewer,
  wanted: Needs,
): Promise<MutatorState> {
  const removals = wanted.removals ? await loadRemovals(trx, viewer) : [];
  const undone = removals.find(({ id }) => id === wanted.undoes);
  const needs = undone ? { ...wanted, ...needsOfRemoval(undone) } : wanted;
  const touchpoints = new Map<string, TouchpointWhole>();
  for (const id of needs.touchpoints ?? []) {
    const whole = await loadTouchpoint(trx, viewer, id);
    if (whole !== null) touchpoints.set(id, whole);
  }
  const partnerships = new Map<string, Partnership>();
  for (const id of new Set(needs.partnerships ?? [])) {
    const scope = { kind: "partnership", partnershipId: id } as const;
    const [partnership] = await findRows(trx, viewer, "partnership", scope, { ids: [id] });
    if (partnership !== undefined) partnerships.set(id, partnership);
  }
  const policies = new Map<string, PolicyRows>();
  for (const partnershipId of new Set(needs.policies ?? [])) {
    const scope = { kind: "partnership", partnershipId } as const;
    const offers = await findRows(trx, viewer, "policy_offer", scope, ALL);
    policies.set(partnershipId, {
      offers,
      acceptances: await findRows(trx, viewer, "policy_acceptance", scope, ALL),
    });
  }
  const plays = new Map<string, PlayRows>();
  for (const { partnershipId, requestId } of needs.plays ?? []) {
    const scope = { kind: "partnership", partnershipId } as const;
    const [request] = await findRows(trx, viewer, "play_request", scope, { ids: [requestId] });
    if (request === undefined) continue;
    // Locked until the commit: of two answers the second sees the first.
    await sql`select pg_advisory_xact_lock(hashtextextended(${requestId}, 0))`.execute(trx);
    const all = await findRows(trx, viewer, "play_answer", scope, ALL);
    plays.set(requestId, { request, answers: all.filter((each) => each.requestId === requestId) });
  }
  const deals = new Map<string, DealWhole>();
  const ofTouchpoints = [...touchpoints.values()].flatMap(({ subject }) => subject?.deal?.dealId ?? []);
  for (const dealId of new Set([...(needs.deals ?? []), ...ofTouchpoints])) {
    const whole = await loadDeal(trx, dealId);
    if (whole !== null) deals.set(dealId, whole);
  }
  const pinned: PolicyOffer[] = [];
  for (const dealId of new Set(needs.policiesOfDeals ?? [])) {
    const whole = deals.get(dealId);
    if (whole !== undefined) pinned.push(...(await loadPinnedPolicies(trx, viewer, whole)));
  }
  const policyVersion = policyVersionIn(pinned);
  const inDeals = (needs.partnersOfDeals ?? []).flatMap((id) => deals.get(id)?.deal_participant ?? []);
  const partners = new Map<string, KnownPartner>();
  for (const id of new Set([...(needs.partners ?? []), ...inDeals.map((each) => each.organisation.id)])) {
    const partner = await loadPartner(trx, viewer, id);
    if (partner !== null) partners.set(id, partner);
  }
  const rivals = needs.rivals ? await loadRivals(trx, viewer) : { marks: [], pairs: [] };
  const corrections = needs.corrections ? await loadCorrections(trx, viewer) : [];
  const accountLinks = needs.accountLinks ? await loadAccountLinks(trx, viewer) : [];
  const crmTables = needs.crmTables ? await loadCrmTables(trx, viewer) : [];
  const coSell = await loadCoSell(trx, viewer, needs.coSell ?? []);
  const settings = needs.settings ? await loadSettings(trx, viewer) : startingOwnSettings;
  return {
    touchpoint: (id) => touchpoints.get(id) ?? "absent",
    partnership: (id) => partnerships.get(id) ?? "absent",
    deal: (id) => deals.get(id) ?? "absent",
    policies: (id) => policies.get(id) ?? "absent",
    partner: (id) => partners.get(id) ?? "absent",
    play: (id) => plays.get(id) ?? "absent",
    policyVersion: (id, publisherId) => policyVersion(id, publisherId) ?? "absent",
    rivals: () => rivals,
    settings: () => settings,
    coSell: () => coSell,
    removals: () => removals,
    corrections: () => corrections,
    accountLinks: () => accountLinks,
    crmTables: () => crmTables,
  };
}

/** The latest partnership with that organisation; row-level security shows none but ours. */
export async function loadPartner(
  trx: Transaction<Tables>,
  viewer: Viewer,
  organisationId: string,
): Promise<KnownPartner | null> {
  // Every partnership has ourselves on one side: asked for us it would find any of them.
  if (organisationId === viewer.organisationId) return null;
  const found = await trx
    .selectFrom("partnership")
    .select("id")
    .where((where) =>
      where.or([where("inviting_id", "=", organisationId), where("accepting_id", "=", organisationId)]),
    )
    .orderBy("started_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (found === undefined) return null;
  const scope = { kind: "partnership", partnershipId: found.id } as const;
  const [partnership] = await findRows(trx, viewer, "partnership", scope, { ids: [found.id] });
  if (partnership === undefined) return null;
  return {
    partnership,
    policies: {
      offers: await findRows(trx, viewer, "policy_offer", scope, ALL),
      acceptances: await findRows(trx, viewer, "policy_acceptance", scope, ALL),
    },
    earned: await findRows(trx, viewer, "bonus_entry", scope, ALL),
  };
}

/** From every partnership with somebody of the deal, ended ones too: what was agreed stays agreed. */
async function loadPinnedPolicies(
  trx: Transaction<Tables>,
  viewer: Viewer,
  whole: DealWhole,
): Promise<PolicyOffer[]> {
  const others = whole.deal_participant
    .map(({ organisation }) => organisation.id)
    .filter((id) => id !== viewer.organisationId);
  if (others.length === 0) return [];
  const partnerships = await trx
    .selectFrom("partnership")
    .select("id")
    .where((where) => where.or([where("inviting_id", "in", others), where("accepting_id", "in", others)]))
    .execute();
  const pinned = whole.registration_revision.map(({ terms }) => terms.policyVersionId);
  const offers: PolicyOffer[] = [];
  for (const { id } of partnerships) {
    const scope = { kind: "partnership", partnershipId: id } as const;
    offers.push(...(await findRows(trx, viewer, "policy_offer", scope, ALL)));
  }
  return offers.filter(({ policyId }) => pinned.includes(policyId));
}

/** More rows of one kind than any deal or partnership has. */
const ALL = { after: null, limit: 10_000 };

/** Locked until the commit: of two decisions the second sees the first. */
async function loadDeal(trx: Transaction<Tables>, dealId: string): Promise<DealWhole | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${dealId}, 0))`.execute(trx);
  const whole = gatherDeal(await findDealRows(trx, dealId, { history: false }));
  const isDraft = whole?.registration_revision.every(({ submittedAt }) => submittedAt === null);
  // A draft is thrown away with its history.
  if (whole && isDraft) {
    for (const row of await findDealRows(trx, dealId, { history: true })) putDealRow(whole, row);
  }
  return whole;
}

const ORG = { kind: "org" } as const;

/** Locked until the commit: of two settings the second sees the first, and so does whoever enters a deal meanwhile. */
export async function loadSettings(trx: Transaction<Tables>, viewer: Viewer): Promise<OwnSettings> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`settings:${viewer.organisationId}`}, 0))`.execute(
    trx,
  );
  const [checks = null] = await findRows(trx, viewer, "check_settings", ORG, ALL);
  const [outreach = null] = await findRows(trx, viewer, "outreach_setting", ORG, ALL);
  return { checks, outreach, stages: await findRows(trx, viewer, "crm_stage", ORG, ALL) };
}

/** Locked until the commit: of two who bring one back the second sees that it is there. */
async function loadRemovals(trx: Transaction<Tables>, viewer: Viewer): Promise<Removal[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`removals:${viewer.organisationId}`}, 0))`.execute(
    trx,
  );
  return await findRows(trx, viewer, "removal", ORG, ALL);
}

/** Locked until the commit: of two who correct one overlap the second sees what the first said. */
async function loadCorrections(trx: Transaction<Tables>, viewer: Viewer): Promise<OverlapCorrection[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`corrections:${viewer.organisationId}`}, 0))`.execute(
    trx,
  );
  return await findRows(trx, viewer, "overlap_correction", ORG, ALL);
}

/** Locked until the commit: of two who link one record the second sees what the first said. */
async function loadAccountLinks(trx: Transaction<Tables>, viewer: Viewer): Promise<AccountLink[]> {
  const lock = `account links:${viewer.organisationId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(trx);
  return await findRows(trx, viewer, "account_link", ORG, ALL);
}

/** Locked until the commit: of two who publish one CRM the second replaces what the first published. */
async function loadCrmTables(trx: Transaction<Tables>, viewer: Viewer): Promise<CrmTable[]> {
  const lock = `crm tables:${viewer.organisationId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(trx);
  return await findRows(trx, viewer, "crm_table", ORG, ALL);
}

async function loadTouchpoint(
  trx: Transaction<Tables>,
  viewer: Viewer,
  id: string,
): Promise<TouchpointWhole | null> {
  const [own] = await findRows(trx, viewer, "touchpoint", ORG, { ids: [id] });
  if (own === undefined) return await loadPartnersTouchpoint(trx, viewer, id);
  const shares = await sharesOf(trx, id).where("organisation_id", "=", viewer.organisationId).execute();
  const noteIds = await trx
    .selectFrom("note")
    .select("id")
    .where("organisation_id", "=", viewer.organisationId)
    .where("touchpoint_id", "=", id)
    .execute();
  const [subject] = await findRows(trx, viewer, "touchpoint_subject", ORG, { ids: [id] });
  return {
    touchpoint: own,
    shares,
    notes: await findRows(trx, viewer, "note", ORG, { ids: noteIds.map((note) => note.id) }),
    subject: subject ?? null,
  };
}

const sharesOf = (trx: Transaction<Tables>, touchpointId: string) =>
  trx
    .selectFrom("touchpoint_share")
    .select(["id", "touchpoint_id as touchpointId", "partnership_id as partnershipId"])
    .where("touchpoint_id", "=", touchpointId);

/** Seen by us through a share: enough for a mutator to refuse with the right reason. */
async function loadPartnersTouchpoint(
  trx: Transaction<Tables>,
  viewer: Viewer,
  id: string,
): Promise<TouchpointWhole | null> {
  // By the key of partnerships, ours: without it every share of everybody would be read.
  const ours = trx.selectFrom("partnership").select("id");
  const shares = await sharesOf(trx, id).where("partnership_id", "in", ours).execute();
  for (const { partnershipId } of shares) {
    const scope = { kind: "partnership", partnershipId } as const;
    const [touchpoint] = await findRows(trx, viewer, "touchpoint", scope, { ids: [id] });
    if (touchpoint !== undefined) return { touchpoint, shares, notes: [], subject: null };
  }
  return null;
}
