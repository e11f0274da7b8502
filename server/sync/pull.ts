// POST /v1/pull: what changed for this device's organisation since its cursor, from one consistent snapshot.
// Without a cursor that the server understands: `reset`, then everything, page by page.
import type { Transaction } from "kysely";
import type { PullRequest, PullResponse } from "../../lib/contract/wire.ts";
import type { Tables } from "../db/tables.ts";
import type { MemberCall } from "../http/handlers.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { isNewsOf, noteSynced } from "./device-health.ts";
import { follow } from "./follow.ts";
import { createPackReader } from "./packs.ts";
import { PAGE_LIMITS, Page, type PageLimits } from "./page.ts";
import { type Reading, walk, walkAll } from "./walk.ts";

export type PullOptions = { limits?: PageLimits; deviceAccounts?: number };

export async function pull(
  call: MemberCall,
  request: PullRequest,
  options: PullOptions = {},
): Promise<PullResponse> {
  const { actor, context } = call;
  const { answer, synced } = await context.db.as(actor, (trx) => readPage(trx, call, request, options), {
    snapshot: true,
  });
  if (synced !== null) await noteSynced(call, request.clientId, synced);
  return answer;
}

async function readPage(
  trx: Transaction<Tables>,
  call: MemberCall,
  request: PullRequest,
  options: PullOptions,
): Promise<{
  answer: PullResponse;
  /** How far the device has everything with this page, where that is news. */
  synced: number | null;
}> {
  const { actor, context } = call;
  const { organisationId } = actor;
  const counter = await trx
    .selectFrom("feed_counter")
    .select(["last_seq", "floor"])
    .where("organisation_id", "=", organisationId)
    .executeTakeFirstOrThrow();
  const page = new Page(options.limits ?? PAGE_LIMITS);
  const given = request.cursor === null ? null : readCursor(request.cursor);
  const known =
    given !== null &&
    given.organisation === organisationId &&
    given.seq <= counter.last_seq &&
    given.seq >= counter.floor &&
    // Another entry bears that number now: this database was restored from a copy, and the device read of another past.
    (given.stamp === undefined || given.stamp === (await stampOf(trx, organisationId, given.seq)));
  if (!known) page.add({ op: "reset" });
  const start: Cursor = known
    ? given
    : { v: 1, organisation: organisationId, seq: counter.last_seq, at: walkAll };

  const reading: Reading = {
    trx,
    viewer: actor,
    packs: createPackReader(trx, actor, options.deviceAccounts),
  };
  let at = start.at === null ? null : await walk(reading, start.at, page);
  let seq = start.seq;
  if (at === null && !page.full) ({ seq, at } = await follow(reading, seq, page));

  const client = await trx
    .selectFrom("client")
    .select("last_mutation_id")
    .where("organisation_id", "=", organisationId)
    .where("id", "=", request.clientId)
    .executeTakeFirst();
  const isWhereItWas = given?.stamp !== undefined && known && seq === given.seq;
  const stamp = isWhereItWas ? given.stamp : await stampOf(trx, organisationId, seq);
  const answer = {
    cursor: writeCursor({ ...start, seq, stamp, at }),
    changes: page.changes,
    more: at !== null || seq < counter.last_seq,
    lastMutationId: client?.last_mutation_id ?? 0,
    serverTime: context.now(),
  };
  const isSynced = !answer.more && (await isNewsOf(trx, call, request.clientId, seq));
  return { answer, synced: isSynced ? seq : null };
}

async function stampOf(
  trx: Transaction<Tables>,
  organisationId: string,
  seq: number,
): Promise<number | undefined> {
  const entry = await trx
    .selectFrom("feed")
    .select("at")
    .where("organisation_id", "=", organisationId)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return entry?.at;
}
