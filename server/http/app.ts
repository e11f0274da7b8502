// The HTTP application: what every request passes, in order, and which routes there are. Knows nothing of ports
// or processes; tests call `app.fetch` directly with an `authenticate` of their own.
import { Hono } from "hono";
import type { AppDeps, RequestEnv } from "./calls.ts";
import { cors } from "./cors.ts";
import { registerHealth } from "./health.ts";
import { createOpenApi } from "./openapi.ts";
import { absentEndpoint, answerProblem } from "./problem-answer.ts";
import { type Handlers, registerEndpoints } from "./register.ts";
import { requestIdOf } from "./request-id.ts";
import { registerSync } from "./sync-routes.ts";

export type AppOptions = AppDeps & {
  handlers: Handlers;
  /** Routes outside the contract, such as the upload of a file. */
  mount?: (app: Hono<RequestEnv>, deps: AppDeps) => void;
  isStopping?: () => boolean;
};

export function createApp({
  handlers,
  mount,
  isStopping = () => false,
  ...deps
}: AppOptions): Hono<RequestEnv> {
  const app = new Hono<RequestEnv>();
  app.use(async (c, next) => {
    const requestId = requestIdOf(c.req.header("x-request-id"), deps.context.env);
    const log = deps.context.log.child({ requestId });
    c.set("requestId", requestId);
    c.set("log", log);
    const started = performance.now();
    await next();
    c.header("x-request-id", requestId);
    c.header("cache-control", "no-store");
    c.header("x-content-type-options", "nosniff");
    // The route's pattern, not the address: that may hold ids.
    const ms = Math.round(performance.now() - started);
    log.info({ method: c.req.method, route: c.req.routePath, status: c.res.status, ms }, "request");
    deps.meter?.request(c.req.method, c.req.routePath, c.res.status, performance.now() - started);
  });
  app.use(cors);
  app.onError((error, c) => answerProblem(c, error, c.get("requestId"), c.get("log")));
  app.notFound((c) => answerProblem(c, absentEndpoint(), c.get("requestId"), c.get("log")));

  registerHealth(app, deps.context, isStopping);
  const openApi = JSON.stringify(createOpenApi(deps.context.env.PUBLIC_URL));
  app.get("/openapi.json", (c) => c.body(openApi, 200, { "content-type": "application/json" }));
  registerSync(app, deps);
  registerEndpoints(app, deps, handlers);
  mount?.(app, deps);
  return app;
}
