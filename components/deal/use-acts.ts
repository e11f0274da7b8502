// Runs acts on deals and policies, one after the other: the second only where the first was taken. An act bears its own
// id, so that what is sent twice is one act.
import type { Act } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";

export function useActs() {
  const surface = useSurface();
  const { run: attempt, busy, failure, clear } = useRun();
  const run = async (acts: readonly { actId: string; act: Act }[]): Promise<boolean> => {
    const done = await attempt(async () => {
      for (const { actId, act } of acts) await surface.run("act", { actId, ...act });
      return true;
    });
    return done === true;
  };
  return { run, act: (act: Act) => run([{ actId: newId(), act }]), busy, failure, clear };
}
