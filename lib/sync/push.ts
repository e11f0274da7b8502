// Sends what waits in the outbox, in order, until nothing is left unanswered. Called by the sync loop inside its
// lock. The server decides by (client, id): sending twice does nothing twice (I1), a gap is never left (I2).
import { MAX_MUTATIONS_PER_PUSH, PROTOCOL, type PushResponse, pushResponse } from "../contract/wire.ts";
import type { OutboxEntry } from "../store/database.ts";
import { type Answer, nextToPush, renameClient, settle } from "../store/outbox.ts";
import { sendForgotten } from "../store/sent.ts";
import { clientIdOf, getMeta, type Store } from "../store/store.ts";
import type { Clock } from "./clock.ts";
import type { Failure } from "./failure.ts";
import { say } from "./messages/say.ts";
import { done, failedCall, failedWrite, isProblem, type StepOutcome, type SyncApi } from "./sync-api.ts";

const MAX_BYTES_PER_PUSH = 200_000;
const RENAMES_PER_RUN = 2;

/** Entries of one request: not too large, and all dated by the same clock. */
function cut(entries: readonly OutboxEntry[]): OutboxEntry[] {
  const first = entries[0];
  let bytes = 0;
  let count = 0;
  for (const entry of entries) {
    bytes += JSON.stringify(entry.args).length * 3;
    if (entry.clockOffset !== first?.clockOffset || (count > 0 && bytes > MAX_BYTES_PER_PUSH)) break;
    count++;
  }
  return entries.slice(0, count);
}

function answersTo(batch: readonly OutboxEntry[], response: PushResponse): Answer[] {
  const byId = new Map(response.outcomes.map((outcome) => [outcome.id, outcome]));
  return batch.flatMap(({ mutationId }): Answer[] => {
    const named = byId.get(mutationId);
    if (named) return [named];
    return mutationId <= response.lastMutationId ? [{ id: mutationId, outcome: "skipped" }] : [];
  });
}

export async function pushAll(store: Store, api: SyncApi, clock: Clock): Promise<StepOutcome> {
  let from = 0;
  let renames = 0;
  let lastGap = 0;

  async function rename(): Promise<StepOutcome> {
    if (++renames > RENAMES_PER_RUN) {
      return { outcome: "failed", phase: "error", message: say("sync.disagree") };
    }
    from = 0;
    const renamed = await renameClient(store);
    return renamed.ok ? done : failedWrite(renamed);
  }

  /**
   * The server expects another id: go back to it, also to what it had acknowledged and forgot; where we no longer have it
   * start as a new client.
   */
  async function closeGap(failure: Failure): Promise<StepOutcome> {
    const expected = failure.problem?.expected ?? 0;
    if (expected > 0) {
      const again = await sendForgotten(store, expected - 1, clock.now());
      if (!again.ok) return failedWrite(again);
    }
    const isHeld = expected > 0 && (await store.db.outbox.get(expected)) !== undefined;
    if (!isHeld || expected === lastGap) return rename();
    lastGap = expected;
    from = expected;
    return done;
  }

  for (;;) {
    const batch = cut(await nextToPush(store, MAX_MUTATIONS_PER_PUSH, from));
    const first = batch[0];
    if (first === undefined) return done;
    const body = {
      protocol: PROTOCOL,
      clientId: await clientIdOf(store),
      // By the clock the acts were dated with, so that the server can tell how far that one was off.
      sentAt: clock.device() + first.clockOffset,
      mutations: batch.map(({ mutationId, name, args, at, surface = null, eventId = null }) => ({
        id: mutationId,
        name,
        args,
        at,
        surface,
        eventId,
      })),
    };
    const sentAt = clock.device();
    const answer = await api.post("/v1/push", body, pushResponse);
    if (!answer.ok) {
      if (!isProblem(answer, "mutation-gap")) return failedCall(answer);
      const closed = await closeGap(answer);
      if (closed.outcome === "failed") return closed;
      continue;
    }
    clock.learn(answer.value.serverTime, sentAt, clock.device());
    const next = (await getMeta(store.db, "nextMutationId")) ?? 1;
    if (answer.value.lastMutationId >= next) {
      // The server knows ids we never gave: our store is an older copy, and what it skipped was another act.
      const renamed = await rename();
      if (renamed.outcome === "failed") return renamed;
      continue;
    }
    const answers = answersTo(batch, answer.value);
    if (answers.length === 0) {
      return { outcome: "failed", phase: "error", message: say("sync.unanswered") };
    }
    const settled = await settle(store, answers);
    if (!settled.ok) return failedWrite(settled);
    if (from > 0) from = (answers.at(-1)?.id ?? from) + 1;
  }
}
