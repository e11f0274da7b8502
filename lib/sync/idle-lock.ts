// Covers Tandem after some minutes in which nobody used it, until the person signs in again: off until it is chosen on this device.
// Made by the session. It hides what screens show; what lies on the disk it neither hides nor encrypts.
import { z } from "zod";
import type { LocalArea } from "./saved-identity.ts";

const KEY = "idle-lock";
const MINUTE = 60_000;

const kept = z.object({
  minutes: z.int().positive().nullable(),
  /** Milliseconds on this device's clock. */
  usedAt: z.number(),
  locked: z.boolean(),
});
type Kept = z.infer<typeof kept>;

export type IdleLock = {
  read(): Promise<void>;
  isLocked(): boolean;
  /** null: off. */
  minutes(): number | null;
  choose(minutes: number | null): Promise<void>;
  /** Somebody pressed a key or a button in one of Tandem's surfaces; what is locked stays so. */
  used(): Promise<void>;
  /** Locks where it is time. */
  look(): Promise<void>;
  /** The person signed in. */
  lift(): Promise<void>;
};

/** `device`: this device's clock. */
export function createIdleLock(local: LocalArea, device: () => number): IdleLock {
  let now: Kept = { minutes: null, usedAt: device(), locked: false };
  async function become(next: Partial<Kept>): Promise<void> {
    now = { ...now, ...next };
    await local.set({ [KEY]: now });
  }
  return {
    async read() {
      now = kept.safeParse((await local.get(KEY))[KEY]).data ?? now;
    },
    isLocked: () => now.locked,
    minutes: () => now.minutes,
    choose: (minutes) => become({ minutes, usedAt: device(), locked: now.locked && minutes !== null }),
    async used() {
      if (now.minutes !== null) await become({ usedAt: device() });
    },
    async look() {
      if (now.minutes === null || now.locked) return;
      const idle = device() - now.usedAt;
      if (idle >= now.minutes * MINUTE) await become({ locked: true });
      // The clock was set back: from here it counts anew.
      else if (idle < 0) await become({ usedAt: device() });
    },
    async lift() {
      if (now.minutes !== null) await become({ usedAt: device(), locked: false });
    },
  };
}
