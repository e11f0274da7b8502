// The backend of a demo that stays open, watched: when it ends by itself the person is told and it is started again,
// and when that does not help, what to do. Called by stay-open.ts; `npm start` alone, never by the product.
import type { Backend } from "#test/support/backend.ts";

const RESTARTS = 3;
const TOLD_LINES = 5;

type Watched = Pick<Backend, "url" | "ended" | "lines" | "start">;

/** Resolves when the demo stops, or when starting again has not helped. */
export async function keepBackend(
  backend: Watched,
  { say, isStopping }: { say(line: string): void; isStopping(): boolean },
): Promise<void> {
  for (let restarts = 0; ; restarts++) {
    const code = await backend.ended();
    if (isStopping()) return;
    say(`The backend ended (${code === null ? "by a signal" : `code ${code}`}). Its last lines:`);
    for (const line of backend.lines().slice(-TOLD_LINES)) say(`  ${line}`);
    if (restarts === RESTARTS) break;
    try {
      await backend.start();
    } catch (error) {
      if (isStopping()) return;
      say(`It does not start again: ${error instanceof Error ? error.message : String(error)}`);
      break;
    }
    say(`It runs again at ${backend.url}. What was recorded meanwhile is sent by itself.`);
  }
  say(
    "Until it runs nothing is synced. Press Ctrl-C, then: npm start (or npm start -- --fresh to start over)",
  );
}
