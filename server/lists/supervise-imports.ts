// The part of imports that lives as long as the server: called once by `wiring.ts`.
import type { Context } from "../context.ts";
import { describeError } from "../log.ts";
import { importsEnded, stopImports } from "./import-list.ts";
import { DEAD_AFTER_MS, failInterruptedImports } from "./interrupted-imports.ts";

/** A graceful stop waits no longer for a batch or a match under way; the next start tells what it cut off. */
const PATIENCE_MS = 5_000;

/** Marks what an earlier server left; the returned function ends what runs. */
export function superviseImports(context: Context): () => Promise<void> {
  // The embedded database has one server at a time: whatever is not finished died with the one before. PostgreSQL is
  // shared, and there only a heart that stopped says so.
  const before = context.db.kind === "pglite" ? context.now() : context.now() - DEAD_AFTER_MS;
  const marked = failInterruptedImports(context, before).catch((error) =>
    context.log.error({ err: describeError(error) }, "interrupted imports could not be marked"),
  );
  return async () => {
    stopImports(context);
    await marked;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([importsEnded(), patience]);
    clearTimeout(timer);
  };
}
