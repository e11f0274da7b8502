// The server's clock as far as this device knows it. A device whose clock is far off still dates touchpoints
// rightly, and says so. Called by sync (which learns it) and by commands (which date acts).

/** Differences below this are noise of the network. */
export const TOLERATED = 120_000;

export type Clock = {
  /** Milliseconds UTC, corrected where this device's clock is known to be far off. */
  now(): number;
  /** What `now` adds to the device's clock: 0 within two minutes. */
  correction(): number;
  /** Learns from an answer; times by the device's clock. Answers the measured offset. */
  learn(serverTime: number, sentAt: number, receivedAt: number): number;
  /** An offset measured earlier. */
  recall(offset: number): void;
  /** The device's own, uncorrected. */
  device(): number;
};

export function createClock(device: () => number): Clock {
  let offset = 0;
  const correction = () => (Math.abs(offset) > TOLERATED ? offset : 0);
  return {
    now: () => device() + correction(),
    correction,
    learn(serverTime, sentAt, receivedAt) {
      offset = Math.round(serverTime - (sentAt + receivedAt) / 2);
      return offset;
    },
    recall(known) {
      offset = known;
    },
    device,
  };
}
