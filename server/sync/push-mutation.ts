// One mutation of a device, in one transaction with its id (I1). Named outcomes, no exceptions for refusals:
// applied, skipped (seen before), refused (recorded with its reason). A gap (I2) is a problem of the whole push.
import type { Transaction } from "kysely";
import { v7 as newId } from "uuid";
import type { RefusalCode } from "../../lib/contract/mutations.ts";
import type { PushRequest, PushResponse } from "../../lib/contract/wire.ts";
import type { EventStamp, MutatorContext } from "../../lib/domain/mutators/mutator.ts";
import { type PreparedMutation, prepareMutation } from "../../lib/domain/mutators/registry.ts";
import type { Tables } from "../db/tables.ts";
import { appendFeed, type FeedEntry } from "../feed/append.ts";
import { approveByPolicies } from "../guards/approve-by-policies.ts";
import { guard } from "../guards/guard.ts";
import { settleBonuses } from "../guards/settle-bonuses.ts";
import { settleSoon } from "../guards/settle-conflicts.ts";
import { tellChecks } from "../guards/tell-checks.ts";
import { tellDepartures } from "../guards/tell-departures.ts";
import { wantConflictChecks } from "../guards/want-conflict-checks.ts";
import type { MemberActor, MemberCall } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { matchCorrected } from "../match/match-corrected.ts";
import { say } from "../messages/say.ts";
import { entriesOf } from "./change-entries.ts";
import { applyRowChange, setDealAccess } from "./entities/registry.ts";
import { loadState } from "./mutator-state.ts";

type Mutation = PushRequest["mutations"][number];
type Outcome = PushResponse["outcomes"][number];
/** `last`: the last mutation id of this device, as that transaction left it. */
export type Pushed = { outcome: Outcome; last: number };
type Refusal = { code: RefusalCode; message: string };

/** Throws `ProblemError` for a gap or another member's device, and whatever the database throws. */
export async function pushMutation(
  call: MemberCall,
  clientId: string,
  mutation: Mutation,
  skew: number,
): Promise<Pushed> {
  const payers: string[] = [];
  try {
    const pushed = await attempt(call, clientId, mutation, (trx) => run(trx, call, mutation, skew, payers));
    for (const payerId of payers) void settleSoon(call.context, payerId);
    return pushed;
  } catch (error) {
    // The data itself cannot be kept: trying again would block the device's outbox for ever.
    const refusal = refusalFor(error);
    if (refusal === null) throw error;
    call.log.warn({ mutation: mutation.name, code: refusal.code }, "the database refused a mutation");
    return await attempt(call, clientId, mutation, async () => refusal);
  }
}

async function attempt(
  call: MemberCall,
  clientId: string,
  mutation: Mutation,
  work: (trx: Transaction<Tables>) => Promise<Refusal | null>,
): Promise<Pushed> {
  const { id } = mutation;
  return await call.transaction(async (trx): Promise<Pushed> => {
    const last = await lockClient(trx, call, clientId);
    if (id <= last) return { outcome: await earlierOutcome(trx, call.actor, clientId, id), last };
    if (id > last + 1) throw gap(last + 1);
    const refusal = await work(trx);
    await trx
      .updateTable("client")
      .set({ last_mutation_id: id, seen_at: call.context.now() })
      .where("organisation_id", "=", call.actor.organisationId)
      .where("id", "=", clientId)
      .execute();
    if (refusal === null) return { outcome: { id, outcome: "applied" }, last: id };
    await trx
      .insertInto("mutation_refusal")
      .values({
        organisation_id: call.actor.organisationId,
        client_id: clientId,
        mutation_id: id,
        ...refusal,
        refused_at: call.context.now(),
      })
      .execute();
    return { outcome: { id, outcome: "refused", ...refusal }, last: id };
  });
}

async function run(
  trx: Transaction<Tables>,
  call: MemberCall,
  mutation: Mutation,
  skew: number,
  /** Takes the payers whose side must look at their conflicts after the commit. */
  payers: string[],
): Promise<Refusal | null> {
  const prepared = prepareMutation(mutation.name, mutation.args);
  if (!("run" in prepared)) return { code: prepared.code, message: prepared.message };
  const event: EventStamp = {
    id: await eventIdFor(trx, mutation.eventId),
    surface: mutation.surface,
    madeAt: mutation.at + skew,
  };
  const done = await applyMutation(trx, call, prepared, { skew, event }, payers);
  if ("code" in done) return done;
  await appendFeed(trx, done.entries);
  return null;
}

