// For load balancers and operators: `/health` says whether the server can do its work (database answers),
// `/ready` whether it wants more of it (not while stopping). No secrets, no versions of anything.
import type { Hono } from "hono";
import { sql } from "kysely";
import type { Context } from "../context.ts";
import type { RequestEnv } from "./calls.ts";

const PATIENCE = 2000;

export function registerHealth(app: Hono<RequestEnv>, context: Context, isStopping: () => boolean): void {
  const check = async () => {
    const answer = context.db
      .asNobody((trx) => sql`select 1`.execute(trx))
      .then(
        () => true,
        () => false,
      );
    return await Promise.race([answer, wait(PATIENCE)]);
  };
  app.get("/health", async (c) => {
    const database = await check();
    return c.json(
      { status: database ? "ok" : "failing", database: database ? "ok" : "no answer" },
      database ? 200 : 503,
    );
  });
  app.get("/ready", async (c) => {
    const ready = !isStopping() && (await check());
    return c.json({ status: ready ? "ready" : isStopping() ? "stopping" : "failing" }, ready ? 200 : 503);
  });
}

const wait = (ms: number): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
