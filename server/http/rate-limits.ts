// How many requests one session, one member and one network address may send to this process: buckets of tokens in memory. They
// protect the process; what must hold across instances (guessed passwords, letters to others) is counted in the database.
// Decision: docs/decisions/034-sessions-limits-audit.md. Never keeps more than a bounded number of callers.

export type RateLimits = {
  /** Milliseconds to wait; 0: go on. One request counts once for each. */
  session(id: string): number;
  member(id: string): number;
  address(address: string): number;
};

const MINUTE = 60_000;
/** A device that runs wild leaves its member room elsewhere; behind one address sits a whole company. */
const SHARE = { session: 0.5, member: 1, address: 10 } as const;
const MOST_CALLERS = 50_000;

type Bucket = { tokens: number; at: number };

/** `perMinute`: of one member, in bursts up to as many; 0: no limits. `now`: milliseconds that only grow. */
export function createRateLimits(perMinute: number, now: () => number): RateLimits {
  const limit = (share: number) => {
    const size = perMinute * share;
    const buckets = new Map<string, Bucket>();
    return (caller: string): number => {
      if (perMinute === 0) return 0;
      const at = now();
      const before = buckets.get(caller) ?? { tokens: size, at };
      const tokens = Math.min(size, before.tokens + ((at - before.at) / MINUTE) * size);
      // Put last again: who was not heard of for longest stands first.
      buckets.delete(caller);
      buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
      const [oldest] = buckets.size > MOST_CALLERS ? buckets.keys() : [];
      if (oldest !== undefined) buckets.delete(oldest);
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / size) * MINUTE);
    };
  };
  return { session: limit(SHARE.session), member: limit(SHARE.member), address: limit(SHARE.address) };
}
