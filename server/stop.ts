// The order in which a server stops, called by `start.ts` alone: it says so while it still answers, takes no more requests from the first moment on,
// lets running ones and jobs end side by side, and only then closes what both use.

type Closer = () => Promise<void>;

export type Running = {
  /** Where requests come in; all of them at once, each waits for its own. */
  doors: readonly Closer[];
  /** Work without requests, such as an import or a match. */
  jobs: readonly Closer[];
  /** What the others use, in this order: the database last. */
  used: readonly Closer[];
};

/** A job is waited for this long, milliseconds; what it leaves, the next start takes up. */
const PATIENCE = 5_000;

/** Time in which `/ready` says that this server stops and requests are still answered, so that a load balancer sends none more. */
export const drain = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Never rejects: what cannot be closed must not keep the rest open. */
export async function stop({ doors, jobs, used }: Running, patience = PATIENCE): Promise<void> {
  await Promise.all([all(doors), within(all(jobs), patience)]);
  for (const close of used) await quietly(close);
}

async function all(closers: readonly Closer[]): Promise<void> {
  await Promise.all(closers.map(quietly));
}

async function quietly(close: Closer): Promise<void> {
  await close().catch(() => undefined);
}

async function within(work: Promise<void>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}
