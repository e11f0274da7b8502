// Brings together the handlers of all folders: routes, lists, matching. The only file that names them all.
import type { Context } from "./context.ts";
import type { AppOptions } from "./http/app.ts";
import { listHandlers } from "./lists/routes.ts";
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
export const startJobs = (context: Context): (() => Promise<void>) =>
  resumeRematches(rematchPartnership, context);
