// Brings together the handlers of all folders: routes, lists, matching. The only file that names them all.
import type { AppOptions } from "./http/app.ts";
import { ProblemError } from "./http/problem-error.ts";
import { createHandlers } from "./routes/registry.ts";

export function wireRoutes(): Pick<AppOptions, "handlers" | "mount"> {
  const missing = async (): Promise<never> => {
    throw new ProblemError("internal", "This server does not offer it yet.");
  };
  const others = {
    startList: missing,
    previewList: missing,
    publishList: missing,
    listProgress: missing,
    listRejected: missing,
    previewSharing: missing,
    lookUp: missing,
  };
  return { handlers: createHandlers(others, async () => undefined) };
}
