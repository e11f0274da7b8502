// Fetches and applies what changed since the cursor, page by page. Called by the sync loop inside its lock, after
// the push, so that what was sent comes back with it.
import { PROTOCOL } from "../contract/wire.ts";
import { applyPull } from "../store/apply-pull.ts";
import { CONTRACT, pullEnvelope } from "../store/parse-changes.ts";
import { clientIdOf, getMeta, type Store } from "../store/store.ts";
import type { Clock } from "./clock.ts";
import { say } from "./messages/say.ts";
import { pushAll } from "./push.ts";
import { done, failedCall, failedWrite, type StepOutcome, type SyncApi } from "./sync-api.ts";

/** This version's cursor, or null to load everything: first time, or rows were checked against another contract. */
async function cursorOf(store: Store): Promise<string | null> {
  const contract = await getMeta(store.db, "contract");
  return contract === CONTRACT ? getMeta(store.db, "cursor") : null;
}

export async function pullAll(
  store: Store,
  api: SyncApi,
  clock: Clock,
  report: (error: unknown) => void,
): Promise<StepOutcome> {
  for (;;) {
    const cursor = await cursorOf(store);
    const body = { protocol: PROTOCOL, clientId: await clientIdOf(store), cursor };
    const sentAt = clock.device();
    const answer = await api.post("/v1/pull", body, pullEnvelope);
    if (!answer.ok) return failedCall(answer);
    const page = answer.value;
    const offset = clock.learn(page.serverTime, sentAt, clock.device());
    const applied = await applyPull(store, page, offset);
    if (!applied.ok) return failedWrite(applied);
    const { unreadable, forgotten } = applied.value;
    if (unreadable.size > 0) {
      report(new Error(`unreadable rows set aside: ${JSON.stringify(Object.fromEntries(unreadable))}`));
    }
    if (forgotten > 0) {
      // The server was restored from a copy: what it had acknowledged since is sent again, and comes back with the next page.
      const pushed = await pushAll(store, api, clock);
      if (pushed.outcome === "failed") return pushed;
      continue;
    }
    if (!page.more) return done;
    if (page.cursor === cursor) {
      return { outcome: "failed", phase: "error", message: say("sync.samePage") };
    }
  }
}
