// Waiting for something outside this process (a server, a browser, a file) that cannot tell us by an event.
// Called by the demo and by end-to-end tests; unit tests never wait.

/**
 * Asks again until the answer is neither null, undefined nor false; then gives it back.
 * `what` completes "gave up waiting for …". Errors of `ask` count as "not yet"; the last one is reported.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { timeout = 30_000, every = 25 }: { timeout?: number; every?: number } = {},
): Promise<T> {
  const deadline = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) {
      const why = last instanceof Error ? ` (${last.message.split("\n")[0]})` : "";
      throw new Error(`Gave up waiting for ${what} after ${timeout} ms${why}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
