// The way back from what was removed, for the toast that says so: it says in its turn that it is back, or why not.
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import type { Say } from "../record/deal-view-props.ts";
import { useSurface } from "./surface-context.tsx";
import { reasonOf } from "./use-run.ts";

export type BringBack = (removalId: string, what: string) => () => void;

/** `what`: said once it is back. Also offered while the part that removed it is gone from the screen. */
export function useBringBack(say: Say): BringBack {
  const surface = useSurface();
  return (removalId, what) => () => {
    const act = { command: "removal.undo", mutation: { removalId } } as const;
    surface.run("act", { actId: newId(), ...act }).then(
      () => say(what, null),
      (error: unknown) => say(t("removal.notBack", { reason: reasonOf(error) }), null),
    );
  };
}
