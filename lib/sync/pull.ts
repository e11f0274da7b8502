// Fetches and applies what changed since the cursor, page by page. Called by the sync loop inside its lock, after
// the push, so that what was sent comes back with it.
import { PROTOCOL } from "../contract/wire.ts";
import { applyPull, cursorOf } from "../store/apply-pull.ts";
import { type PullEnvelope, pullEnvelope } from "../store/parse-changes.ts";
import { clientIdOf, type Store } from "../store/store.ts";
import type { CallOutcome } from "./api-client.ts";
import type { Clock } from "./clock.ts";
import { say } from "./messages/say.ts";
import { pushAll } from "./push.ts";
import { done, failedCall, failedWrite, type StepOutcome, type SyncApi } from "./sync-api.ts";

type Asked = {
  cursor: string | null;
  answer: CallOutcome<PullEnvelope>;
  sentAt: number;
  gotAt: number;
};

export async function pullAll(
  store: Store,
  api: SyncApi,
  clock: Clock,
  report: (error: unknown) => void,
): Promise<StepOutcome> {
  let clientId = await clientIdOf(store);

  async function ask(cursor: string | null): Promise<Asked> {
    const body = { protocol: PROTOCOL, clientId, cursor };
    const sentAt = clock.device();
    const answer = await api.post("/v1/pull", body, pullEnvelope);
    return { cursor, answer, sentAt, gotAt: clock.device() };
  }

  /** The page after the one that is applied is on its way meanwhile. */
  let coming: Promise<Asked> | null = null;
  for (;;) {
    const { cursor, answer, sentAt, gotAt }: Asked = await (coming ?? ask(await cursorOf(store.db)));
    coming = null;
    if (!answer.ok) return failedCall(answer);
    const page = answer.value;
    const offset = clock.learn(page.serverTime, sentAt, gotAt);
    if (page.more && page.cursor !== cursor) {
      coming = ask(page.cursor);
      // Where this page cannot be applied nobody asks how that went.
      coming.catch(() => undefined);
    }
    const applied = await applyPull(store, page, offset, cursor);
    if (!applied.ok) return failedWrite(applied);
    const { unreadable, forgotten, isElsewhere } = applied.value;
    if (isElsewhere) {
      coming = null;
      continue;
    }
    if (unreadable.size > 0) {
      report(new Error(`unreadable rows set aside: ${JSON.stringify(Object.fromEntries(unreadable))}`));
    }
    if (forgotten > 0) {
      // The server was restored from a copy: what it had acknowledged since is sent again, and comes back with the next page.
      const pushed = await pushAll(store, api, clock);
      if (pushed.outcome === "failed") return pushed;
      // A push may have begun anew as another client.
      clientId = await clientIdOf(store);
      continue;
    }
    if (!page.more) return done;
    if (page.cursor === cursor) {
      return { outcome: "failed", phase: "error", message: say("sync.samePage") };
    }
  }
}
