// The face a surface's components see: subscribe to a view, run a command. Implemented over the port by
// `surface-client.ts`; tests and component pictures implement it in memory.
import type {
  CommandArgs,
  CommandFailure,
  CommandName,
  CommandResult,
  ViewName,
  Views,
} from "./surface-port.ts";

/** What surfaces remember in `storage.local` (drafts, last audience) begins with this; signing out deletes it. */
export const SURFACE_MEMORY = "surface:";

/** Thrown by `run`: what the background answered, in words for people. */
export class CommandError extends Error {
  readonly failure: CommandFailure;
  constructor(failure: CommandFailure) {
    super(failure.message);
    this.name = "CommandError";
    this.failure = failure;
  }
}

/** `lost`: the background went away for good (extension updated): the tab must be reloaded. */
export type Connection = "connecting" | "connected" | "lost";

export type Surface = {
  /** Calls `show` with the first snapshot and after each patch; the returned function ends it. */
  subscribe<V extends ViewName>(
    view: V,
    args: Views[V]["args"],
    show: (data: Views[V]["data"]) => void,
  ): () => void;
  /** Rejects with `CommandError`. */
  run<C extends CommandName>(command: C, args: CommandArgs<C>): Promise<CommandResult<C>>;
  onConnection(show: (connection: Connection) => void): () => void;
};
