// Starts a whole server from an environment: database, migrations, issuer, HTTP, pokes. Called by `main.ts`, by
// tests and by the demo; there is no other way to run one, and none of it is different for the demo.
import type { Context } from "./context.ts";
import { explainDatabase, proveDataFolder } from "./data-folder.ts";
import { openDatabase } from "./db/open.ts";
import { createWebhooks } from "./digest/webhook.ts";
import { type Env, localUrl } from "./env.ts";
import { createApp } from "./http/app.ts";
import { createNodeServer } from "./http/node-server.ts";
import { createIdentity } from "./identity/identity.ts";
import { createLog } from "./log.ts";
import { createMail } from "./mail.ts";
import { createMetrics } from "./metrics/metrics.ts";
import { serveMetrics } from "./metrics/page.ts";
import { createPokes } from "./poke/pokes.ts";
import { createPokeSockets } from "./poke/socket.ts";
import { drain, stop } from "./stop.ts";
import { startJobs, wireRoutes } from "./wiring.ts";

export type StartedServer = {
  /** Where it listens on this machine. */
  url: string;
  /** Where Prometheus reads; null without METRICS_PORT. */
  metricsUrl: string | null;
  context: Context;
  /** Says that it is not ready, for DRAIN_SECONDS; then takes no more requests, finishes running ones, then closes the database (`stop.ts`). Safe to call twice. */
  close(): Promise<void>;
};

/** Throws with words for people: port in use, folder not usable, database unreachable, migration failed. */
export async function startServer(given: Env): Promise<StartedServer> {
  const log = createLog(given);
  const http = createNodeServer();
  const doors = [http.close];
  const jobs: (() => Promise<void>)[] = [];
  const used: (() => Promise<void>)[] = [];
  let stopping = false;
  let closing: Promise<void> | undefined;
  let isServing = false;
  const close = () => {
    stopping = true;
    closing ??= drain(isServing ? given.DRAIN_SECONDS : 0).then(() => stop({ doors, jobs, used }));
    return closing;
  };
  try {
    const port = await http.listen(given.HOST, given.PORT);
    const url = localUrl(given.HOST, port);
    const isOpen = given.PUBLIC_URL === localUrl(given.HOST, 0);
    const env: Env = { ...given, PORT: port, PUBLIC_URL: isOpen ? url : given.PUBLIC_URL };

    await proveDataFolder(env);
    const db = await openDatabase(env).catch((error: unknown) => {
      throw explainDatabase(error, env);
    });
    used.push(db.close);
    const service = createPokes(env, log);
    used.unshift(service.close);
    db.onFeed(service.pokes.poke);
    const context: Context = {
      env,
      db,
      log,
      pokes: service.pokes,
      mail: createMail(env, log),
      webhooks: createWebhooks(),
      now: Date.now,
    };

    const identity = await createIdentity(context);
    used.unshift(identity.close);
    const meter = createMetrics({ hub: service.hub, db });
    const deps = { context, authenticate: identity.authenticate, meter };
    let metricsUrl: string | null = null;
    if (env.METRICS_PORT !== undefined) {
      const page = await serveMetrics(meter, env.METRICS_HOST, env.METRICS_PORT);
      doors.push(page.close);
      metricsUrl = page.url;
    }
    const sockets = createPokeSockets({ ...deps, hub: service.hub });
    // An open socket would keep the HTTP server from closing.
    doors.push(sockets.close);
    const app = createApp({ ...deps, ...wireRoutes(), isStopping: () => stopping });
    jobs.push(startJobs(context));
    http.serve({ fetch: app.fetch, identity: identity.handle, sockets });
    isServing = true;
    return { url, metricsUrl, context, close };
  } catch (error) {
    await close();
    throw error;
  }
}
