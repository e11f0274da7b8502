// POST /v1/push: a device sends what was recorded on it, in order. Every mutation commits by itself, so that a
// push cut off in the middle leaves a whole prefix; sending it again changes nothing.
import type { PushRequest, PushResponse } from "../../lib/contract/wire.ts";
import type { MemberCall } from "../http/handlers.ts";
import { gap, type Pushed, pushMutation } from "./push-mutation.ts";

/** A device clock closer than this to ours is believed as it is. */
const TOLERATED_SKEW = 120_000;

/** Throws `ProblemError` "mutation-gap" and "forbidden". */
export async function push(call: MemberCall, request: PushRequest): Promise<PushResponse> {
  const { clientId, mutations, sentAt } = request;
  const off = call.context.now() - sentAt;
  const skew = Math.abs(off) > TOLERATED_SKEW ? off : 0;
  requireSequence(mutations.map((mutation) => mutation.id));
  const pushed: Pushed[] = [];
  for (const mutation of mutations) pushed.push(await pushMutation(call, clientId, mutation, skew));
  const lastMutationId = pushed.at(-1)?.last ?? (await readLastMutationId(call, clientId));
  const outcomes = pushed.map(({ outcome }) => outcome);
  return { lastMutationId, outcomes, serverTime: call.context.now() };
}

/** Ids within one push follow each other; the first is checked against the device's last under its lock. */
function requireSequence(ids: readonly number[]): void {
  for (const [index, id] of ids.entries()) {
    const before = ids[index - 1];
    if (before !== undefined && id !== before + 1) throw gap(before + 1);
  }
}

async function readLastMutationId(call: MemberCall, clientId: string): Promise<number> {
  const client = await call.transaction((trx) =>
    trx
      .selectFrom("client")
      .select("last_mutation_id")
      .where("organisation_id", "=", call.actor.organisationId)
      .where("id", "=", clientId)
      .executeTakeFirst(),
  );
  return client?.last_mutation_id ?? 0;
}
