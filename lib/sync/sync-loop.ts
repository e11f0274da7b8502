// When sync runs and what it shows: one run at a time across contexts (I7), push before pull, waiting longer after
// each failure.
//
//   signed_out ──store──▶ pushing ──▶ pulling ──▶ in_sync
//                            ▲  └────────┴──fail──▶ offline | error
//                            └────request, retry────────┘
//
// Made by the background; requested by alarms, pokes, writes, `online` and the person. Never throws.
import type { SyncPhase, SyncState } from "../messaging/sync-state.ts";
import { outboxCounts } from "../store/outbox.ts";
import { getMeta, type Store } from "../store/store.ts";
import { backoff } from "../util/backoff.ts";
import { createEmitter, type Emitter } from "../util/emitter.ts";
import { type Clock, TOLERATED } from "./clock.ts";
import { say } from "./messages/say.ts";
import { pullAll } from "./pull.ts";
import { pushAll } from "./push.ts";
import type { StepOutcome, SyncApi } from "./sync-api.ts";

export type SyncEnvironment = {
  /** The signed-in member's store; null while signed out or without an organisation. */
  store(): Store | null;
  api: SyncApi;
  clock: Clock;
  /** Runs `work` while no other context of this browser syncs the same store. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  isOnline(): boolean;
  /** Milliseconds; the returned function cancels. */
  later(work: () => void, delay: number): () => void;
  report(error: unknown): void;
};

export type SyncLoop = {
  state(): Promise<SyncState>;
  phase(): SyncPhase;
  /** Runs soon; a request during a run makes one more. Settles when that run has ended. */
  request(): Promise<void>;
  /** The store changed hands: forget phase and failures. */
  reset(): void;
  changes: Emitter<void>;
  /** Everything the backend had for this member has arrived: what is not here by now is not there. */
  pulled: Emitter<void>;
};

export function createSyncLoop(environment: SyncEnvironment): SyncLoop {
  const { api, clock, report } = environment;
  const changes = createEmitter<void>(report);
  const pulled = createEmitter<void>(report);
  let phase: SyncPhase = "signed_out";
  let message: string | null = null;
  let failures = 0;
  let running: Promise<void> | null = null;
  let queued: Promise<void> | null = null;
  let cancelRetry = () => {};

  function become(next: SyncPhase, words: string | null): void {
    if (phase === next && message === words) return;
    phase = next;
    message = words;
    changes.tell();
  }

  async function cycle(store: Store): Promise<StepOutcome> {
    if (!environment.isOnline()) {
      return { outcome: "failed", phase: "offline", message: say("sync.offline") };
    }
    // Known trouble stays in view until it is known to be over.
    const step = (next: "pushing" | "pulling") => failures === 0 && become(next, null);
    step("pushing");
    const pushed = await pushAll(store, api, clock);
    if (pushed.outcome === "failed") return pushed;
    step("pulling");
    return pullAll(store, api, clock, report);
  }

  async function run(): Promise<void> {
    cancelRetry();
    const store = environment.store();
    if (!store) return become("signed_out", null);
    let result: StepOutcome;
    try {
      result = await environment.exclusively(`tandem-sync ${store.name}`, () => cycle(store));
    } catch (error) {
      if (environment.store() !== store) return;
      report(error);
      result = { outcome: "failed", phase: "error", message: say("sync.stopped") };
    }
    // Signed out or another member meanwhile: this run's end says nothing about now.
    if (environment.store() !== store) return;
    if (result.outcome === "done") {
      failures = 0;
      become("in_sync", null);
      changes.tell();
      pulled.tell();
      return;
    }
    become(result.phase, result.message);
    if (result.phase !== "signed_out") {
      cancelRetry = environment.later(() => void request(), backoff(failures, { most: 30_000 }));
    }
    failures++;
  }

  function request(): Promise<void> {
    if (!running) {
      running = run().finally(() => {
        running = null;
      });
      return running;
    }
    queued ??= running.then(() => {
      queued = null;
      return request();
    });
    return queued;
  }

  return {
    request,
    changes,
    pulled,
    phase: () => phase,
    reset() {
      cancelRetry();
      failures = 0;
      become(environment.store() ? "in_sync" : "signed_out", null);
    },
    async state() {
      const store = environment.store();
      const clockOff = Math.abs(clock.correction()) > TOLERATED ? clock.correction() : null;
      if (!store) {
        return { phase: "signed_out", waiting: 0, refused: 0, lastSyncedAt: null, message, clockOff };
      }
      const [counts, lastSyncedAt] = await Promise.all([
        outboxCounts(store),
        getMeta(store.db, "lastSyncedAt"),
      ]);
      return { phase, ...counts, lastSyncedAt, message, clockOff };
    },
  };
}
