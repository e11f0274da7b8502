// Bringing back what was removed, in words. Called by `summarise.ts`.
import type { RemovalCommand } from "../../contract/removal.ts";
import { say } from "../messages/say.ts";
import type { Deed } from "./told.ts";

export const removalTellers: { [N in RemovalCommand]: () => Deed } = {
  "removal.undo": () => ({ line: say("removal.undo.line"), did: say("removal.undo.did") }),
};