/** Writes what a mutation changes. Whoever calls appends the entries, once per transaction and at its end. */
export async function applyMutation(
  trx: Transaction<Tables>,
  call: MemberCall,
  prepared: PreparedMutation,
  { skew, event }: Pick<MutatorContext, "skew" | "event">,
  payers: string[],
): Promise<Refusal | { entries: FeedEntry[] }> {
  const { actor } = call;
  const context: MutatorContext = { actor, now: call.context.now(), skew, onServer: true, event };
  const state = await loadState(trx, actor, prepared.needs);
  const result = prepared.run(state, context);
  if (result.outcome === "refused") return { code: result.code, message: result.message };
  const { access = [] } = result;
  const against = await guard(trx, actor, state, result.changes, context.now);
  if (against) return { code: against.code, message: against.message };
  // Who comes in must be in before its rows are written; who leaves writes that it left before it is out.
  const leaving = access.filter(({ level }) => level === "left");
  for (const change of access) if (!leaving.includes(change)) await setDealAccess(trx, change);
  const changes = [...result.changes, ...(await tellChecks(trx, actor, result.changes, access))];
  for (const change of changes) await applyRowChange(trx, actor, change);
  const departures = await tellDepartures(trx, actor, result.changes, context.now);
  for (const change of departures) await applyRowChange(trx, actor, change);
  const bonuses = await settleBonuses(trx, actor, changes, context.now);
  const approvals = await approveByPolicies(trx, state, changes, context.now);
  payers.push(...(await wantConflictChecks(trx, state, changes, context.now)));
  for (const change of leaving) await setDealAccess(trx, change);
  const matched = await matchCorrected(trx, actor, changes, context.now);
  const all = [...changes, ...departures, ...bonuses];
  return { entries: [...entriesOf(all, access), ...approvals, ...matched] };
}

/** The device's own name for it, so that it knows it again; another one where that is taken, or nothing would be told. */
async function eventIdFor(trx: Transaction<Tables>, wanted: string | null): Promise<string> {
  if (wanted === null) return newId();
  const taken = await trx.selectFrom("scope_row").select("id").where("id", "=", wanted).executeTakeFirst();
  return taken === undefined ? wanted : newId();
}

/** The last mutation id of this device; its row stays locked until the commit. */
async function lockClient(trx: Transaction<Tables>, call: MemberCall, clientId: string): Promise<number> {
  const { organisationId, memberId } = call.actor;
  const seenAt = call.context.now();
  const client = await trx
    .insertInto("client")
    .values({ organisation_id: organisationId, id: clientId, member_id: memberId, seen_at: seenAt })
    // Written again as it is, to lock it in the same statement.
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "id"])
        .doUpdateSet({ seen_at: (row) => row.ref("client.seen_at") }),
    )
    .returning(["member_id", "last_mutation_id"])
    .executeTakeFirstOrThrow();
  if (client.member_id !== memberId) {
    throw new ProblemError("forbidden", say("sync.otherMember"));
  }
  return client.last_mutation_id;
}

/** A refusal is told again: its first answer may have been lost on the way. */
async function earlierOutcome(
  trx: Transaction<Tables>,
  actor: MemberActor,
  clientId: string,
  id: number,
): Promise<Outcome> {
  const refusal = await trx
    .selectFrom("mutation_refusal")
    .select(["code", "message"])
    .where("organisation_id", "=", actor.organisationId)
    .where("client_id", "=", clientId)
    .where("mutation_id", "=", id)
    .executeTakeFirst();
  return refusal === undefined ? { id, outcome: "skipped" } : { id, outcome: "refused", ...refusal };
}

export const gap = (expected: number): ProblemError =>
  new ProblemError("mutation-gap", say("sync.gap", { expected }), { expected });

function refusalFor(error: unknown): Refusal | null {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string") return null;
  if (code === "23505") return { code: "already_exists", message: say("sync.recordedBefore") };
  // The rules let it through and the database did not: it names something of others.
  if (code === "42501") return { code: "not_allowed", message: say("sync.noPart") };
  if (/^(22|23)[0-9A-Z]{3}$/.test(code)) {
    return { code: "bad_arguments", message: say("sync.cannotBeKept") };
  }
  return null;
}
