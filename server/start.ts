// Starts a whole server from an environment: database, migrations, issuer, HTTP, pokes. Called by `main.ts`, by
// tests and by the demo; there is no other way to run one, and none of it is different for the demo.
import type { Context } from "./context.ts";
import { openDatabase } from "./db/open.ts";
import { type Env, localUrl } from "./env.ts";
import { createApp } from "./http/app.ts";
import { createNodeServer } from "./http/node-server.ts";
import { createIdentity } from "./identity/identity.ts";
import { createLog } from "./log.ts";
import { createMail } from "./mail.ts";
import { createPokes } from "./poke/pokes.ts";
import { createPokeSockets } from "./poke/socket.ts";
import { startJobs, wireRoutes } from "./wiring.ts";

export type StartedServer = {
  /** Where it listens on this machine. */
  url: string;
  context: Context;
  /** Finishes requests, closes sockets and database. Safe to call twice. */
  close(): Promise<void>;
};

/** Throws with words for people: port in use, database unreachable, migration failed. */
export async function startServer(given: Env): Promise<StartedServer> {
  const log = createLog(given);
  const http = createNodeServer();
  const closers: (() => Promise<void>)[] = [http.close];
  let stopping = false;
  let closing: Promise<void> | undefined;
  const close = () => {
    stopping = true;
    closing ??= closeInOrder(closers);
    return closing;
  };
  try {
    const port = await http.listen(given.HOST, given.PORT);
    const url = localUrl(given.HOST, port);
    const isOpen = given.PUBLIC_URL === localUrl(given.HOST, 0);
    const env: Env = { ...given, PORT: port, PUBLIC_URL: isOpen ? url : given.PUBLIC_URL };

    const db = await openDatabase(env);
    closers.push(db.close);
    const service = createPokes(env, log);
    closers.unshift(service.close);
    db.onFeed(service.pokes.poke);
    const context: Context = {
      env,
      db,
      log,
      pokes: service.pokes,
      mail: createMail(env, log),
      now: Date.now,
    };

    const identity = await createIdentity(context);
    closers.unshift(identity.close);
    const deps = { context, authenticate: identity.authenticate };
    const sockets = createPokeSockets({ ...deps, hub: service.hub });
    // First of all: an open socket would keep the HTTP server from closing.
    closers.unshift(sockets.close);
    const app = createApp({ ...deps, ...wireRoutes(), isStopping: () => stopping });
    closers.unshift(startJobs(context));
    http.serve({ fetch: app.fetch, identity: identity.handle, sockets });
    return { url, context, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function closeInOrder(closers: readonly (() => Promise<void>)[]): Promise<void> {
  for (const closer of closers) await closer().catch(() => undefined);
}
