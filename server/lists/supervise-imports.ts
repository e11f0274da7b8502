// The part of imports that lives as long as the server: called once by `wiring.ts`.
import { sql } from "kysely";
import type { Context } from "../context.ts";
import { inRounds } from "../in-rounds.ts";
import { describeError } from "../log.ts";
import { feedChangedBuckets } from "./feed-buckets.ts";
import { importsEnded, stopImports } from "./import-list.ts";
import { DEAD_AFTER_MS, failInterruptedImports } from "./interrupted-imports.ts";
import { sweepUploads } from "./upload-files.ts";

/** A graceful stop waits no longer for a batch or a match under way; the next start tells what it cut off. */
const PATIENCE_MS = 5_000;

/** How often what imports left is looked for. */
const TEND_EVERY_MS = 60_000;

/** Tends to what an earlier server left, now and every minute; the returned function ends what runs. */
export function superviseImports(context: Context): () => Promise<void> {
  // The embedded database has one server at a time: whatever is not finished died with the one before. PostgreSQL is
  // shared, and there only a heart that stopped says so.
  const before = context.db.kind === "pglite" ? context.now() : context.now() - DEAD_AFTER_MS;
  const end = inRounds(TEND_EVERY_MS, ({ isFirst }) =>
    tendImports(context, isFirst ? before : context.now() - DEAD_AFTER_MS),
  );
  return async () => {
    const tended = end();
    stopImports(context);
    let patienceTimer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      patienceTimer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([Promise.all([tended, importsEnded()]), patience]);
    clearTimeout(patienceTimer);
  };
}

/**
 * Marks imports whose last heartbeat was before `before`, names in the feed what they changed, and removes files
 * nobody imported within a day. Never throws. Matching what they changed is left to the wishes they wrote.
 */
export async function tendImports(context: Context, before: number): Promise<void> {
  try {
    await failInterruptedImports(context, before);
    const { rows } = await context.db.asNobody((trx) =>
      sql<{ organisation_id: string }>`select * from organisations_to_feed()`.execute(trx),
    );
    for (const { organisation_id: organisationId } of rows) {
      // A job acts for the organisation, not for a person.
      await feedChangedBuckets(context.db, { organisationId, memberId: organisationId });
    }
    await sweepUploads(context.env, context.now());
  } catch (error) {
    context.log.error({ err: describeError(error) }, "what interrupted imports left could not be tended to");
  }
}
