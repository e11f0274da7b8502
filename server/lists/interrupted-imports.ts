// What becomes of imports whose server stopped: their lists say so and can be published again. Called at the start of
// a server and whenever somebody asks how far an import is.
import { sql } from "kysely";
import type { Context } from "../context.ts";
import { say } from "../messages/say.ts";

/** Three missed heartbeats: the server that ran the import is gone. */
export const DEAD_AFTER_MS = 60_000;

/** Marks imports whose last heartbeat was before `before` (milliseconds UTC) as failed; answers how many. */
export async function failInterruptedImports(context: Context, before: number): Promise<number> {
  const why = say("lists.interrupted");
  const { rows } = await context.db.asNobody((trx) =>
    sql<{ failed: number }>`
      select fail_interrupted_imports(${before}, ${context.now()}, ${why}) as failed`.execute(trx),
  );
  return rows[0]?.failed ?? 0;
}
