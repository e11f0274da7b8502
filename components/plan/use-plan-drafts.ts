// What was typed into a plan and is not saved yet, of one deal, by field. Outlives a reload and another view; kept on this
// device alone. Called by the plan's view, once per deal.
import { useEffect, useMemo, useState } from "react";
import { z } from "zod";
import { usePlatform } from "../surface/surface-context.tsx";
import { type KeptText, keptText } from "./text-session.ts";

const drafts = z.record(z.string(), keptText);

export type PlanDrafts = {
  read(name: string): KeptText | null;
  /** null: nothing is left to save. */
  keep(name: string, text: KeptText | null): void;
};

/** null until the memory has answered. */
export function usePlanDrafts(dealId: string): PlanDrafts | null {
  const { memory } = usePlatform();
  const [found, setFound] = useState<Map<string, KeptText> | null>(null);
  const key = `plan:${dealId}`;
  useEffect(() => {
    let isCurrent = true;
    const show = (kept: unknown) =>
      isCurrent && setFound(new Map(Object.entries(drafts.safeParse(kept).data ?? {})));
    memory.get(key).then(show, () => show(null));
    return () => {
      isCurrent = false;
    };
  }, [memory, key]);
  return useMemo(
    () =>
      found && {
        read: (name) => found.get(name) ?? null,
        keep(name, text) {
          if (text === null && !found.has(name)) return;
          if (text === null) found.delete(name);
          else found.set(name, text);
          // A device that cannot remember still works; the text lives in this page until it closes.
          memory.set(key, found.size === 0 ? null : Object.fromEntries(found)).catch(() => undefined);
        },
      },
    [found, memory, key],
  );
}
