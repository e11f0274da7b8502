// Whether what this device holds is locked, and why: the backend confirmed the membership too long ago, or nobody has used Tandem
// for as long as the person chose. Made by the session, which shows nothing of the store then.
import { dropPulled } from "../store/apply-pull.ts";
import { countLease, HELD_MS, LEASE_MS, renewLease } from "../store/lease.ts";
import { getMeta, type Store } from "../store/store.ts";
import type { Clock } from "./clock.ts";
import { createIdleLock } from "./idle-lock.ts";
import type { LocalArea } from "./saved-identity.ts";

export type LockReason = "lease" | "idle";

export type LockNews =
  /** Time passed. */
  | "time"
  /** Somebody used one of Tandem's surfaces. */
  | "used"
  /** The backend answered this member as one. */
  | "confirmed"
  /** The person has just signed in, here and now. */
  | "signed_in"
  /** Minutes without use after which it locks; null: never. */
  | { lockAfter: number | null };

export type Lock = {
  /** The device's own choice is known. */
  read(): Promise<void>;
  /** Looks at the store that was opened. */
  look(store: Store): Promise<void>;
  /** Answers whether it locked or unlocked something. */
  hear(news: LockNews, store: Store | null): Promise<boolean>;
  reason(): LockReason | null;
  idleMinutes(): number | null;
};

type Deps = { local: LocalArea; clock: Clock; report(error: unknown): void };

export function createLock({ local, clock, report }: Deps): Lock {
  const idle = createIdleLock(local, clock.device);
  let lapsed = false;
  const reason = () => (lapsed ? "lease" : idle.isLocked() ? "idle" : null);

  async function look(store: Store): Promise<void> {
    const spent = await countLease(store, clock.device());
    lapsed = spent > LEASE_MS;
    if (spent <= HELD_MS || (await getMeta(store.db, "cursor")) === null) return;
    const dropped = await dropPulled(store);
    if (!dropped.ok) report(new Error(dropped.message));
  }

  async function take(news: LockNews, store: Store | null): Promise<void> {
    if (typeof news === "object") return idle.choose(news.lockAfter);
    switch (news) {
      case "time":
        await idle.look();
        if (store) await look(store);
        return;
      case "used":
        return idle.used();
      case "signed_in":
        return idle.lift();
      case "confirmed": {
        if (!store) return;
        const renewed = await renewLease(store, clock.device());
        if (renewed.ok) lapsed = false;
        else report(new Error(renewed.message));
      }
    }
  }

  return {
    async read() {
      await idle.read();
      await idle.look();
    },
    look,
    async hear(news, store) {
      const before = reason();
      const minutes = idle.minutes();
      await take(news, store);
      return reason() !== before || idle.minutes() !== minutes;
    },
    reason,
    idleMinutes: idle.minutes,
  };
}
