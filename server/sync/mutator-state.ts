// Loads what a mutator needs, as the actor's organisation sees it, before it runs. On the server a row is there
// or absent, never unknown.
import type { Transaction } from "kysely";
import type { Partnership } from "../../lib/contract/records.ts";
import type { MutatorState, Needs, TouchpointWhole } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import { findRows } from "./entities/registry.ts";
import type { Viewer } from "./viewer.ts";

export async function loadState(
  trx: Transaction<Tables>,
  viewer: Viewer,
  needs: Needs,
): Promise<MutatorState> {
  const touchpoints = new Map<string, TouchpointWhole>();
  for (const id of needs.touchpoints) {
    const whole = await loadTouchpoint(trx, viewer, id);
    if (whole !== null) touchpoints.set(id, whole);
  }
  const partnerships = new Map<string, Partnership>();
  for (const id of new Set(needs.partnerships)) {
    const scope = { kind: "partnership", partnershipId: id } as const;
    const [partnership] = await findRows(trx, viewer, "partnership", scope, { ids: [id] });
    if (partnership !== undefined) partnerships.set(id, partnership);
  }
  return {
    touchpoint: (id) => touchpoints.get(id) ?? "absent",
    partnership: (id) => partnerships.get(id) ?? "absent",
  };
}

const ORG = { kind: "org" } as const;

async function loadTouchpoint(
  trx: Transaction<Tables>,
  viewer: Viewer,
  id: string,
): Promise<TouchpointWhole | null> {
  const shares = await trx
    .selectFrom("touchpoint_share")
    .select(["id", "touchpoint_id as touchpointId", "partnership_id as partnershipId"])
    .where("touchpoint_id", "=", id)
    .execute();
  const [own] = await findRows(trx, viewer, "touchpoint", ORG, { ids: [id] });
  if (own === undefined) return await loadPartnersTouchpoint(trx, viewer, id, shares);
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

/** Seen by us through a share: enough for a mutator to refuse with the right reason. */
async function loadPartnersTouchpoint(
  trx: Transaction<Tables>,
  viewer: Viewer,
  id: string,
  shares: TouchpointWhole["shares"],
): Promise<TouchpointWhole | null> {
  for (const { partnershipId } of shares) {
    const scope = { kind: "partnership", partnershipId } as const;
    const [touchpoint] = await findRows(trx, viewer, "touchpoint", scope, { ids: [id] });
    if (touchpoint !== undefined) return { touchpoint, shares, notes: [], subject: null };
  }
  return null;
}
