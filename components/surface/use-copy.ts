// Copies a text to the clipboard and knows whether it is there. Called by whatever offers a text for the CRM, a colleague or us.
import { useState } from "react";
import { usePlatform } from "./surface-context.tsx";
import { useRun } from "./use-run.ts";

/** `onCopied`: says so, where a toast does. */
export function useCopy(onCopied: () => void = () => undefined) {
  const platform = usePlatform();
  const { run, busy, failure } = useRun();
  const [copied, setCopied] = useState(false);
  const copy = async (text: string) => {
    const isDone = (await run(() => platform.copy(text).then(() => true))) ?? false;
    setCopied(isDone);
    if (isDone) onCopied();
  };
  return { copy, copied, busy, failure };
}
