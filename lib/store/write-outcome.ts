// What came of a write to this device: done, or a named failure in words. Called by everything that writes.
// Nothing is half-applied: a failed transaction leaves no trace.
import { say } from "./messages/say.ts";

export type WriteFailure = { ok: false; code: "no_space" | "store_failed"; message: string };
export type WriteOutcome<T> = { ok: true; value: T } | WriteFailure;

function isNamed(name: string, error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Object && depth < 5; depth++) {
    if ("name" in cause && cause.name === name) return true;
    // Dexie wraps the browser's error as `inner`, and those of many writes as `failures`.
    if ("failures" in cause && Array.isArray(cause.failures)) cause = cause.failures[0];
    else cause = "inner" in cause ? cause.inner : null;
  }
  return false;
}

/** Runs a write; the database's errors become a named failure, anything else is a bug and is thrown. */
export async function attemptWrite<T>(
  work: () => PromiseLike<T>,
  report: (error: unknown) => void = console.error,
): Promise<WriteOutcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (isNamed("QuotaExceededError", error)) {
      return { ok: false, code: "no_space", message: say("noSpace") };
    }
    // Closed on purpose: the member signed out meanwhile.
    if (!isNamed("DatabaseClosedError", error)) report(error);
    return { ok: false, code: "store_failed", message: say("notWritten") };
  }
}
