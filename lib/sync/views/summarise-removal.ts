// Bringing back what was removed, in words. Called by `summarise.ts`.
import type { RemovalCommand } from "../../contract/removal.ts";
import type { Deed } from "./told.ts";

export const removalTellers: { [N in RemovalCommand]: () => Deed } = {
  "removal.undo": () => ({ line: "Bring back what was removed", did: "brought back what was removed" }),
};
