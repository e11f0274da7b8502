// Runs commands and keeps what a button needs to show: whether one is under way and, in words, why it failed.
import { useCallback, useState } from "react";
import { CommandError } from "#lib/messaging/surface.ts";
import { t } from "../messages/t.ts";

/** The sentence to show for whatever was thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof CommandError) {
    const [first] = error.failure.errors ?? [];
    return first ? `${error.message} (${first.at}: ${first.message})` : error.message;
  }
  return error instanceof Error && error.message ? error.message : t("common.unknown");
}

export type Run = {
  busy: boolean;
  failure: string | null;
  /** Answers the work's result, or null when it failed: `failure` then says why. */
  run<T>(work: () => Promise<T>): Promise<T | null>;
  clear(): void;
};

export function useRun(): Run {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    try {
      return await work();
    } catch (error) {
      setFailure(reasonOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setFailure(null), []);
  return { busy, failure, run, clear };
}
