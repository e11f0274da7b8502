// Brings together the handlers of all folders: routes, lists, matching. The only file that names them all.
import type { Context } from "./context.ts";
import { superviseDigests } from "./digest/job.ts";
import { superviseCompaction } from "./feed/compact.ts";
import { superviseConflicts } from "./guards/settle-conflicts.ts";
import type { AppOptions } from "./http/app.ts";
import { listHandlers } from "./lists/routes.ts";
import { superviseImports } from "./lists/supervise-imports.ts";
import { registerUpload } from "./lists/uploads.ts";
import { rematchPartnership } from "./match/rematch.ts";
import { matchHandlers } from "./match/routes.ts";
import { createHandlers } from "./routes/registry.ts";
import { resumeRematches } from "./routes/rematch.ts";

export function wireRoutes(): Pick<AppOptions, "handlers" | "mount"> {
  return {
    handlers: createHandlers({ ...listHandlers, ...matchHandlers }, rematchPartnership),
    mount: (app, { context }) => registerUpload(app, context),
  };
}

/** Work that goes on without requests; the returned function ends it. */
export function startJobs(context: Context): () => Promise<void> {
  const ends = [
    resumeRematches(rematchPartnership, context),
    superviseImports(context),
    superviseConflicts(context),
    superviseDigests(context),
    superviseCompaction(context),
  ];
  return async () => void (await Promise.all(ends.map((end) => end())));
}
