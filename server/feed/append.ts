// Appends what changed to the feeds of the organisations concerned. Called by routes, push and matching, at most
// once per transaction and as its last statement: it locks one counter row per organisation (in id order) until
// the commit, so that a cursor never skips one. Devices are poked by themselves after the commit.
import { type Kysely, sql, type Transaction } from "kysely";
import type { Entity } from "../../lib/contract/records.ts";
import {
  accountsScope,
  dealScope,
  orgScope,
  overlapsScope,
  partnershipScope,
} from "../../lib/contract/scope.ts";
import { type DealEntity, dealEntities } from "../../lib/contract/shared-rows.ts";
import type { DealLevel } from "../../lib/contract/words.ts";
import type { Tables } from "../db/tables.ts";

/** Who receives an entry: we, the other side of the partnership, or both. */
export type Side = "ours" | "theirs" | "both";

/** The database checks that we are a party to the partnership, or in the deal, that an entry names. */
export type FeedEntry = {
  scope: string;
  op: "put" | "remove" | "enter" | "leave" | "pack";
  entity?: Entity;
  id?: string;
} /** `partnershipId` is needed unless it goes to us alone. */ & (
  | { to: Side; partnershipId?: string }
  /** Everyone in the deal who reads this audience. */
  | { to: "deal"; dealId: string; audience: "invited" | "accepted" }
  /** One organisation that is, or was, in the deal. */
  | { to: "one"; dealId: string; organisationId: string }
);

const touched = new WeakMap<Kysely<Tables>, Set<string>>();

/** A second call in one transaction fails, an empty list does nothing. */
export async function appendFeed(trx: Transaction<Tables>, entries: readonly FeedEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { rows } = await sql<{ organisations: string[] }>`
    select append_feed(${JSON.stringify(entries)}::jsonb) as organisations`.execute(trx);
  touch(trx, rows[0]?.organisations ?? []);
}

/** For definer functions that append by themselves: whom to poke after the commit. */
export function touch(trx: Transaction<Tables>, organisationIds: readonly string[]): void {
  const known = touched.get(trx) ?? new Set();
  for (const organisationId of organisationIds) known.add(organisationId);
  touched.set(trx, known);
}

/** The organisations whose feeds this transaction wrote; read by the database after the commit. */
export const touchedBy = (trx: Transaction<Tables>): string[] => [...(touched.get(trx) ?? [])];

export const rowEntry = (
  op: "put" | "remove",
  entity: Entity,
  id: string,
  scope: string,
  to: Side = "ours",
  partnershipId?: string,
): FeedEntry => ({ op, entity, id, scope, to, ...(partnershipId === undefined ? {} : { partnershipId }) });

export const orgPut = (entity: Entity, id: string): FeedEntry => rowEntry("put", entity, id, orgScope);

export const partnershipPut = (partnershipId: string, entity: Entity, id: string, to: Side): FeedEntry =>
  rowEntry("put", entity, id, partnershipScope(partnershipId), to, partnershipId);

/** A row of a deal, for everyone in it who reads that audience. */
export const dealRowEntry = (
  op: "put" | "remove",
  entity: DealEntity,
  id: string,
  dealId: string,
): FeedEntry => {
  const audience = dealEntities[entity];
  const row = { op, entity, id, scope: dealScope(dealId) };
  return audience === "own" ? { ...row, to: "ours" } : { ...row, to: "deal", dealId, audience };
};

/** An organisation reads more of a deal than before, or nothing any more. */
export const dealAccessEntry = (dealId: string, organisationId: string, level: DealLevel): FeedEntry => ({
  op: level === "left" ? "leave" : "enter",
  scope: dealScope(dealId),
  to: "one",
  dealId,
  organisationId,
});

/** The bucket of a list changed: it is sent again as a whole. */
export const accountsPack = (bucket: number, to: Side, partnershipId?: string): FeedEntry => ({
  op: "pack",
  scope: accountsScope(bucket),
  to,
  ...(partnershipId === undefined ? {} : { partnershipId }),
});

export const overlapsPack = (partnershipId: string, bucket: number, to: Side): FeedEntry => ({
  op: "pack",
  scope: overlapsScope(partnershipId, bucket),
  to,
  partnershipId,
});
